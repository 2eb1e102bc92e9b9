#include "core/storage/retitle.h"

#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "core/model/assessment.h"
#include "core/platform/path_text.h"
#include "core/result/assessment_file.h"
#include "core/storage/file_moves.h"
#include "core/storage/free_assessment_path.h"
#include "core/storage/link_target.h"
#include "core/storage/open_assessment.h"
#include "core/storage/save_over.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

struct ToChange {
    ScoredAssessment scored;
    std::string sha256;  ///< Of the file as it was read.
};

/// The assessment, if this program may write it; else why not.
Loaded<ToChange> to_change(const fs::path& file, Library& library) {
    Loaded<OpenedAssessment> opened = open_assessment(file, library);
    if (!opened.value || !opened.value->scored) return {std::nullopt, std::move(opened.problems)};
    const Assessment& assessment = opened.value->assessment();
    if (is_read_only(assessment)) {
        const char* why = assessment.shareable ? "this is a copy for other people, and it cannot be changed"
                                               : "the file was made with a newer version, and it can only be read";
        return {std::nullopt, {{Severity::error, text_of(file), {}, why, "copy or rename it in the file manager"}}};
    }
    return {ToChange{*std::move(opened.value->scored), std::move(opened.value->bytes_sha256)}, {}};
}

std::string text_with(const ScoredAssessment& scored, Assessment assessment) {
    return assessment_file_text(
        ScoredAssessment(scored.instrument(), std::move(assessment), scored.questionnaire_matches()));
}

}  // namespace

Loaded<fs::path> rename_assessment(const fs::path& file, std::string_view title, Library& library,
                                   std::chrono::sys_seconds now) {
    Loaded<ToChange> read = to_change(file, library);
    if (!read.value) return {std::nullopt, std::move(read.problems)};
    const ScoredAssessment& scored = read.value->scored;
    Assessment assessment = scored.assessment();
    assessment.title = title;
    assessment.modified = now;
    SavedOver saved =
        save_over(file, text_with(scored, std::move(assessment)), read.value->sha256, OtherVersion::refuse);
    if (saved.problem) return {std::nullopt, {*std::move(saved.problem)}};
    const fs::path fitting = fitting_path_of(file, title);
    if (fitting == file || move_file(file, fitting)) return {file, {}};
    return {fitting, {}};
}

Loaded<fs::path> duplicate_assessment(const fs::path& file, std::string id, Library& library,
                                      std::chrono::sys_seconds now) {
    Loaded<ToChange> read = to_change(file, library);
    if (!read.value) return {std::nullopt, std::move(read.problems)};
    const ScoredAssessment& scored = read.value->scored;
    Assessment assessment = scored.assessment();
    assessment.title += " (copy)";
    assessment.id = std::move(id);
    assessment.created = now;
    assessment.modified = now;
    fs::path copy = free_path_beside(file, assessment.title);
    if (auto problem = write_new_file(copy, text_with(scored, std::move(assessment)), file))
        return {std::nullopt, {*std::move(problem)}};
    return {std::move(copy), {}};
}

}  // namespace readiness
