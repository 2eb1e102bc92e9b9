#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/import_page.h"
#include "app/cli/named_questionnaire.h"
#include "app/cli/opening.h"
#include "app/cli/terminal.h"
#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/importing/ballots.h"
#include "core/importing/form_title.h"
#include "core/importing/import_look.h"
#include "core/model/edit.h"
#include "core/platform/path_text.h"
#include "core/result/assessment_file.h"
#include "core/result/scored_assessment.h"
#include "core/storage/answer_file.h"
#include "core/storage/handed_in.h"
#include "core/storage/library.h"
#include "core/storage/open_assessment.h"
#include "core/storage/output_file.h"
#include "core/storage/save_over.h"
#include "core/storage/share.h"
#include "core/storage/whole_file.h"
#include "core/words/import_words.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// What the ballots go into: the assessment that is there, or a new one.
struct Target {
    std::shared_ptr<const Instrument> instrument;
    Assessment assessment;
    std::string known_sha256;  ///< Of the file that is there; empty for a new one.
    bool questionnaire_matches = true;
};

std::chrono::sys_seconds now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Assessment new_assessment(const Instrument& instrument, const ImportArguments& arguments) {
    Assessment assessment;
    assessment.id = random_uuid();
    assessment.title = arguments.title.empty() ? form_title(text_of(arguments.file.stem())) : arguments.title;
    assessment.created = now();
    assessment.mode = Mode::ballots;
    assessment.basis = Reading::agreed_first;
    assessment.questionnaire = {
        instrument.questionnaire.id, instrument.questionnaire.version, instrument.sha256, {}, {}};
    return assessment;
}

std::optional<Target> existing_target(const ImportArguments& arguments, Library& library, ExitCode& code) {
    const fs::path named = named_file(arguments.questionnaire);
    Loaded<OpenedAssessment> opened = open_assessment(arguments.output, library, named);
    report(opened.problems, stderr);
    code = ExitCode::errors_in_files;
    if (!opened.value) return std::nullopt;
    if (!opened.value->scored) {
        code = ExitCode::cannot_run;
        return std::nullopt;
    }
    const ScoredAssessment& scored = *opened.value->scored;
    const auto refuse = [&](std::string message, std::string hint) {
        const Problem problem{Severity::error, text_of(arguments.output), {}, std::move(message), std::move(hint)};
        report({&problem, 1}, stderr);
        return std::nullopt;
    };
    if (is_read_only(scored.assessment()))
        return refuse("nothing can be brought into this assessment: it may only be looked at",
                      "name another file with -o");
    const std::string& asked = scored.questionnaire().id;
    if (named.empty() && !arguments.questionnaire.empty() && arguments.questionnaire != asked)
        return refuse(fmt::format("it answers the questionnaire {}, and not {}", in_quotes(asked),
                                  in_quotes(arguments.questionnaire)),
                      "name another file with -o");
    return Target{scored.instrument(), scored.assessment(), opened.value->bytes_sha256, scored.questionnaire_matches()};
}

std::optional<Target> target_of(const ImportArguments& arguments, Library& library, ExitCode& code) {
    if (!arguments.replace && is_there(arguments.output)) return existing_target(arguments, library, code);
    code = ExitCode::cannot_run;
    if (arguments.questionnaire.empty()) {
        fmt::print(stderr, "readiness-cli: name the questionnaire that was answered: -q QUESTIONNAIRE\n");
        return std::nullopt;
    }
    const fs::path beside = arguments.output.empty() ? arguments.file : arguments.output;
    const FoundInstrument found = named_instrument(arguments.questionnaire, beside, library);
    if (!found.value) {
        report(found.problems, stderr);
        return std::nullopt;
    }
    return Target{*found.value, new_assessment(**found.value, arguments), "", true};
}

/// Checks where things are written before anything is read.
bool may_write(const ImportArguments& arguments, const Places& places) {
    if (arguments.dry_run) return true;
    const std::vector<fs::path> inputs{arguments.file, arguments.map, path_of(arguments.questionnaire),
                                       ledger_path(places.ledger)};
    // An assessment that is there is added to, and not replaced.
    if (!may_be_written({arguments.output, IfThere::replace}, inputs)) return false;
    const std::vector<fs::path> read{arguments.file, arguments.output, path_of(arguments.questionnaire)};
    return arguments.map.empty() || may_be_written({arguments.map, IfThere::replace}, read);
}

ExitCode write(const ImportArguments& arguments, const Target& target, const ScoredAssessment& scored) {
    const std::string text = assessment_file_text(scored);
    std::optional<Problem> problem;
    if (target.known_sha256.empty()) {
        problem = write_output(output_of(arguments.output, arguments.replace), text);
    } else {
        problem = save_over(arguments.output, text, target.known_sha256, OtherVersion::refuse).problem;
    }
    if (!problem) return ExitCode::success;
    report({&*problem, 1}, stderr);
    return ExitCode::cannot_run;
}

ExitCode remember(const ImportArguments& arguments, const ImportMap& map, const ImportLook& look,
                  const Questionnaire& questionnaire) {
    if (arguments.map.empty()) return ExitCode::success;
    const ImportMap more = with_form(map, mapped_form(look.proposal, questionnaire, look.decisions));
    if (more == map) return ExitCode::success;
    const std::optional<Problem> problem = write_whole_file(arguments.map, write_import_map(more));
    if (problem) report({&*problem, 1}, stderr);
    return problem ? ExitCode::cannot_run : ExitCode::success;
}

/// Puts into the assessment what was merged, and says what came of it.
ExitCode keep(const ImportArguments& arguments, Target& target, const Merge& merged) {
    report(merged.problems, stderr);
    const MergedFileOutcome& outcome = merged.files.front();
    if (outcome.refused) return ExitCode::errors_in_files;
    const bool changes = !merged.edit.respondents.empty();
    const bool first = target.assessment.respondents.empty();
    if (changes || target.known_sha256.empty()) {
        target.assessment = applied(std::move(target.assessment), merged.edit);
        target.assessment.modified = now();
        if (first) warn_of_few_people(target.assessment, text_of(arguments.output));
        const ScoredAssessment scored(target.instrument, std::move(target.assessment), target.questionnaire_matches);
        if (const ExitCode code = write(arguments, target, scored); code != ExitCode::success) return code;
    }
    std::string line = fmt::format("{}: {} taken", text_of(arguments.output), counted(outcome.taken, "ballot"));
    if (outcome.replaced > 0) line += fmt::format(", {} replaced an older one", outcome.replaced);
    if (outcome.already_there > 0) line += fmt::format(", {} already there", outcome.already_there);
    if (outcome.left_out > 0) line += fmt::format(", {} left out for a newer one", outcome.left_out);
    print_line(stdout, line);
    return ExitCode::success;
}

ExitCode bring_in(const ImportArguments& arguments, Target& target, const ImportLook& look, const std::string& sha256) {
    const Questionnaire& questionnaire = target.instrument->questionnaire;
    std::string key = import_key_of(target.assessment);
    if (key.empty()) key = random_uuid();
    const std::vector<ImportedBallot> ballots = ballots_of(look.answers, questionnaire, look.proposal, key);
    const ImportSource source{text_of(arguments.file), sha256, look.proposal.shape, key, now(), random_secret()};
    return keep(arguments, target, import_into(target.assessment, questionnaire, ballots, source));
}

/// Ballots from the page for a browser: their file, or codes in a text. What cannot be read keeps nothing else out.
ExitCode bring_in_handed_in(const ImportArguments& arguments, Target& target, const Loaded<BallotFile>& file) {
    report(file.problems, stderr);
    if (!file.value) return ExitCode::errors_in_files;
    const std::size_t ballots = file.value->assessment.respondents.size();
    say(stdout, "{}: {} handed in", text_of(arguments.file), counted(ballots, "ballot"));
    if (arguments.dry_run) return has_errors(file.problems) ? ExitCode::errors_in_files : ExitCode::success;
    MergeOptions options;
    options.pair_secret = random_secret();
    const ExitCode kept =
        keep(arguments, target,
             merge(target.assessment, target.instrument->questionnaire, {&*file.value, 1}, now(), options));
    return kept == ExitCode::success && has_errors(file.problems) ? ExitCode::errors_in_files : kept;
}

}  // namespace

ExitCode import_answers(const ImportArguments& arguments, const Places& places) {
    if (arguments.output.empty() && !arguments.dry_run) {
        fmt::print(stderr, "readiness-cli: name the assessment for the answers: -o OUT, or look only: --dry-run\n");
        return ExitCode::cannot_run;
    }
    if (!may_write(arguments, places)) return ExitCode::cannot_run;
    Library library(places.shipped_questionnaires(), places.data);
    ExitCode code = ExitCode::success;
    std::optional<Target> target = target_of(arguments, library, code);
    if (!target) return code;
    std::optional<Loaded<BallotFile>> handed_in = load_handed_in(arguments.file, *target->instrument);
    if (handed_in) return bring_in_handed_in(arguments, *target, *handed_in);
    const Loaded<ImportMap> map = load_import_map(arguments.map);
    report(map.problems, stderr);
    Loaded<AnswerFile> file = load_answer_file(arguments.file);
    report(file.problems, stderr);
    if (!map.value || !file.value) return ExitCode::errors_in_files;

    const std::string name = text_of(arguments.file);
    const Questionnaire& questionnaire = target->instrument->questionnaire;
    const Loaded<ImportLook> look =
        look_at(file.value->read, questionnaire, *map.value, arguments.decisions, name, text_of(arguments.map));
    if (!look.value) {
        report(look.problems, stderr);
        return ExitCode::errors_in_files;
    }
    const Proposal& proposal = look.value->proposal;
    const ImportPage page{name, file_words(file.value->read, look.value->answers.table.name), *look.value,
                          questionnaire};
    print_import_summary(page);
    if (arguments.dry_run || !is_decided(proposal)) {
        print_import_columns(page);
        say(stdout, "What will come in: {}.", coming_words(proposal));
    }
    report(look.problems, stderr);
    if (has_errors(look.problems)) return ExitCode::errors_in_files;
    if (!proposal.asks.empty()) {
        print_import_asks(page);
        return ExitCode::errors_in_files;
    }
    if (arguments.dry_run) return ExitCode::success;
    const ExitCode brought = bring_in(arguments, *target, *look.value, file.value->sha256);
    return brought == ExitCode::success ? remember(arguments, *map.value, *look.value, questionnaire) : brought;
}

}  // namespace readiness
