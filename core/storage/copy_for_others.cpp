#include "core/storage/copy_for_others.h"

#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

#include "core/files/assessment_toml.h"
#include "core/model/assessment.h"
#include "core/platform/path_text.h"
#include "core/result/first_page.h"

namespace readiness {

namespace {

Problem refusal(const std::filesystem::path& path, std::string message, std::string hint) {
    return {Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
}

Loaded<ScoredAssessment> copy_as_it_is(const ScoredAssessment& copy, const std::filesystem::path& path) {
    if (!shows_small_groups(copy.assessment())) return {copy, {}};
    return {
        std::nullopt,
        {refusal(path,
                 fmt::format("there is no report of this copy for others: it shows groups of {} people and more, and "
                             "a report none of fewer than {}",
                             copy.assessment().minimum_group, usual_minimum_group),
                 "share the assessment again, and make the report from the new copy")}};
}

}  // namespace

Loaded<ScoredAssessment> copy_for_others(const ScoredAssessment& scored, const std::filesystem::path& path,
                                         const ShareRequest& request, const std::filesystem::path& data_folder) {
    if (scored.assessment().shareable) return copy_as_it_is(scored, path);
    Loaded<ScoredAssessment> outside;
    SharedText copy = copy_to_share(scored, path, request, data_folder);
    outside.problems = std::move(copy.problems);
    if (!copy.text) return outside;
    Loaded<Assessment> read = read_assessment(*copy.text, text_of(path));
    if (!read.value) return outside;
    const bool same = read.value->questionnaire.sha256 == scored.assessment().questionnaire.sha256;
    outside.value.emplace(scored.instrument(), *std::move(read.value), scored.questionnaire_matches() && same);
    return outside;
}

}  // namespace readiness
