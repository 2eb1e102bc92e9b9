#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/command.h"
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

struct Options {
    std::vector<fs::path> files;
    fs::path output;
    std::string title;
    fs::path questionnaire;
    MergeOptions merge;
    bool skip = false;
    bool replace = false;
};

std::string line_of(const MergedFileOutcome& outcome) {
    if (outcome.refused) return fmt::format("{}: refused", outcome.file);
    std::string line = fmt::format("{}: {} taken", outcome.file, counted(outcome.taken, "ballot"));
    if (outcome.replaced > 0) line += fmt::format(", {} in place of an older one", outcome.replaced);
    if (outcome.already_there > 0) line += fmt::format(", {} there already", outcome.already_there);
    if (outcome.left_out > 0) line += fmt::format(", {} older than the one there", outcome.left_out);
    return line;
}

ExitCode merge_files(const Options& options, const Places& places) {
    std::error_code unreadable;
    if (!options.replace && fs::exists(options.output, unreadable)) {
        fmt::print(stderr, "{} is there already: name another file, or add --replace\n", text_of(options.output));
        return ExitCode::cannot_run;
    }
    const BallotFiles read = load_ballot_files(options.files);
    tell(read.problems, stderr);
    if (read.files.empty()) return ExitCode::errors_in_files;
    const BallotFile& first = read.files.front();
    Library library(places.shipped_questionnaires(), places.data);
    const QuestionnaireReference& answered = first.assessment.questionnaire;
    const FoundInstrument instrument =
        options.questionnaire.empty() ? library.find_instrument(answered, path_of(first.file))
                                      : library.instrument_at(options.questionnaire, answered, path_of(first.file));
    if (!instrument.value) {
        tell(instrument.problems, stderr);
        fmt::print(stderr, "Or name the questionnaire: --questionnaire PATH\n");
        return ExitCode::cannot_run;
    }
    const NewAssessment made{random_uuid(), options.title,
                             std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
    MergedAssessment merged = merged_assessment((*instrument.value)->questionnaire, (*instrument.value)->sha256,
                                                read.files, made, options.merge);
    tell(merged.merge.problems, stderr);
    for (const MergedFileOutcome& outcome : merged.merge.files)
        fmt::print("{}\n", line_of(outcome));

    const bool some_refused = read.unreadable > 0 || has_errors(merged.merge.problems);
    if (some_refused && !options.skip) {
        fmt::print("Nothing is written: leave the refused files out, or add --skip to go on without them.\n");
        return ExitCode::errors_in_files;
    }
    if (merged.assessment.respondents.empty()) {
        fmt::print("Nothing is written: there is no ballot in these files.\n");
        return ExitCode::errors_in_files;
    }
    const std::size_t ballots = merged.assessment.respondents.size();
    const ScoredAssessment scored(*instrument.value, std::move(merged.assessment), true);
    if (const auto problem = write_whole_file(options.output, assessment_file_text(scored))) {
        tell({&*problem, 1}, stderr);
        return ExitCode::cannot_run;
    }
    const auto used =
        std::count_if(merged.merge.files.begin(), merged.merge.files.end(), [](const auto& o) { return !o.refused; });
    fmt::print("{}: {} of {}\n", text_of(options.output), counted(ballots, "ballot"), counted(used, "file"));
    return ExitCode::success;
}

}  // namespace

Command add_merge_command(CLI::App& app) {
    CLI::App* word = app.add_subcommand("merge", "Bring the ballots of several assessments together in a new one");
    const auto options = std::make_shared<Options>();
    add_files_option(*word, options->files, "The assessments; none of them is changed");
    add_path_option(*word, "-o,--output", options->output, "The new assessment")->required();
    word->add_option("--title", options->title, "Its title, if not that of the first file")->type_name("TEXT");
    word->add_flag("--agreed-as-ballots", options->merge.agreed_as_ballot,
                   "Take agreed answers as one person's ballot, where a file has no ballots");
    word->add_flag("--skip", options->skip, "Go on without the files that are refused");
    word->add_flag("--replace", options->replace, "Write over a file that is there");
    add_path_option(*word, "--questionnaire", options->questionnaire,
                    "The questionnaire, where it cannot be found by its id")
        ->check(existing_file());
    return {word, [options](const Places& places) { return merge_files(*options, places); }};
}

}  // namespace readiness
