#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/terminal.h"
#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/files/check_assessment.h"
#include "core/merging/merge.h"
#include "core/merging/merged_assessment.h"
#include "core/platform/path_text.h"
#include "core/result/assessment_file.h"
#include "core/result/scored_assessment.h"
#include "core/storage/ballot_file.h"
#include "core/storage/library.h"
#include "core/storage/output_file.h"
#include "core/storage/share.h"

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

/// Reports what `validate` will say of the new assessment, unless that was said already of the file that it comes from.
/// True if it has errors.
bool report_wrong(const ScoredAssessment& scored, const std::vector<Problem>& said, const fs::path& output) {
    std::set<std::string_view> messages;
    for (const Problem& problem : said)
        messages.insert(problem.message);
    std::vector<Problem> wrong =
        check_assessment(scored.assessment(), scored.questionnaire(), scored.instrument()->sha256, text_of(output));
    const bool has_any = has_errors(wrong);
    std::erase_if(wrong, [&](const Problem& problem) { return messages.contains(problem.message); });
    for (Problem& problem : wrong)
        problem.at = {};  // Places of the files that were merged mean nothing in this one.
    report(wrong, stderr);
    return has_any;
}

}  // namespace

ExitCode merge_files(const MergeArguments& arguments, const Places& places) {
    const OutputFile output = output_of(arguments.output, arguments.replace);
    std::vector<fs::path> inputs = arguments.files;
    inputs.push_back(arguments.questionnaire);
    inputs.push_back(ledger_path(places.ledger));
    if (!may_be_written(output, inputs)) return ExitCode::cannot_run;
    BallotFiles read = load_ballot_files(arguments.files);
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
    MergeOptions options = arguments.merge;
    options.pair_secret = random_secret();
    MergedAssessment merged =
        merged_assessment((*instrument.value)->questionnaire, (*instrument.value)->sha256, read.files, made, options);
    report(merged.merge.problems, stderr);
    for (const MergedFileOutcome& outcome : merged.merge.files)
        print_line(stdout, line_of(outcome));

    const bool some_refused = read.unreadable > 0 || has_errors(merged.merge.problems);
    if (some_refused && !arguments.skip) {
        fmt::print("Nothing was written: leave out the refused files, or add --skip to merge without them.\n");
        return ExitCode::errors_in_files;
    }
    if (merged.assessment.respondents.empty()) {
        fmt::print("Nothing was written: these files contain no ballots.\n");
        return ExitCode::errors_in_files;
    }
    warn_of_few_people(merged.assessment, text_of(arguments.output));
    const std::size_t ballots = merged.assessment.respondents.size();
    // All ballots are in the new assessment now; of very many nothing need be in memory a second time.
    read.files.clear();
    merged.merge.edit = {};
    const ScoredAssessment scored(*instrument.value, std::move(merged.assessment), true);
    const bool is_wrong = report_wrong(scored, merged.merge.problems, arguments.output);
    if (const auto problem = write_output(output, assessment_file_text(scored))) {
        report({&*problem, 1}, stderr);
        return ExitCode::cannot_run;
    }
    const auto used =
        std::count_if(merged.merge.files.begin(), merged.merge.files.end(), [](const auto& o) { return !o.refused; });
    say(stdout, "{}: {} of {}", text_of(arguments.output), counted(ballots, "ballot"), counted(used, "file"));
    return is_wrong ? ExitCode::errors_in_files : ExitCode::success;
}

}  // namespace readiness
