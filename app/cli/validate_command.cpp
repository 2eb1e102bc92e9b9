#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/files/check_editions.h"
#include "core/files/later_findings_toml.h"
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

/// The answers are checked if their questionnaire is at hand; if it is not, that is no fault of the file.
Problems assessment_problems(const fs::path& path, Library& library) {
    Loaded<OpenedAssessment> opened = open_assessment(path, library);
    if (opened.value && opened.value->assessment().shareable)
        say(stderr, "{}: a shareable copy, without any single person's answers", text_of(path));
    if (opened.value && !opened.value->scored) opened.problems.back().severity = Severity::warning;
    return opened.problems;
}

/// An earlier edition that is not at hand is no fault of the file.
Problems edition_problems(const Questionnaire& questionnaire, const fs::path& path, Library& library) {
    Problems problems;
    for (const Edition& edition : questionnaire.editions) {
        if (const auto earlier = library.find_earlier(questionnaire, edition.version, path))
            append(problems, check_edition(questionnaire, earlier->questionnaire, text_of(path)));
    }
    return problems;
}

/// As the list of questionnaires has them, so that an id that another questionnaire has is reported here too.
Problems questionnaire_problems(const fs::path& path, Library& library, const fs::path& shipped_folder) {
    const Loaded<Instrument> loaded = load_instrument(path, shipped_folder);
    Problems problems = loaded.problems;
    if (loaded.value) append(problems, edition_problems(loaded.value->questionnaire, path, library));
    for (const ListedQuestionnaire& listed : library.questionnaires()) {
        std::error_code missing;
        if (!fs::equivalent(listed.path, path, missing)) continue;
        for (Problem problem : listed.problems) {
            if (problem.file != text_of(listed.path)) continue;  // of its evidence, and reported already
            problem.file = text_of(path);                        // as the file was named on the command line
            problems.push_back(std::move(problem));
        }
    }
    return without_repeats(problems);
}

Problems problems_of(const fs::path& path, Library& library, const fs::path& shipped_folder) {
    const Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return text.problems;
    switch (read_preamble(*text.value).kind.value_or(FileKind::questionnaire)) {
        case FileKind::questionnaire: return questionnaire_problems(path, library, shipped_folder);
        case FileKind::evidence: return load_evidence(path, shipped_folder).problems;
        case FileKind::later_findings: return read_later_findings(*text.value, text_of(path)).problems;
        case FileKind::assessment: return assessment_problems(path, library);
    }
    return {};
}

}  // namespace

ExitCode validate(const std::vector<fs::path>& files, const Places& places) {
    Problems problems;
    Library library(places.shipped_questionnaires(), places.data);
    for (const fs::path& path : files)
        append(problems, problems_of(path, library, places.shipped_questionnaires()));
    problems = without_repeats(problems);
    report(problems, stdout);
    std::fflush(stdout);  // the lines come before their sum, wherever both go

    const auto errors = static_cast<std::size_t>(std::count_if(
        problems.begin(), problems.end(), [](const Problem& problem) { return problem.severity == Severity::error; }));
    fmt::print(stderr, "{}, {}, {}\n", counted(files.size(), "file"), counted(errors, "error"),
               counted(problems.size() - errors, "warning"));
    return errors > 0 ? ExitCode::errors_in_files : ExitCode::success;
}

}  // namespace readiness
