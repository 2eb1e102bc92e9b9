// What opens over a screen: each dialog is a value that is drawn until it is closed.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// Names a new assessment, or changes the name and the rest of what the open one is about.
struct DetailsDialog {
    bool is_new = false;
    std::size_t questionnaire = 0;
    std::vector<WriteDetail> details;  ///< One for each field, in the order in which they are.
    bool asks_for_name = true;         ///< The name's field takes the keyboard.
    Mode mode = Mode::consensus;       ///< How answers are collected.
    std::string people;                ///< How many are in the room, as typed; may be empty.
};

/// The roles that people pick theirs from, one a line, and the smallest group that is shown on its own.
struct RolesDialog {
    std::string roles;
    int minimum_group = usual_minimum_group;
    bool takes_keyboard = true;
};

/// Finds an assessment, a folder for the data, or files with ballots.
struct FileBrowser {
    enum class Wanted { assessment, folder, ballots };

    struct Entry {
        std::filesystem::path path;
        bool folder = false;
        std::string note;  ///< When it was changed.
    };

    Wanted wanted = Wanted::assessment;
    std::filesystem::path folder;
    std::string path_text;
    std::vector<Entry> entries;
    std::string trouble;                        ///< Why the folder cannot be shown.
    bool agreed_as_ballots = false;             ///< A file of one person who answered alone is a ballot too.
    std::filesystem::path left_out;             ///< Not shown: the assessment that the ballots go into.
    std::vector<std::filesystem::path> picked;  ///< Ballots: the files that are to be imported.

    /// Reads the folder: sub-folders first, then the assessments, each by name. Hidden ones are left out.
    void go_to(const std::filesystem::path& to);
};

struct KeysDialog {};

/// What each statistic means, with its formula, source and limits.
struct FiguresDialog {
    std::size_t entry = 0;
};

struct ProblemsDialog {
    std::string title;
    std::vector<Problem> problems;
};

using Dialog = std::variant<DetailsDialog, RolesDialog, FileBrowser, KeysDialog, FiguresDialog, ProblemsDialog>;

DetailsDialog ask_for_new(std::size_t questionnaire, const std::string& suggested_title);
DetailsDialog ask_for_details(const Assessment& assessment);
RolesDialog ask_for_roles(const Assessment& assessment);
FileBrowser browse(const std::filesystem::path& folder, FileBrowser::Wanted wanted);

/// The guide to statistics, opened at the one with that id, else at the first.
FiguresDialog figures_about(std::string_view statistic);

/// Draws the dialog over the whole screen. `just_opened` is true in its first frame.
Commands draw_dialog(Ui& ui, const Box& screen, const State& state, Dialog& dialog, bool just_opened);

Commands draw(Ui& ui, const Box& screen, const State& state, DetailsDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, RolesDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, FileBrowser& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, KeysDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, FiguresDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, ProblemsDialog& dialog, bool just_opened);

/// The card of a dialog in the middle of the screen, with its title; returns the room inside. Sizes in units; what does
/// not fit the screen is made smaller.
Box draw_dialog_card(Ui& ui, const Box& screen, float width_units, float height_units, std::string_view title);

}  // namespace readiness
