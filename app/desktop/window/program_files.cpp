// What is done with the files of assessments, apart from answering: rename, duplicate, bin.
#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "app/desktop/open/copies.h"
#include "app/desktop/open/local_dates.h"
#include "app/desktop/window/program.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/folders.h"
#include "core/platform/path_text.h"
#include "core/storage/absolute_path.h"
#include "core/storage/file_moves.h"
#include "core/storage/free_assessment_path.h"
#include "core/storage/library.h"
#include "core/storage/link_target.h"
#include "core/storage/retitle.h"

namespace readiness {

bool Program::is_open(const std::filesystem::path& path) const {
    return state_.document && absolute_path(state_.document->path()) == absolute_path(path);
}

void Program::mark_as_open() {
    open_mark_.reset();  // It may be the same file once more.
    OpenMark::Taken taken = OpenMark::take(state_.places.state, state_.document->path(), surroundings_.now());
    open_mark_ = std::move(taken.mark);
    if (!taken.open_since) return;
    const bool known = taken.open_since->time_since_epoch().count() > 0;
    const std::string since = known ? ", since " + time_text(taken.open_since).substr(0, 5) : "";
    notify(Notice::Kind::look,
           fmt::format("This assessment is open in another window here{}. Answer in one of them only: if both are "
                       "changed, both versions are kept.",
                       since),
           {}, state_.document->path());
}

void Program::follow_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    const std::string before = text_of(absolute_path(from));
    auto& recent = state_.settings.recent;
    const std::string after = to.empty() ? "" : text_of(absolute_path(to));
    if (!after.empty()) std::ranges::replace(recent, before, after);
    if (after.empty()) std::erase(recent, before);
    if (is_open(from)) {
        if (to.empty()) {
            open_mark_.reset();
            state_.document.reset();
            if (state_.incoming && state_.incoming->into_open) show_incoming(std::nullopt);
            views_ = {};
        } else {
            state_.document->follow(to);
            mark_as_open();
        }
    }
    keep_settings();
    refresh_lists();
}

void Program::act(const ReadCard& command) {
    for (RecentAssessment& recent : state_.recent) {
        if (recent.path != command.path || recent.read || !library_) continue;
        read_rest(recent, *library_);
        cards_were_read_ = true;
    }
}

void Program::act(const ListMore& command) {
    if (!library_ || state_.more_recent.empty()) return;
    list_more(state_, *library_, command.count);
    cards_were_read_ = true;
    // All texts are gone through each time: while a search goes on, once at its end.
    if (state_.more_recent.empty() || views_.start.search.empty()) announce_texts();
}

void Program::act(const AskAboutFile& command) {
    const auto has_path = [&](const RecentAssessment& recent) { return recent.path == command.path; };
    const auto found = std::ranges::find_if(state_.recent, has_path);
    if (found == state_.recent.end()) return;
    FileDialog dialog = ask_about(*found);
    const RecentAssessment* original = original_beside(*found, state_);
    if (found->readable && original != nullptr) dialog.original = original->name.original;
    show(std::move(dialog));
}

void Program::act(const RenameFile& command) {
    flush();
    if (is_open(command.path) && !state_.document->read_only()) {
        // What is open knows its title, and can undo the change of it.
        state_.document->apply(WriteDetail{Detail::title, command.title});
        state_.document->end_step();
        flush();
        report_saving();
        const std::filesystem::path from = state_.document->path();
        const std::filesystem::path to = fitting_path_of(from, command.title);
        const bool moved = to != from && !state_.document->save_problem() && !move_file(from, to);
        return follow_file(from, moved ? to : from);
    }
    Library library(state_.places.shipped_questionnaires(), data_folder(state_));
    const auto renamed = rename_assessment(command.path, command.title, library, surroundings_.now());
    if (!renamed.value) {
        return notify(Notice::Kind::failed, text_of(command.path.filename()) + " could not be renamed.",
                      renamed.problems, command.path);
    }
    follow_file(command.path, *renamed.value);
}

void Program::act(const DuplicateFile& command) {
    flush();
    if (is_open(command.path) && is_failing()) {
        return notify(Notice::Kind::failed,
                      text_of(command.path.filename()) +
                          " could not be duplicated: its last answers are not saved. Save them elsewhere first.",
                      {*state_.document->save_problem()});
    }
    Library library(state_.places.shipped_questionnaires(), data_folder(state_));
    const auto copy = duplicate_assessment(command.path, surroundings_.new_id(), library, surroundings_.now());
    if (!copy.value) {
        return notify(Notice::Kind::failed, text_of(command.path.filename()) + " could not be duplicated.",
                      copy.problems, command.path);
    }
    notify(Notice::Kind::done, "A copy was made: " + text_of(copy.value->filename()) + ".");
    refresh_lists();
}

void Program::act(const BinFile& command) {
    if (is_open(command.path) && !may_leave_document(command)) return;
    const auto moved = move_to_bin(command.path, data_folder(state_));
    if (!moved.value) {
        return notify(Notice::Kind::failed, text_of(command.path.filename()) + " could not be moved to the bin.",
                      moved.problems, command.path);
    }
    follow_file(command.path, {});
    notify(Notice::Kind::done, text_of(command.path.filename()) + " was moved to the bin.", {}, {},
           NoticeAction{NoticeAction::Kind::put_back, "Undo", *moved.value, command.path});
}

void Program::act(const RestoreFile& command) {
    const auto moved = move_into(command.path, data_folder(state_));
    if (!moved.value) {
        return notify(Notice::Kind::failed, text_of(command.path.filename()) + " could not be taken out of the bin.",
                      moved.problems);
    }
    refresh_lists();
    notify(Notice::Kind::done, text_of(moved.value->filename()) + " was put back.");
}

void Program::act(const ActOnNotice& /*command*/) {
    if (state_.notices.empty() || !state_.notices.front().action) return;
    const NoticeAction action = *state_.notices.front().action;
    if (action.kind == NoticeAction::Kind::show_changes) return act(ShowChanges{});
    if (action.kind == NoticeAction::Kind::undo) return act(Undo{});
    if (action.kind == NoticeAction::Kind::redo) return act(Redo{});
    if (action.kind == NoticeAction::Kind::versions) return act(ListVersions{action.file});
    if (action.kind == NoticeAction::Kind::bin) {
        act(DismissNotice{});
        return act(BinFile{action.file});
    }
    if (action.kind == NoticeAction::Kind::show_in_folder) {
        const auto error = open_outside(surroundings_.show_file, action.file);
        if (error) notify(Notice::Kind::failed, "The folder could not be shown: " + system_words(error) + ".");
        return;
    }
    const std::error_code error = move_file(action.file, action.place);
    if (error) {
        // The name is taken meanwhile, or the folder is not there any more.
        return act(RestoreFile{action.file});
    }
    act(DismissNotice{});
    refresh_lists();
}

std::error_code Program::open_outside(const FileOpener& opener, const std::filesystem::path& file) {
    return opener ? opener(file) : std::make_error_code(std::errc::no_such_file_or_directory);
}

// ------------------------------------------------------------------------------------------------ choosing a file

bool Program::ask_desktop(const FileQuestion& question) const {
    return surroundings_.choose_file && surroundings_.choose_file(question);
}

void Program::set_file_chooser(std::function<bool(const FileQuestion&)> choose_file) {
    surroundings_.choose_file = std::move(choose_file);
}

FileBrowser Program::browser_for(FileBrowser::Wanted wanted, const std::filesystem::path& folder) const {
    FileBrowser browser = browse(folder.empty() ? data_folder(state_) : folder, wanted);
    std::error_code missing;  // The first assessment makes it.
    if (std::filesystem::is_directory(data_folder(state_), missing))
        browser.places.push_back({"Data folder", data_folder(state_)});
    browser.places.insert(browser.places.end(), surroundings_.usual_folders.begin(), surroundings_.usual_folders.end());
    return browser;
}

void Program::take_chosen(const FileQuestion& question, const std::filesystem::path& chosen) {
    const bool is_answers = question.pattern == answers_pattern;
    if (is_answers) return carry_out(ReadAnswerFile{chosen, asked_for_answers_.questionnaire});
    if (question.wanted == FileQuestion::Wanted::file) return carry_out(OpenFile{chosen});
    const bool is_written = written_file() != nullptr && unsaved_dialog() == nullptr;
    if (question.wanted == FileQuestion::Wanted::new_file)
        return is_written ? take_written_place(chosen) : save_at(chosen);
    Settings settings = state_.settings;
    settings.data_folder = text_of(chosen);
    carry_out(ChangeSettings{settings});
}

void Program::remember_window(const WindowPlace& place) {
    if (state_.settings.window == place) return;
    state_.settings.window = place;
    keep_settings();
}

}  // namespace readiness
