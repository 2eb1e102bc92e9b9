// The only file here that knows CLI11: it takes long to compile, and here the whole command line is seen at once.
#include "app/cli/command_line_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <fmt/format.h>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "app/command_line/describe_option.h"
#include "core/base/printable.h"
#include "core/base/text.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

constexpr const char* about_questionnaire = "Questionnaire file, if it cannot be found by id";
constexpr const char* about_replace = "Overwrite an existing output file";

/// Accepts a path only if a file is there.
CLI::Validator existing_file() {
    const auto objection = [](const std::string& path) -> std::string {
        std::error_code unreadable;
        const fs::file_status status = fs::status(path_of(path), unreadable);
        if (!fs::exists(status)) return fmt::format("there is no file {}", path);
        if (fs::is_directory(status)) return fmt::format("{} is a folder: name a file in it", path);
        return "";
    };
    return {objection, ""};
}

CLI::Option* add_path(CLI::App& word, const std::string& name, fs::path& path, const std::string& description) {
    const auto take = [&path, name](const std::string& text) {
        // A shell's variable that is not set would else mean "write to the terminal".
        if (text.empty()) throw CLI::ValidationError(name, "the name of a file is missing");
        path = path_of(text);
    };
    return word.add_option_function<std::string>(name, take, description)->type_name("PATH");
}

/// A file without an option's name before it; it has to exist.
void add_file(CLI::App& word, fs::path& file, const std::string& description) {
    add_path(word, "FILE", file, description)->required()->check(existing_file())->type_name("");
}

/// Files without an option's name before them; each of them has to exist.
void add_files(CLI::App& word, std::vector<fs::path>& files, const std::string& description) {
    const auto take = [&files](const std::vector<std::string>& texts) {
        files.clear();
        for (const std::string& text : texts)
            files.push_back(path_of(text));
    };
    word.add_option_function<std::vector<std::string>>("FILE", take, description)
        ->required()
        ->check(existing_file())
        ->type_name("");
}

void add_questionnaire(CLI::App& word, fs::path& questionnaire) {
    add_path(word, "--questionnaire", questionnaire, about_questionnaire)->check(existing_file());
}

/// An option whose value is one of a few words; `take` gets the place of the one that was typed among `words`. `kind`
/// is what a message calls them.
CLI::Option* add_choice(CLI::App& word, const std::string& name, std::string_view kind,
                        const std::vector<std::string>& words, const std::function<void(std::size_t)>& take,
                        const std::string& description) {
    const auto check = [name, kind = std::string(kind), words, take](const std::string& text) {
        const auto named = std::ranges::find(words, text);
        if (named == words.end())
            throw CLI::ValidationError(name,
                                       fmt::format("unknown {} '{}': use one of {}", kind, text, joined(words, ", ")));
        take(static_cast<std::size_t>(named - words.begin()));
    };
    return word.add_option_function<std::string>(name, check, description)->type_name("{" + joined(words, ",") + "}");
}

/// The same for values that have words.
template <class T, std::size_t Count>
CLI::Option* add_choice(CLI::App& word, const std::string& name, std::string_view kind, const T (&values)[Count],
                        std::string_view (*word_of)(T), std::optional<T>& value, const std::string& description) {
    std::vector<std::string> words;
    for (const T each : values)
        words.emplace_back(word_of(each));
    return add_choice(
        word, name, kind, words, [&value, &values](std::size_t place) { value = values[place]; }, description);
}

void add_format(CLI::App& word, ScoreFormat& format) {
    const auto take = [&format](std::size_t place) {
        constexpr ScoreFormat formats[] = {ScoreFormat::text, ScoreFormat::json, ScoreFormat::toml};
        format = formats[place];
    };
    add_choice(word, "--format", "format", {"text", "json", "toml"}, take, "Output format (default: text)");
}

/// What is typed for each command is written into these.
struct Arguments {
    Places places;
    std::string changes;  ///< Id of the questionnaire whose earlier editions are asked about; empty: all are listed.
    std::vector<fs::path> validate;
    ScoreArguments score;
    ReportArguments report;
    WhatIfArguments what_if;
    MergeArguments merge;
    ImportArguments import;
    FormArguments form;
    ShareArguments share;
};

/// A word on the command line, and what it does.
struct Command {
    CLI::App* word;
    ExitCode (*run)(const Arguments&);
};

Command add_questionnaires(CLI::App& app, std::string& changes) {
    CLI::App* word =
        app.add_subcommand("questionnaires", "List the shipped questionnaires and your own, with any problems in them");
    word->add_option("--changes", changes, "Show what became of each question of this questionnaire's earlier editions")
        ->type_name("ID");
    return {word, [](const Arguments& typed) {
                return typed.changes.empty() ? list_questionnaires(typed.places)
                                             : print_changes(typed.changes, typed.places);
            }};
}

Command add_validate(CLI::App& app, std::vector<fs::path>& files) {
    CLI::App* word = app.add_subcommand(
        "validate", "Check questionnaires, evidence files, later findings or assessments for errors");
    add_files(*word, files, "Questionnaires, evidence files, later findings or assessments");
    return {word, [](const Arguments& typed) { return validate(typed.validate, typed.places); }};
}

Command add_score(CLI::App& app, ScoreArguments& score) {
    CLI::App* word = app.add_subcommand("score", "Score an assessment and print its profile");
    add_file(*word, score.assessment, "Assessment to score");
    add_format(*word, score.format);
    add_questionnaire(*word, score.questionnaire);
    add_path(*word, "-o,--output", score.output, "Write to this file instead of the terminal");
    word->add_flag("--replace", score.replace, about_replace);
    return {word, [](const Arguments& typed) { return print_score(typed.score, typed.places); }};
}

Command add_report(CLI::App& app, ReportArguments& report) {
    CLI::App* word = app.add_subcommand("report", "Write the profile of an assessment to a file, for people to read");
    add_file(*word, report.assessment, "Assessment to report; a new report for others is recorded in it");
    add_path(*word, "-o,--output", report.output, "File for the report: its name ends in " + report_formats_text())
        ->required();
    add_choice(*word, "--part", "part", all_export_parts, part_id, report.part,
               "What is written (default: full; for pictures radar, for tables answers)");
    word->add_flag("--for-others", report.for_others,
                   "Make the report from a shareable copy, without any single person's answers");
    word->add_flag("--dark", report.dark, "Draw pictures in light colours on a dark ground");
    word->add_flag("--transparent", report.transparent,
                   "Draw pictures without a ground, for slides that have their own");
    word->add_option("--width", report.width, "Width of a .png in pixels")->type_name("PIXELS");
    word->add_flag("--replace", report.replace, about_replace);
    add_questionnaire(*word, report.questionnaire);
    return {word, [](const Arguments& typed) { return write_report(typed.report, typed.places); }};
}

Command add_what_if(CLI::App& app, WhatIfArguments& what_if) {
    CLI::App* word = app.add_subcommand("what-if", "Print what it would take, and how sure the order of barriers is");
    add_file(*word, what_if.assessment, "Assessment to try things out on; it is not changed");
    word->add_option("--set", what_if.moves,
                     "Try out an answer (L1=4) or a score (L1=75/100) of a question, or a score of a factor "
                     "(leadership=65); may be given several times")
        ->type_name("ID=VALUE")
        ->allow_extra_args(false);  // one value after each --set, so that the file may come last
    const auto take = [&what_if](std::size_t place) { what_if.json = place == 1; };
    add_choice(*word, "--format", "format", {"text", "json"}, take, "Output format (default: text)");
    add_questionnaire(*word, what_if.questionnaire);
    return {word, [](const Arguments& typed) { return print_what_if(typed.what_if, typed.places); }};
}

Command add_merge(CLI::App& app, MergeArguments& merge) {
    CLI::App* word = app.add_subcommand("merge", "Merge the ballots of several assessments into a new one");
    add_files(*word, merge.files, "Assessments to merge; they are not changed");
    add_path(*word, "-o,--output", merge.output, "File for the new assessment")->required();
    word->add_option("--title", merge.title, "Title of the new assessment (default: title of the first file)")
        ->type_name("TEXT");
    word->add_flag("--agreed-as-ballots", merge.merge.agreed_as_ballot,
                   "Treat agreed answers as one person's ballot if a file has no ballots");
    word->add_flag("--skip", merge.skip, "Leave out files that are refused and merge the rest");
    word->add_flag("--replace", merge.replace, about_replace);
    add_questionnaire(*word, merge.questionnaire);
    return {word, [](const Arguments& typed) { return merge_files(typed.merge, typed.places); }};
}

Command add_import(CLI::App& app, ImportArguments& import) {
    CLI::App* word = app.add_subcommand("import", "Bring in the answers that a form tool or a spreadsheet exported");
    add_file(*word, import.file, "CSV file or workbook (.xlsx) with the answers; it is not changed");
    word->add_option("-q,--questionnaire", import.questionnaire, "Questionnaire that was answered: a file or an id")
        ->type_name("QUESTIONNAIRE");
    add_path(*word, "-o,--output", import.output, "Assessment for the answers: new, or one that they are added to");
    add_path(*word, "--map", import.map,
             "File with what was decided about this form; it is written if it is not there");
    word->add_flag("--dry-run", import.dry_run, "Show what will come in, and write nothing");
    word->add_flag("--take-guesses", import.decisions.take_guesses, "Take what is likely without asking");
    word->add_option("--sheet", import.decisions.sheet, "Sheet of the workbook (default: the one with the questions)")
        ->type_name("NAME");
    const auto add_decision = [word](const std::string& name, const auto& values, auto& value, const char* about) {
        add_choice(*word, name, "word", values, to_text, value, about);
    };
    Decisions& decisions = import.decisions;
    add_decision("--twice", all_twice, decisions.twice, "Which answers stay if a person is there twice");
    add_decision("--unfinished", all_row_choices, decisions.unfinished, "Rows that were not handed in");
    add_decision("--tests", all_row_choices, decisions.tests, "Previews and tests");
    add_decision("--rejected", all_row_choices, decisions.rejected, "Rows that a review rejected");
    add_decision("--two-roles", all_two_roles, decisions.two_roles, "Role of a person who ticked several");
    word->add_option("--title", import.title, "Title of a new assessment (default: name of the file)")
        ->type_name("TEXT");
    word->add_flag("--replace", import.replace, "Make a new assessment in place of one that is there");
    return {word, [](const Arguments& typed) { return import_answers(typed.import, typed.places); }};
}

Command add_form(CLI::App& app, FormArguments& form) {
    CLI::App* word =
        app.add_subcommand("form", "Hand the questions out: as a form of another tool, on paper, or as a page");
    word->add_option("QUESTIONNAIRE", form.questionnaire, "Questionnaire to ask: a file or an id")
        ->required()
        ->type_name("");
    add_choice(*word, "--for", "kind of form", all_form_kinds, to_text, form.kind, "What the form is for")->required();
    add_path(*word, "-o,--output", form.output, "File for the form")->required();
    word->add_option("--title", form.options.title, "Title of the form (default: the questionnaire's)")
        ->type_name("TEXT");
    word->add_option("--introduction", form.options.introduction, "What stands before the first question")
        ->type_name("TEXT");
    word->add_flag("--ask-role", form.options.ask_role, "Ask for the role, in words of one's own if none is named");
    word->add_option("--role", form.options.roles, "A role to pick from; may be given several times")
        ->type_name("TEXT")
        ->allow_extra_args(false);
    word->add_flag("--pairing-code", form.options.ask_pairing_code,
                   "Ask for a self-made code, by which answers of two dates can be paired without a name");
    word->add_flag("--replace", form.replace, about_replace);
    return {word, [](const Arguments& typed) { return write_form(typed.form, typed.places); }};
}

Command add_share(CLI::App& app, ShareArguments& share) {
    CLI::App* word = app.add_subcommand("share", "Write a copy for other people, without any single person's answers");
    add_file(*word, share.assessment, "Assessment to copy; a new copy is recorded in it");
    add_path(*word, "-o,--output", share.output, "File for the copy")->required();
    word->add_flag("--replace", share.replace, about_replace);
    add_questionnaire(*word, share.questionnaire);
    return {word, [](const Arguments& typed) { return share_file(typed.share, typed.places); }};
}

CommandLine not_understood(const char* why) {
    const ExitCode code = cannot_run(why);
    fmt::print(stderr, "Run 'readiness-cli --help' for usage.\n");
    return {{}, code};
}

void describe_program(CLI::App& app) {
    app.set_version_flag("--version", "readiness-cli " READINESS_VERSION, "Show the version");
    app.set_help_flag("-h,--help", "Show this help");
    app.require_subcommand(0, 1);  // none is reported below: CLI11 would not name a word that is no command
    app.fallthrough();             // so that --data-folder may be before the command and after it
    app.footer("Exit status: 0 success; 1 errors in a file; 2 usage error, or the command could not be carried out.");
    app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.get_formatter()->label("Positionals", "Files");
    app.get_formatter()->label("REQUIRED", "");
}

}  // namespace

ExitCode cannot_run(const char* why) noexcept {
    // Unlike fmt::print, it does not throw if stderr is full.
    try {
        std::fprintf(stderr, "readiness-cli: %s\n", printable(why).c_str());
    } catch (...) {
        std::fputs("readiness-cli: there is not enough memory\n", stderr);
    }
    return ExitCode::cannot_run;
}

CommandLine read_command_line(std::vector<std::string> arguments, Places places) {
    CLI::App app(
        "Readiness on the command line: checks its files; scores, reports, merges and shares its assessments; hands "
        "questions out.",
        "readiness-cli");
    app.allow_windows_style_options(false);  // A path may begin with / there too.
    describe_program(app);
    const auto typed = std::make_shared<Arguments>();
    typed->places = std::move(places);
    add_path(app, "--data-folder", typed->places.data,
             "Your data folder: your own questionnaires and the record of shared copies");
    add_describe_option(app, READINESS_VERSION);
    const Command commands[] = {
        add_questionnaires(app, typed->changes), add_validate(app, typed->validate), add_score(app, typed->score),
        add_report(app, typed->report),          add_what_if(app, typed->what_if),   add_merge(app, typed->merge),
        add_import(app, typed->import),          add_form(app, typed->form),         add_share(app, typed->share)};
    for (const Command& command : commands)
        command.word->group("Commands");
    try {
        std::ranges::reverse(arguments);  // CLI11 takes them from the end.
        app.parse(std::move(arguments));
    } catch (const CLI::Success& asked) {
        return {{}, static_cast<ExitCode>(app.exit(asked))};  // --help, --version
    } catch (const CLI::ParseError& error) {
        return not_understood(error.what());
    }
    for (const Command& command : commands) {
        if (command.word->parsed()) return {[typed, run = command.run] { return run(*typed); }};
    }
    return not_understood(
        "name a command: questionnaires, validate, score, report, what-if, merge, import, form or share");
}

}  // namespace readiness
