#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <optional>
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
#include "core/storage/file_start.h"
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
    Loaded<OpenedAssessment> opened = open_assessment(path, library, {}, Fingerprint::not_needed);
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

/// Reads what many files have in common once.
class Validation {
public:
    explicit Validation(const Places& places)
        : shipped_folder_(places.shipped_questionnaires()), library_(shipped_folder_, places.data) {}

    Problems problems_of(const fs::path& path) {
        const Loaded<FileStart> start = read_file_start(path);
        if (!start.value) return start.problems;
        const auto preamble = preamble_from_start(start.value->bytes, start.value->is_whole);
        if (preamble && preamble->kind == FileKind::assessment) return assessment_problems(path, library_);
        const Loaded<std::string> text = read_whole_file(path);
        if (!text.value) return text.problems;
        const auto kind = preamble && preamble->kind ? preamble->kind : read_preamble(*text.value).kind;
        switch (kind.value_or(FileKind::questionnaire)) {
            case FileKind::questionnaire: return questionnaire_problems(path);
            case FileKind::evidence: return load_evidence(path, shipped_folder_).problems;
            case FileKind::later_findings: return read_later_findings(*text.value, text_of(path)).problems;
            case FileKind::assessment: return assessment_problems(path, library_);
        }
        return {};
    }

private:
    /// As the list of questionnaires has them, so that an id that another questionnaire has is reported here too.
    Problems questionnaire_problems(const fs::path& path) {
        const Loaded<Instrument> loaded = load_instrument(path, shipped_folder_);
        Problems problems = loaded.problems;
        if (loaded.value) append(problems, edition_problems(loaded.value->questionnaire, path, library_));
        for (Problem problem : listed_problems(path)) {
            problem.file = text_of(path);  // as the file was named on the command line
            problems.push_back(std::move(problem));
        }
        return without_repeats(problems);
    }

    /// What the list says of the file itself; of its evidence is reported already.
    const Problems& listed_problems(const fs::path& path) {
        if (!listed_) {
            listed_.emplace();
            for (const ListedQuestionnaire& listed : library_.questionnaires()) {
                Problems& own = (*listed_)[real_path(listed.path)];
                std::ranges::copy_if(listed.problems, std::back_inserter(own),
                                     [&](const Problem& problem) { return problem.file == text_of(listed.path); });
            }
        }
        return (*listed_)[real_path(path)];
    }

    static fs::path real_path(const fs::path& path) {
        std::error_code missing;
        const fs::path real = fs::canonical(path, missing);
        return missing ? path : real;
    }

    fs::path shipped_folder_;
    Library library_;
    std::optional<std::map<fs::path, Problems>> listed_;
};

}  // namespace

ExitCode validate(const std::vector<fs::path>& files, const Places& places) {
    Problems problems;
    Validation validation(places);
    for (const fs::path& path : files)
        append(problems, validation.problems_of(path));
    problems = without_repeats(problems);
    report(problems, stdout);
    std::fflush(stdout);  // the lines come before their sum, wherever both go

    std::size_t errors = 0;
    std::size_t warnings = 0;
    for (const Problem& problem : problems)
        (problem.severity == Severity::error ? errors : warnings) += static_cast<std::size_t>(problem.stands_for);
    fmt::print(stderr, "{}, {}, {}\n", counted(files.size(), "file"), counted(errors, "error"),
               counted(warnings, "warning"));
    return errors > 0 ? ExitCode::errors_in_files : ExitCode::success;
}

}  // namespace readiness
