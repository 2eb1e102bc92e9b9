#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/base/text.h"
#include "core/files/evidence_toml.h"
#include "core/files/preamble_toml.h"
#include "core/platform/path_text.h"
#include "core/storage/library.h"
#include "core/storage/load_instrument.h"
#include "core/storage/open_assessment.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

using Problems = std::vector<Problem>;

/// The answers are checked where their questionnaire is at hand; where it is not, that is no fault of the file.
Problems assessment_problems(const fs::path& path, Library& library) {
    Loaded<OpenedAssessment> opened = open_assessment(path, library);
    if (opened.value && opened.value->assessment().shareable)
        fmt::print(stderr, "{}: a shareable copy: what single people said is not in it\n", text_of(path));
    if (opened.value && !opened.value->scored) opened.problems.back().severity = Severity::warning;
    return opened.problems;
}

Problems problems_of(const fs::path& path, Library& library, const fs::path& shipped_folder) {
    const Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return text.problems;
    switch (read_preamble(*text.value).kind.value_or(FileKind::questionnaire)) {
        case FileKind::questionnaire: return load_instrument(path, shipped_folder).problems;
        case FileKind::evidence: return read_evidence(*text.value, text_of(path)).problems;
        case FileKind::assessment: return assessment_problems(path, library);
    }
    return {};
}

ExitCode validate(const std::vector<fs::path>& paths, const Places& places) {
    Problems problems;
    Library library(places.shipped_questionnaires(), places.data);
    for (const fs::path& path : paths)
        append(problems, problems_of(path, library, places.shipped_questionnaires()));
    problems = without_repeats(problems);
    tell(problems, stdout);
    std::fflush(stdout);  // the lines come before their sum, wherever both go

    const auto errors = static_cast<std::size_t>(std::count_if(
        problems.begin(), problems.end(), [](const Problem& problem) { return problem.severity == Severity::error; }));
    fmt::print(stderr, "{}, {}, {}\n", counted(paths.size(), "file"), counted(errors, "error"),
               counted(problems.size() - errors, "warning"));
    return errors > 0 ? ExitCode::errors_in_files : ExitCode::success;
}

}  // namespace

Command add_validate_command(CLI::App& app) {
    CLI::App* word = app.add_subcommand("validate", "Check questionnaires, evidence or assessments");
    const auto paths = std::make_shared<std::vector<fs::path>>();
    add_files_option(*word, *paths, "Files of any of the three kinds");
    return {word, [paths](const Places& places) { return validate(*paths, places); }};
}

}  // namespace readiness
