// Finds an assessment, or a folder for the data.
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/open/error_text.h"
#include "app/desktop/open/local_dates.h"
#include "core/base/text.h"
#include "core/files/assessment_toml.h"
#include "core/model/assessment.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/file_time.h"
#include "core/platform/folders.h"
#include "core/platform/path_text.h"
#include "core/storage/absolute_path.h"
#include "core/storage/assessment_name.h"
#include "core/storage/folder_entries.h"
#include "core/storage/handed_in.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace {

using Wanted = FileBrowser::Wanted;

bool wants_folder(Wanted wanted) {
    return wanted == Wanted::folder || wanted == Wanted::place || wanted == Wanted::save_place;
}

bool before(const FileBrowser::Entry& left, const FileBrowser::Entry& right) {
    if (left.folder != right.folder) return left.folder;
    const auto name = [](const FileBrowser::Entry& entry) { return folded(text_of(entry.path.filename())); };
    return name(left) < name(right);
}

void open_entry(FileBrowser& dialog, const FileBrowser::Entry& entry, Commands& commands) {
    if (entry.folder) {
        dialog.go_to(entry.path);
    } else if (dialog.wanted == Wanted::ballots) {
        if (std::erase(dialog.picked, entry.path) == 0) dialog.picked.push_back(entry.path);
    } else if (dialog.wanted == Wanted::answers) {
        commands.push_back(CloseDialog{});
        commands.push_back(ReadAnswerFile{entry.path, dialog.answered});
    } else {
        // Opening may ask something first, in a dialog that must stay.
        commands.push_back(CloseDialog{});
        commands.push_back(OpenFile{entry.path});
    }
}

bool is_picked(const FileBrowser& dialog, const FileBrowser::Entry& entry) {
    return std::find(dialog.picked.begin(), dialog.picked.end(), entry.path) != dialog.picked.end();
}

/// A square for a folder, a dot for a file; for ballots a box that is ticked once the file is picked.
void draw_entry_sign(const Ui& ui, const Box& place, const FileBrowser& dialog, const FileBrowser::Entry& entry) {
    const ImVec2 centre{place.left + ui.px(7), place.centre().y};
    if (entry.folder || dialog.wanted != Wanted::ballots) {
        ui.shape(centre, ui.px(5), entry.folder ? Shape::square : Shape::circle,
                 entry.folder ? ui.theme.muted : ui.theme.accent);
        return;
    }
    const Box box{centre.x - ui.px(8), centre.y - ui.px(8), ui.px(16), ui.px(16)};
    ui.fill(box, is_picked(dialog, entry) ? ui.theme.accent : ui.theme.surface, 4);
    ui.outline(box, is_picked(dialog, entry) ? ui.theme.accent : ui.theme.control_border, 4);
    if (is_picked(dialog, entry)) ui.line(box, TextStyle::small_strong, ui.theme.on_accent, "✓", Align::centre);
}

void draw_entries(Ui& ui, Box area, FileBrowser& dialog, Commands& commands) {
    ui.scroll_area("entries " + text_of(dialog.folder), area, [&](Box rest) {
        const float top = rest.top;
        const std::vector<FileBrowser::Entry> entries = dialog.entries;
        for (const FileBrowser::Entry& entry : entries) {
            const Box row = Box{rest.left, rest.top, rest.width, ui.px(entry.title.empty() ? 36 : 52)};
            const std::string name = text_of(entry.path.filename());
            const Pressed pressed = ui.pressable("entry " + name, row);
            if (pressed.hovered) ui.fill(row, ui.theme.hovered, 6);
            if (pressed.focused) ui.focus_ring(row.inset(ui.px(3), ui.px(2)), 4);
            Box inside = row.inset(ui.px(10), 0);
            draw_entry_sign(ui, inside.cut_left(ui.px(24)), dialog, entry);
            const Box note = inside.cut_right(ui.px(110));
            ui.line(note, TextStyle::small, ui.theme.muted, entry.folder ? "folder" : entry.note, Align::right);
            if (!entry.title.empty()) {
                inside = inside.inset(0, ui.px(6));
                ui.line(inside.cut_top(inside.height * 0.55f), TextStyle::body_strong, ui.theme.text, entry.title);
                ui.line(inside, TextStyle::small, ui.theme.muted, entry.about);
            } else {
                ui.line(inside, TextStyle::body, ui.theme.text, name);
            }
            if (pressed.clicked) open_entry(dialog, entry, commands);
            rest.top += row.height;
        }
        if (entries.empty()) {
            const std::string words = !dialog.trouble.empty()       ? dialog.trouble
                                      : wants_folder(dialog.wanted) ? "There are no folders in here."
                                      : dialog.wanted == Wanted::answers
                                          ? "There are no files with answers (*.csv, *.tsv, *.txt, *.xlsx) in here."
                                          : "There are no assessments (*.readiness.toml, *.readiness) in here.";
            rest.top += ui.paragraph(rest.min(), rest.width, TextStyle::body, ui.theme.muted, words);
        }
        if (dialog.others > 0) {
            rest.top += ui.px(6);
            rest.top += ui.paragraph({rest.left + ui.px(10), rest.top}, rest.width - ui.px(20), TextStyle::small,
                                     ui.theme.muted,
                                     counted(dialog.others, "file is", "files are") +
                                         " not shown: another questionnaire, or a copy for other people.");
        }
        return rest.top - top;
    });
}

const char* way_of(Mode mode) {
    switch (mode) {
        case Mode::ballots: return "ballots";
        case Mode::tally: return "show of hands";
        case Mode::consensus: break;
    }
    return "one agreed answer";
}

/// Folders to go to at once, one under the other.
void draw_places(Ui& ui, Box column, FileBrowser& dialog) {
    ui.scroll_area("places", column, [&](Box area) {
        const float top = area.top;
        for (const NamedFolder& place : dialog.places) {
            const Box row{area.left, area.top, area.width, ui.px(36)};
            const bool here = dialog.folder == absolute_path(place.path);
            const Pressed pressed = ui.pressable(folded(place.name), row);
            if (here || pressed.hovered) ui.fill(row, here ? ui.theme.accent_soft : ui.theme.hovered, 8);
            if (pressed.focused) ui.focus_ring(row.inset(ui.px(2)), 6);
            ui.line(row.inset(ui.px(10), 0), here ? TextStyle::body_strong : TextStyle::body,
                    here ? ui.theme.accent_text : ui.theme.text, place.name);
            if (pressed.clicked) dialog.go_to(place.path);
            area.top += row.height + ui.px(2);
        }
        return area.top - top;
    });
}

/// What an assessment's file is, in two lines; nothing to show if it cannot be imported into the questionnaire.
bool describe_file(FileBrowser::Entry& entry, const std::string& questionnaire) {
    const std::string name = text_of(entry.path.filename());
    entry.title = name;
    entry.about = "This file cannot be read.";
    const Loaded<std::string> text = read_whole_file(entry.path);
    if (!text.value) return true;
    const Loaded<Assessment> assessment = read_assessment(*text.value, "");
    if (!assessment.value) {
        entry.about = "This file cannot be read. " + first_error_text(assessment.problems);
        return true;
    }
    entry.title = assessment.value->title;
    entry.about = name + " · " + way_of(assessment.value->mode);
    return questionnaire.empty() ||
           (assessment.value->questionnaire.id == questionnaire && !assessment.value->shareable);
}

const char* title_of(Wanted wanted) {
    switch (wanted) {
        case Wanted::folder: return "Choose the data folder";
        case Wanted::ballots: return "Import ballots";
        case Wanted::answers: return "Bring answers in";
        case Wanted::place: return "Choose a folder for the file";
        case Wanted::save_place: return "Save in another folder";
        case Wanted::assessment: break;
    }
    return "Open an assessment";
}

/// Cuts the buttons off the row: import what is ticked, or tick all.
void draw_import_buttons(Ui& ui, Box& row, FileBrowser& dialog, Commands& commands) {
    const std::string words = dialog.picked.empty()       ? "Import"
                              : dialog.picked.size() == 1 ? "Import 1 file"
                                                          : fmt::format("Import {} files", dialog.picked.size());
    const Box import = row.cut_right(ui.button_width(words));
    row.cut_right(ui.px(8));
    if (ui.button("import", words, import, ButtonKind::primary, !dialog.picked.empty())) {
        commands.push_back(ImportFiles{dialog.picked, dialog.agreed_as_ballots});
        commands.push_back(CloseDialog{});
    }
    const Box all = row.cut_right(ui.button_width("Tick all"));
    row.cut_right(ui.px(8));
    if (!ui.button("tick all", "Tick all", all)) return;
    for (const FileBrowser::Entry& entry : dialog.entries) {
        if (!entry.folder && !is_picked(dialog, entry)) dialog.picked.push_back(entry.path);
    }
}

/// Goes to a folder or opens a file that was typed.
void accept_typed_path(FileBrowser& dialog, Commands& commands) {
    const std::filesystem::path typed = path_of(dialog.path_text);
    std::error_code trouble;
    if (std::filesystem::is_directory(typed, trouble)) {
        dialog.go_to(typed);
    } else if (!wants_folder(dialog.wanted) && std::filesystem::is_regular_file(typed, trouble)) {
        commands.push_back(CloseDialog{});
        if (dialog.wanted == Wanted::ballots) {
            commands.push_back(ImportFiles{{typed}, dialog.agreed_as_ballots});
        } else if (dialog.wanted == Wanted::answers) {
            commands.push_back(ReadAnswerFile{typed, dialog.answered});
        } else {
            commands.push_back(OpenFile{typed});
        }
    } else {
        dialog.trouble = "There is no such " + std::string(wants_folder(dialog.wanted) ? "folder" : "file or folder") +
                         ": " + dialog.path_text;
        dialog.entries.clear();
    }
}

void use_folder(const FileBrowser& dialog, const State& state, Commands& commands) {
    if (dialog.wanted == Wanted::save_place) {
        // The dialog under this one may have to stay, with why it failed.
        commands.push_back(CloseDialog{});
        commands.push_back(SaveInto{dialog.folder});
        return;
    }
    if (dialog.wanted == Wanted::place) {
        commands.push_back(ExportInto{dialog.folder});
    } else {
        Settings settings = state.settings;
        settings.data_folder = text_of(dialog.folder);
        commands.push_back(ChangeSettings{settings});
    }
    commands.push_back(CloseDialog{});
}

}  // namespace

bool FileBrowser::is_wanted(const std::filesystem::path& file) const {
    if (wants_folder(wanted)) return false;
    if (wanted != Wanted::answers) return is_named_as_assessment(file);
    if (is_named_as_answers(file) || folded(text_of(file.extension())) == ".txt") return true;
    return is_named_as_assessment(file) && is_handed_in(file);
}

void FileBrowser::go_to(const std::filesystem::path& to) {
    folder = absolute_path(to);
    path_text = text_of(folder);
    entries.clear();
    trouble.clear();
    others = 0;
    const FolderEntries listed = entries_of(folder);
    for (const std::filesystem::directory_entry& entry : listed.entries) {
        if (is_hidden(entry.path()) || entry.path() == left_out) continue;
        std::error_code ignored;
        const bool is_folder = entry.is_directory(ignored);
        if (!is_folder && !is_wanted(entry.path())) continue;
        Entry found{entry.path(), is_folder, day_text(time_changed(entry)), "", ""};
        if (is_folder || wanted == Wanted::answers || describe_file(found, questionnaire)) {
            entries.push_back(std::move(found));
        } else {
            ++others;
        }
    }
    if (listed.error) trouble = "This folder cannot be shown: " + system_words(listed.error) + ".";
    std::sort(entries.begin(), entries.end(), before);
}

FileBrowser browse(const std::filesystem::path& folder, FileBrowser::Wanted wanted) {
    FileBrowser browser;
    browser.wanted = wanted;
    std::error_code ignored;
    std::filesystem::path from = folder;
    while (!std::filesystem::is_directory(from, ignored) && from.has_parent_path() && from != from.parent_path()) {
        from = from.parent_path();
    }
    browser.go_to(from);
    return browser;
}

Commands draw(Ui& ui, const Box& screen, const State& state, FileBrowser& dialog, bool /*just_opened*/) {
    Commands commands;
    Box inside = draw_dialog_card(ui, screen, 900, 600, title_of(dialog.wanted));
    Box path = inside.cut_top(ui.button_height());
    const Box up = path.cut_left(ui.button_width("↑ Up"));
    path.cut_left(ui.px(8));
    const bool backspace = !Ui::typing() && ui.take(Key::backspace);
    if (ui.button("up", "↑ Up", up) || backspace) dialog.go_to(dialog.folder.parent_path());
    const Typed typed = ui.text_field("path", path, dialog.path_text, "path of a file or folder");
    if (typed == Typed::submitted) accept_typed_path(dialog, commands);
    inside.cut_top(ui.px(10));
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(10));
    ui.rule(inside.left, inside.right(), inside.top);
    if (!dialog.places.empty() && inside.width > ui.px(520)) {
        Box column = inside.cut_left(ui.px(170));
        column.cut_top(ui.px(8));
        draw_places(ui, column, dialog);
        inside.cut_left(ui.px(12));
    }
    draw_entries(ui, inside, dialog, commands);
    if (wants_folder(dialog.wanted)) {
        if (ui.button("use this folder", "Use this folder", buttons.cut_right(ui.button_width("Use this folder")),
                      ButtonKind::primary)) {
            use_folder(dialog, state, commands);
        }
        buttons.cut_right(ui.px(8));
    }
    if (dialog.wanted == Wanted::ballots) draw_import_buttons(ui, buttons, dialog, commands);
    const bool cancelled = ui.button("cancel", "Cancel", buttons.cut_right(ui.button_width("Cancel")));
    if (cancelled || ui.take(Key::escape)) commands.push_back(CloseDialog{});
    if (dialog.wanted == Wanted::ballots) {
        ui.checkbox("agreed as ballots", "Treat agreed answers as one person's ballot", buttons,
                    dialog.agreed_as_ballots);
    } else if (dialog.wanted == Wanted::answers) {
        constexpr std::string_view paste = "Paste codes…";
        if (ui.button("paste codes", paste, buttons.cut_left(ui.button_width(paste))))
            commands = {CloseDialog{}, AskForCodes{dialog.answered}};
        buttons.cut_left(ui.px(12));
        ui.line(buttons, TextStyle::small, ui.theme.muted, "A file can also be dropped on the window.");
    } else if (dialog.wanted == Wanted::assessment) {
        ui.line(buttons, TextStyle::small, ui.theme.muted, "A file can also be dropped on the window.");
    }
    return commands;
}

}  // namespace readiness
