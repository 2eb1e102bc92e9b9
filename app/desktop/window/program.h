// The desktop program without its window: state, screens and dialogs, and what commands do.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/focus.h"
#include "app/desktop/ui/fonts.h"
#include "app/desktop/ui/stand_ins.h"
#include "app/desktop/ui/surface.h"
#include "app/desktop/ui/theme.h"
#include "app/desktop/ui/ui.h"
#include "app/desktop/window/background_work.h"
#include "app/desktop/window/export_work.h"
#include "app/desktop/window/preferences.h"
#include "app/desktop/window/typing_pause.h"
#include "core/model/change.h"
#include "core/platform/file_chooser.h"
#include "core/platform/folders.h"
#include "core/storage/library.h"
#include "core/storage/open_assessment.h"
#include "core/storage/open_mark.h"
#include "core/words/change_words.h"

namespace readiness {

/// Hands a file to the desktop; an error if that cannot be begun.
using FileOpener = std::function<std::error_code(const std::filesystem::path&)>;

/// What the program needs from outside; tests pass their own.
struct Surroundings {
    Places places;
    Clock now;                            ///< Time of day.
    std::function<std::string()> new_id;  ///< A fresh UUID.
    std::function<double()> seconds;      ///< Steady time for animation and typing rest.
    bool system_is_dark = false;
    std::vector<NamedFolder> usual_folders = {};  ///< Where people keep files.
    /// Asks by the desktop's own dialog; false if it has none. The answer comes to take_chosen(). Null: it has none.
    std::function<bool(const FileQuestion&)> choose_file = nullptr;
    /// Opens a file with the person's own program for it, and shows it in its folder. Null: there is nothing that can.
    FileOpener open_file = nullptr;
    FileOpener show_file = nullptr;
};

class Program {
public:
    Program(Surroundings surroundings, Fonts& fonts);

    /// Draws one frame of the window that people work in, into the current Dear ImGui frame, which has the surface's
    /// size, and carries out what was asked for. While the facilitator's window is open, that is the one.
    void frame(Input input, const Surface& surface) { frame(std::move(input), surface, fonts_); }
    /// The same with the fonts of that window.
    void frame(Input input, const Surface& surface, const Fonts& fonts);
    /// While the facilitator's window is open: draws what the room sees in the first window. It takes no input, and
    /// nothing changes by it.
    void room_frame(const Surface& surface);
    /// The facilitator's window could not be opened: all is as before, and the person is told.
    void facilitator_failed();

    void carry_out(const Command& command);
    /// Opens a dialog as it is, whatever is open.
    void show(Dialog dialog);
    /// The same; what is open comes back when it closes.
    void show_over(Dialog dialog);
    void open(const std::filesystem::path& path);
    /// As if saving had failed with that problem, or with none: for pictures of it. Nothing is written.
    void show_as_unsaved(std::optional<Problem> problem);
    /// As if these answers had been read from a file, or none: for pictures of them.
    void show_incoming(std::optional<IncomingAnswers> incoming);

    /// Pixels for each unit of the design: what fonts must be built for. The text size of the settings comes on top of
    /// what the surface asks for.
    [[nodiscard]] float scale(const Surface& surface) const;

    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] Views& views() { return views_; }
    [[nodiscard]] const Focus& focus() const { return focus_; }
    [[nodiscard]] const Theme& theme() const;
    [[nodiscard]] const std::optional<Dialog>& dialog() const { return dialog_; }
    /// For what comes into text fields from outside: typed characters and the clipboard.
    [[nodiscard]] StandIns& stand_ins() const { return fonts_.stand_ins(); }
    [[nodiscard]] bool wants_to_quit() const { return wants_to_quit_; }
    void set_system_dark(bool dark);

    /// True if another frame must follow at once.
    [[nodiscard]] bool needs_another_frame() const;
    /// Seconds until something is due without any input; nothing if nothing is.
    [[nodiscard]] std::optional<double> due_in() const;
    /// Nothing is left to do, and nothing is due but the next minute of the facilitator's clock.
    [[nodiscard]] bool rests() const { return !work_due_in(); }
    /// What was chosen in the desktop's own dialog.
    void take_chosen(const FileQuestion& question, const std::filesystem::path& chosen);
    /// How files are asked for, once the window can.
    void set_file_chooser(std::function<bool(const FileQuestion&)> choose_file);
    /// Keeps where the window is, for the next start.
    void remember_window(const WindowPlace& place);
    /// Saves what waits. Called before the program ends, however it ends.
    void flush();
    /// True if all is saved. Else the person is asked what to do about it, as for Quit.
    bool may_end();
    /// Keeps what cannot be saved among the earlier versions, where it can be found again; returns its path there.
    /// Empty if all is saved, or if nothing can be kept there either.
    std::filesystem::path kept_unsaved();

private:
    void take_dropped_files(const std::vector<std::string>& dropped, Commands& commands) const;
    void take_global_keys(Ui& ui, Commands& commands);
    [[nodiscard]] std::optional<double> work_due_in() const;
    [[nodiscard]] std::optional<double> background_work_due() const;
    void bring_picture_back(Input& input);
    void draw_work(Ui& ui, Box page, Commands& commands);
    Commands draw_shell(Ui& ui);
    Commands draw_dialog(Ui& ui, bool just_opened);
    /// A field is about to take the keyboard: no key may come before it is there.
    [[nodiscard]] bool field_opens() const;
    void save_when_typing_pauses(bool focus_lost);

    void act(const GoTo& command);
    void act(const AskForNew& command);
    void act(const StartNew& command);
    void act(const OpenFile& command);
    void act(const ReadCard& command);
    void act(const ListMore& command);
    void act(const AskAboutFile& command);
    void act(const RenameFile& command);
    void act(const DuplicateFile& command);
    void act(const AnswerAgain& command);
    void act(const BinFile& command);
    void act(const RestoreFile& command);
    void act(const ActOnNotice& command);
    void act(const BrowseFiles& command);
    void act(const BrowseFolders& command);
    void act(const BrowseBallots& command);
    void act(const ImportFiles& command);
    void act(const AskForCodes& command);
    void act(const AskForAnswers& command);
    void act(const ReadAnswerFile& command);
    void act(const ChooseSheet& command);
    void act(const ChooseAnswered& command);
    void act(const DecideAboutAnswers& command);
    void act(const ChooseTarget& command);
    void act(const BringAnswersIn& command);
    void act(const DropAnswers& command);
    void act(const TypeAnswer& command);
    void act(const EndTypedBallot& command);
    void act(const AskAboutQuestionnaire& command);
    void act(const PassKeyboard& command);
    void act(const AgreeToSmallRoom& command);
    void act(const BeginTurn& command);
    void act(const GoOnWithBallot& command);
    void act(const LeaveTurn& command);
    void act(const AskToOpenBallots& command);
    void act(const ListBallots& command);
    void act(const AskToRemoveBallot& command);
    void act(const TakeOutBallot& command);
    void act(const ForgetSteps& command);
    void act(const EditDetails& command);
    void act(const EditRoles& command);
    void act(const EditAction& command);
    void act(const WriteOwnAction& command);
    void act(const ShowAction& command);
    void act(const EditLookAgain& command);
    void act(const ShowKeys& command);
    void act(const ShowFigures& command);
    void act(const ShowChanges& command);
    void act(const ShareCopy& command);
    void act(const AskToExport& command);
    void act(const AskToHandOut& command);
    void act(const ChooseExportPlace& command);
    void act(const ExportInto& command);
    void act(const WriteExport& command);
    void act(const CancelExport& command);
    void act(const OpenExported& command);
    void act(const ShowExported& command);
    void act(const ShowProblems& command);
    void act(const CloseDialog& command);
    void act(const CancelDialog& command);
    void act(const DismissNotice& command);
    void act(const ChangeSettings& command);
    void act(const ToggleFullScreen& command);
    void act(const ToggleFacilitator& command);
    void act(const BlankRoom& command);
    void act(const Undo& command);
    void act(const Redo& command);
    void act(const ChooseReading& command);
    void act(const Quit& command);
    void act(const TrySavingAgain& command);
    void act(const SaveElsewhere& command);
    void act(const SaveInto& command);
    void act(const LeaveWithout& command);
    void act(const CompareCopy& command);
    void act(const MergeCopy& command);
    void act(const ListVersions& command);
    void act(const LookAtVersion& command);
    void act(const RestoreVersion& command);
    void act(const OpenOutside& command);
    void act(const ShowItem& command);
    void act(const ShowAsList& command);
    void act(const ShowBallotBox& command);
    void act(const ShowBarrier& command);
    void act(const Edit& command);

    /// True if the command would let the first ballots in, and the room is so small that it has to be asked before.
    [[nodiscard]] bool asks_room_before(const Command& command) const;
    /// Says what was undone or done again, and shows the question that it is about.
    void report_step(const std::optional<Change>& change, StepWay way);
    /// Goes to the Plan screen, and there to what a step was about.
    void show_plan_step(const Change& change);
    /// That an action was removed, and how it comes back.
    void report_removed(const RemoveAction& edit, const Assessment& before);
    void follow_day();
    /// Saves what waits. If that fails, answers would be lost: returns false and asks the person, who may have `then`
    /// done all the same.
    bool may_leave_document(const Command& then);
    /// The dialog that asks so, if it is open, else nullptr.
    [[nodiscard]] UnsavedDialog* unsaved_dialog();
    void ask_about_unsaved(const Command& then, const Problem& problem, bool of_settings);
    /// All is saved: what waited for that is done.
    void go_on_after_saving();
    /// That answers which could not be saved are among the earlier versions of what was opened, if they are.
    void notify_of_unsaved();
    void restore_unreadable(const RestoreVersion& command);
    void save_at(const std::filesystem::path& chosen);
    [[nodiscard]] bool is_failing() const { return state_.document && state_.document->save_problem().has_value(); }
    void open_document(OpenedAssessment opened);
    /// Shows the desktop's own dialog; false if there is none.
    [[nodiscard]] bool ask_desktop(const FileQuestion& question) const;
    [[nodiscard]] FileBrowser browser_for(FileBrowser::Wanted wanted, const std::filesystem::path& folder = {}) const;
    [[nodiscard]] std::filesystem::path folder_with_answers() const;
    /// That the open assessment answers an earlier edition, if it does.
    void notify_of_edition();
    void notify(Notice::Kind kind, std::string text, std::vector<Problem> details = {},
                const std::filesystem::path& about = {}, std::optional<NoticeAction> action = {});
    /// True if the file is the one that is open.
    [[nodiscard]] bool is_open(const std::filesystem::path& path) const;
    /// Takes the mark that the file is open here; says so if it is open in another window already.
    void mark_as_open();
    /// A file has another path now, or none: in the recent list and in the open document.
    void follow_file(const std::filesystem::path& from, const std::filesystem::path& to);
    void report_saving();
    void keep_settings();
    void start_the_clock();
    void refresh_lists();
    /// Says to the fonts what may be drawn from now on.
    void announce_texts();
    void announce_typed(const std::u32string& typed, const Fonts& fonts);
    /// Says once for each script that no font has it, and which package does, or that it cannot be written as it
    /// should. Returns true if there is something new to say.
    bool report_scripts();
    /// The export dialog if it is open, also under another one, else nullptr.
    [[nodiscard]] ExportDialog* export_dialog();
    /// The same for the dialog that hands the questions out.
    [[nodiscard]] HandOutDialog* hand_out_dialog();
    /// Whichever of the two it is.
    [[nodiscard]] WrittenFile* written_file();
    /// Where its file goes; empty without a name.
    [[nodiscard]] std::filesystem::path written_target();
    template <class Kind>
    Kind* open_dialog() {
        if (auto* open = dialog_ ? std::get_if<Kind>(&*dialog_) : nullptr) return open;
        for (Dialog& under : under_) {
            if (auto* open = std::get_if<Kind>(&under)) return open;
        }
        return nullptr;
    }
    void show_written_stage(WrittenFile::Stage stage);
    /// False if there can be no export; the dialog says why.
    bool begin_export(ExportDialog& dialog);
    void begin_form(const HandOutDialog& dialog);
    void follow_export();
    void look_at_incoming();
    void follow_incoming();
    /// A new assessment for ballots from elsewhere is open; false if what was open must not be left. `then` is what is
    /// done once it may be.
    bool open_for_ballots(const std::shared_ptr<const Instrument>& instrument, const std::string& title,
                          const Command& then);
    /// The questionnaire that most of the ballots answer.
    [[nodiscard]] std::optional<std::size_t> answered_by(const ImportFiles& command) const;
    /// The next of the files that wait is read, if one does.
    void go_on_with_answers();
    void remember_form(const IncomingAnswers& incoming);
    void take_written_place(const std::filesystem::path& chosen);
    void remember_export(const ExportDialog& dialog);
    [[nodiscard]] static std::error_code open_outside(const FileOpener& opener, const std::filesystem::path& file);
    /// What was typed in a dialog of that kind before it was cancelled, once.
    template <class Kind>
    std::optional<Kind> take_draft() {
        const std::optional<Dialog> draft = std::exchange(draft_, std::nullopt);
        const Kind* kind = draft ? std::get_if<Kind>(&*draft) : nullptr;
        if (kind == nullptr) return std::nullopt;
        Kind found = *kind;
        found.is_draft = true;
        return found;
    }
    /// An id for one more ballot, short as long as no other has it.
    [[nodiscard]] RespondentId fresh_ballot_id() const;
    /// One person's questions, from the first that has no answer.
    void begin_answering(const RespondentId& id);

    Surroundings surroundings_;
    Fonts& fonts_;
    std::optional<OpenMark> open_mark_;
    std::set<std::string_view> reported_scripts_;  ///< What their signs are called.
    State state_;
    Views views_;
    Focus focus_;
    std::optional<Dialog> dialog_;
    std::vector<Dialog> under_;    ///< The last comes back when the one that is open closes.
    std::optional<Dialog> draft_;  ///< Cancelled with something typed in it.
    Preferences preferences_;
    bool wants_to_quit_ = false;
    std::optional<Library> library_;  ///< What the lists were read with.
    bool cards_were_read_ = false;    ///< They are to be drawn again.
    bool fonts_were_late_ = false;    ///< In the same way.
    bool dialog_just_opened_ = false;
    bool leaves_without_ = false;         ///< What is being done may lose what cannot be saved.
    bool settings_were_changed_ = false;  ///< By the person, and not saved since.
    TypingPause typing_;
    BackgroundWork<MadeExport> export_work_;
    BackgroundWork<Loaded<AnswerLook>> answer_work_;
    std::filesystem::path answers_folder_;  ///< Where answers were brought in from last; empty if none were.
    AskForAnswers asked_for_answers_;       ///< What the desktop's own dialog was asked for last.
};

}  // namespace readiness
