// Reports, pictures and tables are written for people to take along, and forms for them to answer.
#include <chrono>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/dialogs/export_words.h"
#include "app/desktop/window/program.h"
#include "core/base/fingerprint.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/local_time.h"
#include "core/platform/path_text.h"
#include "core/result/scored_assessment.h"
#include "core/sharing/share_decision.h"
#include "core/storage/absolute_path.h"
#include "core/storage/link_target.h"
#include "core/storage/output_file.h"
#include "core/storage/share.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

using Stage = WrittenFile::Stage;

/// What a screen is usually exported as; nothing for what was exported last.
std::optional<ExportPart> part_of_screen(ScreenId screen) {
    if (screen == ScreenId::barriers) return ExportPart::full;
    if (screen == ScreenId::plan) return ExportPart::plan;
    return std::nullopt;
}

bool is_there(const fs::path& path) {
    std::error_code unreadable;
    const fs::file_type type = fs::symlink_status(path, unreadable).type();
    return type != fs::file_type::none && type != fs::file_type::not_found;
}

/// The name with " (2)", " (3)"… before its ending, the first that no file has.
fs::path free_path(const fs::path& wanted) {
    fs::path path = wanted;
    for (int number = 2; is_there(path); ++number) {
        const std::string name = fmt::format("{} ({}){}", text_of(wanted.stem()), number, text_of(wanted.extension()));
        path = folder_of(wanted) / path_of(name);
    }
    return path;
}

ExportRequest request_of(const ExportDialog& dialog, const Places& places, std::chrono::sys_seconds now) {
    ExportRequest request;
    request.part = dialog.part;
    request.format = format_of(dialog).value_or(ExportFormat::html);
    request.for_whom = written_for(dialog.part, dialog.choices.for_whom);
    request.now = now;
    request.today = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(local_time(now)));
    request.dark = dialog.choices.dark;
    request.transparent = dialog.choices.transparent;
    if (request.format == ExportFormat::png) request.width = dialog.choices.width;
    request.font_folders = {places.shipped / "fonts"};
    std::error_code none;
    request.scratch = fs::temp_directory_path(none);
    return request;
}

}  // namespace

ExportDialog* Program::export_dialog() {
    return open_dialog<ExportDialog>();
}

WrittenFile* Program::written_file() {
    if (ExportDialog* dialog = export_dialog()) return dialog;
    return hand_out_dialog();
}

fs::path Program::written_target() {
    if (const ExportDialog* dialog = export_dialog()) return target_of(*dialog);
    const HandOutDialog* dialog = hand_out_dialog();
    return dialog != nullptr ? target_of(*dialog) : fs::path();
}

void Program::show_written_stage(Stage stage) {
    WrittenFile* file = written_file();
    if (file == nullptr) return;
    file->stage = stage;
    const bool is_on_top =
        dialog_ && (std::holds_alternative<ExportDialog>(*dialog_) || std::holds_alternative<HandOutDialog>(*dialog_));
    if (!is_on_top) return;  // Another one lies over it.
    dialog_just_opened_ = true;
    focus_.reset();
}

void Program::act(const AskToExport& command) {
    if (!state_.document) return;
    flush();
    show(ask_for_export(state_, command.part ? command.part : part_of_screen(state_.screen), command.to_print));
}

void Program::act(const ChooseExportPlace& /*command*/) {
    const WrittenFile* file = written_file();
    if (file == nullptr) return;
    const fs::path target = written_target();
    const ExportDialog* exported = export_dialog();
    const HandOutDialog* handed_out = hand_out_dialog();
    std::string kind = "Form";
    std::string_view ending;
    if (exported != nullptr) {
        kind = part_words(exported->part);
        ending = extension_of(format_of(*exported).value_or(ExportFormat::html));
    } else {
        ending = extension_of(handed_out->kind);
    }
    const FileQuestion question{FileQuestion::Wanted::new_file,
                                exported != nullptr ? "Export" : "Hand the questions out",
                                file->folder,
                                kind,
                                fmt::format("*{}", ending),
                                text_of(target.filename())};
    if (ask_desktop(question)) return;
    FileBrowser browser = browser_for(FileBrowser::Wanted::place);
    browser.go_to(file->folder);
    show_over(std::move(browser));
}

void Program::act(const ExportInto& command) {
    WrittenFile* file = written_file();
    if (file == nullptr) return;
    file->folder = command.folder;
    file->name = text_of(path_of(file->name).filename());  // A whole path would go before the folder.
    file->problems.clear();
}

void Program::take_written_place(const fs::path& chosen) {
    WrittenFile* file = written_file();
    if (file == nullptr || file->stage != Stage::asking) return;
    file->folder = folder_of(absolute_path(chosen));
    file->name = text_of(chosen.filename());
    file->name_is_own = true;
    file->problems.clear();
}

void Program::act(const WriteExport& command) {
    WrittenFile* file = written_file();
    if (file == nullptr || file->stage == Stage::working || (export_dialog() != nullptr && !state_.document)) return;
    flush();
    fs::path target = written_target();
    if (target.empty()) return;
    file->problems.clear();
    if (state_.document && are_one_file(target, state_.document->path())) {
        file->problems = {{Severity::error,
                           text_of(target),
                           {},
                           "this is the assessment itself, and would be lost",
                           "choose another name"}};
        return show_written_stage(Stage::asking);
    }
    const OutputFile output{target, IfThere::replace};
    const fs::path inputs[] = {ledger_path(state_.places.ledger)};
    if (std::optional<Problem> objection = objection_to(output, inputs)) {
        file->problems = {std::move(*objection)};
        return show_written_stage(Stage::asking);
    }
    if (is_there(target) && command.if_there == WriteExport::IfThere::ask)
        return show_written_stage(Stage::asks_to_replace);
    if (command.if_there == WriteExport::IfThere::keep_both) target = free_path(target);
    file->written = target;
    file->may_replace = command.if_there == WriteExport::IfThere::replace;
    file->began = surroundings_.seconds();
    if (ExportDialog* dialog = export_dialog()) {
        if (!begin_export(*dialog)) return show_written_stage(Stage::asking);
    } else {
        begin_form(*hand_out_dialog());
    }
    show_written_stage(Stage::working);
}

bool Program::begin_export(ExportDialog& dialog) {
    Document& document = *state_.document;
    // Secrets are saved before the work: if it is cancelled, its copy is on record all the same, by them, and without
    // them nothing new could go out after it. What cannot go out needs none.
    const bool needs_secrets = written_for(dialog.part, dialog.choices.for_whom) == ForWhom::others &&
                               !why_not_shared(document.scored(), document.path());
    if (needs_secrets) {
        if (auto problem = document.keep_given_out(secrets_to_make(document.scored().assessment(), random_secret))) {
            dialog.problems = {*std::move(problem)};
            return false;
        }
    }
    ExportTask task{document.scored(),   document.path(),
                    dialog.written,      request_of(dialog, state_.places, surroundings_.now()),
                    data_folder(state_), state_.places.ledger,
                    state_.places.state};
    export_work_.begin([task = std::move(task)](WorkSignals& /*signals*/) { return made_or_failed(task); });
    return true;
}

void Program::act(const CancelExport& /*command*/) {
    export_work_.discard();
    WrittenFile* file = written_file();
    if (file == nullptr) return;
    file->problems.clear();
    show_written_stage(Stage::asking);
}

/// The work may have ended since the last frame.
void Program::follow_export() {
    std::optional<MadeExport> made = export_work_.take();
    std::optional<Problem> not_kept;
    if (made && state_.document) not_kept = state_.document->keep_given_out(made->keep);
    WrittenFile* file = written_file();
    if (!made || file == nullptr || file->stage != Stage::working) return;
    for (Problem& problem : made->problems) {
        if (problem.file.empty() && problem.severity == Severity::error) problem.file = text_of(file->written);
    }
    file->problems = std::move(made->problems);
    if (not_kept) file->problems = {*not_kept};
    if (!made->value || not_kept) return show_written_stage(Stage::asking);
    // It may have come meanwhile.
    if (is_there(file->written) && !file->may_replace) return show_written_stage(Stage::asks_to_replace);
    const OutputFile output{file->written, file->may_replace ? IfThere::replace : IfThere::refuse};
    if (auto problem = write_output(output, *made->value)) {
        file->problems = {std::move(*problem)};
        return show_written_stage(Stage::asking);
    }
    if (const ExportDialog* dialog = export_dialog()) remember_export(*dialog);
    show_written_stage(Stage::written);
}

void Program::remember_export(const ExportDialog& dialog) {
    ExportChoices choices = dialog.choices;
    choices.part = dialog.part;
    if (const auto format = format_of(dialog)) remember_format(choices, *format);
    // A copy for others says nothing about the next time.
    if (state_.document->scored().assessment().shareable) choices.for_whom = state_.settings.exports.for_whom;
    const bool beside = dialog.folder == folder_of(absolute_path(state_.document->path()));
    choices.folder = beside ? "" : text_of(dialog.folder);
    if (choices == state_.settings.exports) return;
    state_.settings.exports = std::move(choices);
    keep_settings();
}

namespace {

/// For a person who has to find the file without the program's help.
Problem opening_problem(const fs::path& file, const std::error_code& error) {
    return {Severity::warning,
            text_of(file),
            {},
            trouble_of(error) == DiskTrouble::no_such_file ? "this desktop names no program to open it with"
                                                           : "it could not be opened: " + system_words(error),
            "find it in its folder"};
}

}  // namespace

void Program::act(const OpenExported& /*command*/) {
    WrittenFile* file = written_file();
    if (file == nullptr) return;
    file->problems.clear();
    if (const std::error_code error = open_outside(surroundings_.open_file, file->written))
        file->problems = {opening_problem(file->written, error)};
}

void Program::act(const ShowExported& /*command*/) {
    WrittenFile* file = written_file();
    if (file == nullptr) return;
    file->problems.clear();
    if (const std::error_code error = open_outside(surroundings_.show_file, file->written))
        file->problems = {opening_problem(file->written, error)};
}

}  // namespace readiness
