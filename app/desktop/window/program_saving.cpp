// What cannot be saved: how it is told, tried again, saved elsewhere, or left.
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <variant>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/window/program.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/path_text.h"
#include "core/storage/absolute_path.h"
#include "core/storage/assessment_name.h"
#include "core/storage/copy_name.h"
#include "core/storage/file_moves.h"
#include "core/storage/link_target.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

ConfirmDialog ask_to_quit_while_exporting() {
    ConfirmDialog dialog;
    dialog.title = "Quit before the export is written?";
    dialog.text = "It is still being made. Nothing is written until it is whole.";
    dialog.accept = "Quit without it";
    dialog.commands = {Quit{true}};
    return dialog;
}

}  // namespace

// ------------------------------------------------------------------------------------------------------ leaving

UnsavedDialog* Program::unsaved_dialog() {
    return dialog_ ? std::get_if<UnsavedDialog>(&*dialog_) : nullptr;
}

void Program::ask_about_unsaved(const Command& then, const Problem& problem, bool of_settings) {
    // Asked already, and something lies over it: there is one such dialog.
    const auto asks = [](const Dialog& dialog) { return std::holds_alternative<UnsavedDialog>(dialog); };
    const auto asked = std::ranges::find_if(under_, asks);
    if (asked != under_.end()) {
        dialog_ = std::move(*asked);
        under_.erase(asked, under_.end());
    }
    if (!state_.presenting.facilitator) state_.presenting.blank = false;
    UnsavedDialog dialog{then, {problem}, of_settings};
    if (unsaved_dialog() != nullptr) return show(std::move(dialog));
    show_over(std::move(dialog));
}

bool Program::may_leave_document(const Command& then) {
    flush();
    const bool would_lose = state_.document && state_.document->unsaved() && !state_.document->read_only();
    if (!would_lose || leaves_without_) return true;
    ask_about_unsaved(then, state_.document->save_problem().value_or(Problem{}), false);
    return false;
}

void Program::act(const Quit& command) {
    if (export_work_.runs() && !command.without_export && !leaves_without_) {
        if (!dialog_ || !std::holds_alternative<ConfirmDialog>(*dialog_)) show_over(ask_to_quit_while_exporting());
        return;
    }
    if (!may_leave_document(command)) return;
    if (settings_were_changed_ && !leaves_without_) {
        keep_settings();
        if (state_.settings_problem) return ask_about_unsaved(command, *state_.settings_problem, true);
    }
    wants_to_quit_ = true;
}

bool Program::may_end() {
    if (wants_to_quit_ || may_leave_document(Quit{})) return true;
    state_.document->keep_unsaved();  // Whoever ends the program may not wait for an answer.
    return false;
}

void Program::show_as_unsaved(std::optional<Problem> problem) {
    if (state_.document) state_.document->show_as_unsaved(std::move(problem));
}

fs::path Program::kept_unsaved() {
    return state_.document ? state_.document->keep_unsaved() : fs::path();
}

void Program::act(const LeaveWithout& /*command*/) {
    if (unsaved_dialog() == nullptr) return;
    const Command then = unsaved_dialog()->then;
    act(CloseDialog{});
    // For this one thing: whatever is answered afterwards is asked about anew.
    leaves_without_ = true;
    carry_out(then);
    leaves_without_ = false;
}

void Program::go_on_after_saving() {
    if (unsaved_dialog() == nullptr) return;
    const Command then = unsaved_dialog()->then;
    act(CloseDialog{});
    carry_out(then);
}

// ------------------------------------------------------------------------------------------- again, and elsewhere

void Program::act(const TrySavingAgain& /*command*/) {
    UnsavedDialog* dialog = unsaved_dialog();
    const bool of_settings = dialog != nullptr && dialog->of_settings;
    of_settings ? keep_settings() : flush();
    const std::optional<Problem>& problem =
        of_settings || !state_.document ? state_.settings_problem : state_.document->save_problem();
    if (!problem) {
        if (dialog == nullptr) notify(Notice::Kind::done, "All answers are saved.");
        return go_on_after_saving();
    }
    if (dialog == nullptr) return;
    dialog->problems = {*problem};
    ++dialog->tries;
}

void Program::act(const SaveElsewhere& /*command*/) {
    if (!state_.document) return;
    const FileQuestion question{
        FileQuestion::Wanted::new_file,
        "Save elsewhere",
        surroundings_.usual_folders.empty() ? data_folder(state_) : surroundings_.usual_folders.front().path,
        "Assessments",
        assessment_pattern,
        text_of(state_.document->path().filename())};
    if (!ask_desktop(question)) show_over(browser_for(FileBrowser::Wanted::save_place));
}

void Program::act(const SaveInto& command) {
    if (state_.document) save_at(command.folder / state_.document->path().filename());
}

void Program::save_at(const fs::path& chosen) {
    if (!state_.document) return;
    fs::path target = absolute_path(chosen);
    if (!is_named_as_assessment(target)) target += path_of(assessment_ending);
    const fs::path before = state_.document->path();
    if (target == absolute_path(before)) return act(TrySavingAgain{});
    target = free_path(folder_of(target), target.filename());  // Nothing that is there is written over.
    if (auto problem = state_.document->save_as(target)) {
        if (UnsavedDialog* dialog = unsaved_dialog()) {
            dialog->problems.resize(1);
            dialog->problems.push_back(*std::move(problem));
            return;
        }
        return notify(Notice::Kind::failed, "The answers could not be saved there either.", {*std::move(problem)},
                      before);
    }
    remember(state_.settings, target);
    keep_settings();
    mark_as_open();
    refresh_lists();
    notify(Notice::Kind::done,
           fmt::format("Saved as {} in {}. This is the assessment's file from now on.", text_of(target.filename()),
                       text_of(folder_of(target))),
           {}, target, NoticeAction{NoticeAction::Kind::show_in_folder, "Show the folder", target});
    go_on_after_saving();
}

// ------------------------------------------------------------------------------------------- with other programs

void Program::act(const OpenOutside& command) {
    const FileOpener& opener = command.in_folder ? surroundings_.show_file : surroundings_.open_file;
    const std::error_code error = open_outside(opener, command.path);
    if (!error) return;
    const char* what =
        command.in_folder ? "could not be shown in its folder" : "could not be opened in another program";
    notify(Notice::Kind::failed, fmt::format("{} {}: {}. It is in {}.", text_of(command.path.filename()), what,
                                             system_words(error), text_of(folder_of(command.path))));
}

}  // namespace readiness
