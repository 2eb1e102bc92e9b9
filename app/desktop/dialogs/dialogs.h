// What opens over a screen: each dialog is a value that is drawn until it is closed.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/desktop/dialogs/export.h"
#include "app/desktop/dialogs/hand_out.h"
#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/ui/ui.h"
#include "app/desktop/widgets/choice_list.h"
#include "app/desktop/widgets/date_entry.h"
#include "core/merging/copy_differences.h"
#include "core/model/action.h"
#include "core/model/instrument.h"
#include "core/platform/folders.h"
#include "core/storage/earlier_versions.h"

namespace readiness {

/// Which field of the details takes the keyboard when they open.
enum class DetailsField { none, name, people };

/// Names a new assessment, or changes the name and the rest of what the open one is about.
struct DetailsDialog {
    bool is_new = false;
    std::size_t questionnaire = 0;     ///< Of a new one: its place in State::questionnaires.
    std::string day;                   ///< Of a new one: the day that is suggested as part of its name.
    std::vector<WriteDetail> details;  ///< One for each field, in the order in which they are.
    DetailsField takes_keyboard = DetailsField::name;
    Mode mode = Mode::consensus;  ///< How answers are collected.
    std::string people;           ///< How many are in the room, as typed; may be empty.
    bool name_is_own = false;     ///< The name was typed, and not suggested.
    bool touched = false;         ///< Something was typed or chosen.
    bool is_draft = false;        ///< It was cancelled before, with this in it.
};

/// The roles that people pick theirs from, one a line, and the smallest group that is shown on its own.
struct RolesDialog {
    std::string roles;
    int minimum_group = usual_minimum_group;
    bool takes_keyboard = true;
    bool touched = false;   ///< Something was typed or chosen.
    bool is_draft = false;  ///< It was cancelled before, with this in it.
};

/// Changes an action of the plan, or writes one of the team's own.
struct ActionDialog {
    bool is_new = false;
    Action before;                   ///< As it was when the dialog opened.
    Action action;                   ///< As it is to be, but for the date.
    DateEntry due;                   ///< Its date, as typed.
    std::optional<ChoiceList> list;  ///< Of barriers, while it is open.
    Box list_place;                  ///< What the list belongs to.
    bool takes_keyboard = true;
    bool touched = false;   ///< Something was typed or chosen.
    bool is_draft = false;  ///< It was cancelled before, with this in it.
};

/// When the team means to answer again.
struct LookAgainDialog {
    DateEntry date;
};

/// Asks before something is done that cannot simply be seen and taken back. The keyboard is at "Cancel" when it opens.
struct ConfirmDialog {
    /// One of several ways to do it.
    struct Option {
        std::string id;
        std::string label;
        Commands commands;  ///< What it does, before ConfirmDialog::commands.
    };

    std::string title;  ///< The question.
    std::string text;
    std::string warning;          ///< What should be thought of first; empty if there is nothing.
    std::string option_question;  ///< What the options decide.
    std::vector<Option> options;
    std::size_t chosen = 0;
    std::string accept;  ///< On the button that does it: a verb.
    Commands commands;   ///< What it does.
};

/// Something was asked for that would lose what cannot be saved. The keyboard is at "Try again" when it opens.
struct UnsavedDialog {
    Command then;                   ///< What was asked for: done once all is saved, or if the person leaves without it.
    std::vector<Problem> problems;  ///< Why saving fails, in the first place and then elsewhere.
    bool of_settings = false;       ///< It is what was chosen in Settings; else the answers.
    int tries = 0;                  ///< How often the person has tried again in vain.
};

/// The ballots that are in, by their random ids, so that one can be removed.
struct BallotsDialog {};

/// Finds an assessment, a folder, or files with ballots.
struct FileBrowser {
    enum class Wanted {
        assessment,
        folder,  ///< For the data.
        ballots,
        answers,     ///< A form tool's export, or a spreadsheet.
        place,       ///< A folder for an export, or for a form.
        save_place,  ///< A folder for answers that cannot be saved where they were.
    };

    struct Entry {
        std::filesystem::path path;
        bool folder = false;
        std::string note;   ///< When it was changed.
        std::string title;  ///< Of the assessment; empty if it cannot be read.
        std::string about;  ///< How it was answered.
    };

    Wanted wanted = Wanted::assessment;
    std::filesystem::path folder;
    std::string path_text;
    std::vector<Entry> entries;
    std::string trouble;                        ///< Why the folder cannot be shown.
    bool agreed_as_ballots = false;             ///< A file of one person who answered alone is a ballot too.
    std::filesystem::path left_out;             ///< Not shown: the assessment that the ballots go into.
    std::vector<std::filesystem::path> picked;  ///< Ballots: the files that are to be imported.
    std::string questionnaire;                  ///< Ballots: only files that answer this one are shown.
    std::optional<std::size_t> answered;        ///< Answers: to this questionnaire; nothing if that is open.
    int others = 0;                             ///< How many are not shown, since they cannot be imported.
    std::vector<NamedFolder> places;            ///< Folders to go to at once.

    /// Reads the folder: sub-folders first, then the assessments, each by name. Hidden ones are left out.
    void go_to(const std::filesystem::path& to);
    /// True for a file that is listed.
    [[nodiscard]] bool is_wanted(const std::filesystem::path& file) const;
};

/// What can be done with the file of an assessment.
struct FileDialog {
    std::filesystem::path path;
    std::string title;        ///< As it is now; the file's name if it cannot be read.
    std::string typed_title;  ///< What it is to be.
    bool can_rename = true;
    std::string original = {};  ///< What it is a copy of, by its name; empty if it is none.
    bool takes_keyboard = true;
};

/// What can be done with a questionnaire.
struct QuestionnaireDialog {
    std::size_t questionnaire = 0;  ///< Its place in State::questionnaires.
};

/// Takes ballot codes that were copied from mails or a chat.
struct PasteDialog {
    std::string text;
    std::optional<std::size_t> questionnaire = std::nullopt;  ///< They come into a new assessment of this one.
    bool takes_keyboard = true;
    bool is_draft = false;  ///< It was cancelled before, with this in it.
};

/// Two files of one assessment side by side: a copy to be merged, or an earlier version.
struct CompareDialog {
    std::string title;
    std::string here_name;
    std::string there_name;
    std::shared_ptr<const Instrument> instrument;  ///< Never null, like the next two.
    std::shared_ptr<const Assessment> here;        ///< The assessment as it is now.
    std::shared_ptr<const Assessment> there;
    std::vector<CopyDifference> differences;
    BallotDifferences ballots;
    std::vector<std::optional<Side>> chosen;  ///< To be merged: for each difference; nothing is asked still.
    std::filesystem::path assessment;
    std::filesystem::path other;  ///< The copy, or the version.
    std::string other_sha256;
    bool restores = false;  ///< An earlier version, which is looked at and restored whole.
};

/// The earlier versions of an assessment, the newest first.
struct VersionsDialog {
    struct Row {
        EarlierVersion version;
        std::shared_ptr<const Assessment> assessment;  ///< Null if it cannot be read.
        std::string when;
        std::string why;      ///< It was kept; may be empty.
        std::string differs;  ///< From what the file says now.
    };

    std::string title;
    std::filesystem::path assessment;
    std::shared_ptr<const Instrument> instrument;  ///< Null if the file cannot be read, as the next.
    std::shared_ptr<const Assessment> now;
    std::vector<Row> rows;
};

struct KeysDialog {};

/// What each statistic means, with its formula, source and limits.
struct FiguresDialog {
    std::size_t entry = 0;
};

/// What became of the questions of an earlier edition. Neither is null.
struct EditionsDialog {
    std::shared_ptr<const Instrument> earlier;
    std::shared_ptr<const Instrument> newer;
};

/// What went wrong, or what should be looked at: first in plain words, then on request as the program sees it.
struct ProblemsDialog {
    std::string title;
    std::string summary;  ///< A sentence about all of them; may be empty.
    std::vector<Problem> problems;
    bool details_open = false;
    std::filesystem::path file = {};  ///< That can be looked at in another program; may be empty.
};

using Dialog =
    std::variant<DetailsDialog, RolesDialog, ActionDialog, LookAgainDialog, ConfirmDialog, UnsavedDialog, BallotsDialog,
                 FileBrowser, FileDialog, QuestionnaireDialog, PasteDialog, CompareDialog, VersionsDialog, KeysDialog,
                 FiguresDialog, EditionsDialog, ProblemsDialog, ExportDialog, HandOutDialog>;

/// The place of the questionnaire that was used last: the open assessment's, else the newest one's in the list of
/// recent ones; 0 if there is none.
std::size_t questionnaire_used_last(const State& state);
/// `day` becomes part of the suggested name.
DetailsDialog ask_for_new(const State& state, std::size_t questionnaire, std::string day);
/// Another questionnaire for a new assessment. A name that was only suggested follows it.
void choose_questionnaire(DetailsDialog& dialog, const State& state, std::size_t questionnaire);
DetailsDialog ask_for_details(const Assessment& assessment);
RolesDialog ask_for_roles(const ScoredAssessment& scored);
/// One role a line; empty lines and repeated roles are passed over.
std::vector<std::string> roles_from_text(std::string_view text);
ActionDialog ask_for_action(const Action& action);
/// The barrier may be empty.
ActionDialog ask_for_own_action(const BarrierId& barrier);
/// With the date of the assessment, else with the one that is proposed.
LookAgainDialog ask_for_look_again(const Assessment& assessment, std::chrono::year_month_day today);
/// Says how many ballots are in, warns if they are few, and asks what becomes of those that are not finished.
ConfirmDialog ask_to_open_ballots(const Assessment& assessment);
/// Asks a small room, before its first ballot, whether everybody agrees that the results show what each answered; then
/// does what was asked for. See asks_small_room().
ConfirmDialog ask_small_room(const Assessment& assessment, const Command& then);
ConfirmDialog ask_to_remove_ballot(const ScoredAssessment& scored, const Respondent& ballot);
/// "10 of 11 answered · Nurses".
/// `told`: the roles that may be shown, as roles_of_several() says.
std::string ballot_facts(const ScoredAssessment& scored, const Respondent& ballot, const std::set<std::string>& told);
/// True if something was typed in it that should be there again when it is opened next.
bool holds_draft(const Dialog& dialog);
FileDialog ask_about(const RecentAssessment& file);
/// A copy of the assessment at `assessment`. What only one of the two says is chosen already.
CompareDialog compare_copy(std::shared_ptr<const Instrument> instrument, const Assessment& here, Assessment there);
FileBrowser browse(const std::filesystem::path& folder, FileBrowser::Wanted wanted);

/// The guide to statistics, opened at the one with that id, else at the first.
FiguresDialog figures_about(std::string_view statistic);

/// Draws the dialog over the whole screen. `just_opened` is true in its first frame.
Commands draw_dialog(Ui& ui, const Box& screen, const State& state, Dialog& dialog, bool just_opened);

Commands draw(Ui& ui, const Box& screen, const State& state, DetailsDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, RolesDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, ActionDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, LookAgainDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, ConfirmDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, UnsavedDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, BallotsDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, FileBrowser& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, FileDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, QuestionnaireDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, PasteDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, CompareDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, VersionsDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, KeysDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, FiguresDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, EditionsDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, ProblemsDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, ExportDialog& dialog, bool just_opened);
Commands draw(Ui& ui, const Box& screen, const State& state, HandOutDialog& dialog, bool just_opened);

/// How high a card has to be, in units, so that this many pixels are free under its title.
float dialog_height(const Ui& ui, float content_pixels);
/// The width inside a card of that many units, in pixels.
float dialog_inner_width(const Ui& ui, const Box& screen, float width_units);
/// The card of a dialog in the middle of the screen, with its title; returns the room inside. Sizes in units; what does
/// not fit the screen is made smaller.
Box draw_dialog_card(Ui& ui, const Box& screen, float width_units, float height_units, std::string_view title);

}  // namespace readiness
