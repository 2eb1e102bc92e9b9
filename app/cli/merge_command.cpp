#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/merging/merge.h"
#include "core/merging/merged_assessment.h"
#include "core/platform/path_text.h"
#include "core/result/assessment_file.h"
#include "core/result/scored_assessment.h"
#include "core/storage/ballot_file.h"
#include "core/storage/library.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

std::string line_of(const MergedFileOutcome& outcome) {
    if (outcome.refused) return fmt::format("{}: refused", outcome.file);
    std::string line = fmt::format("{}: {} taken", outcome.file, counted(outcome.taken, "ballot"));
    if (outcome.replaced > 0) line += fmt::format(", {} replaced an older one", outcome.replaced);
    if (outcome.already_there > 0) line += fmt::format(", {} already included", outcome.already_there);
    if (outcome.left_out > 0) line += fmt::format(", {} left out for a newer one", outcome.left_out);
    return line;
}

}  // namespace

ExitCode merge_files(const MergeArguments& arguments, const Places& places) {
    std::error_code unreadable;
    if (!arguments.replace && fs::exists(arguments.output, unreadable)) {
        fmt::print(stderr, "{} already exists: name another file, or add --replace\n", text_of(arguments.output));
        return ExitCode::cannot_run;
    }
    const BallotFiles read = load_ballot_files(arguments.files);
    report(read.problems, stderr);
    if (read.files.empty()) return ExitCode::errors_in_files;
    const BallotFile& first = read.files.front();
    Library library(places.shipped_questionnaires(), places.data);
    const QuestionnaireReference& answered = first.assessment.questionnaire;
    const FoundInstrument instrument =
        arguments.questionnaire.empty() ? library.find_instrument(answered, path_of(first.file))
                                        : library.instrument_at(arguments.questionnaire, answered, path_of(first.file));
    if (!instrument.value) {
        report(instrument.problems, stderr);
        fmt::print(stderr, "Or name the questionnaire: --questionnaire PATH\n");
        return ExitCode::cannot_run;
    }
    const NewAssessment made{random_uuid(), arguments.title,
                             std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
    MergedAssessment merged = merged_assessment((*instrument.value)->questionnaire, (*instrument.value)->sha256,
                                                read.files, made, arguments.merge);
    report(merged.merge.problems, stderr);
    for (const MergedFileOutcome& outcome : merged.merge.files)
        fmt::print("{}\n", line_of(outcome));

    const bool some_refused = read.unreadable > 0 || has_errors(merged.merge.problems);
    if (some_refused && !arguments.skip) {
        fmt::print("Nothing was written: leave out the refused files, or add --skip to merge without them.\n");
        return ExitCode::errors_in_files;
    }
    if (merged.assessment.respondents.empty()) {
        fmt::print("Nothing was written: these files contain no ballots.\n");
        return ExitCode::errors_in_files;
    }
    const std::size_t ballots = merged.assessment.respondents.size();
    const ScoredAssessment scored(*instrument.value, std::move(merged.assessment), true);
    if (const auto problem = write_whole_file(arguments.output, assessment_file_text(scored))) {
        report({&*problem, 1}, stderr);
        return ExitCode::cannot_run;
    }
    const auto used =
        std::count_if(merged.merge.files.begin(), merged.merge.files.end(), [](const auto& o) { return !o.refused; });
    fmt::print("{}: {} of {}\n", text_of(arguments.output), counted(ballots, "ballot"), counted(used, "file"));
    return ExitCode::success;
}

}  // namespace readiness
