// What screens ask for. The program carries it out after the frame.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/desktop/open/state.h"
#include "core/export/export.h"
#include "core/importing/decisions.h"
#include "core/model/edit.h"

namespace readiness {

struct GoTo {
    ScreenId screen = ScreenId::start;
};
/// Opens the dialog that begins a new assessment.
struct AskForNew {
    /// Its place in State::questionnaires; the one that was used last if none is named.
    std::optional<std::size_t> questionnaire = std::nullopt;
};
struct StartNew {
    std::size_t questionnaire = 0;
    std::vector<WriteDetail> details;
    Mode mode = Mode::consensus;
    std::optional<int> people = std::nullopt;
};
struct OpenFile {
    std::filesystem::path path;
    bool example = false;  ///< A copy is made in the data folder and opened.
};
/// Reads the whole file of a card on Start that came into view; see RecentAssessment::read.
struct ReadCard {
    std::filesystem::path path;
};
/// Reads the first lines of so many more files for Start; see State::more_recent.
struct ListMore {
    std::size_t count = 0;
};
/// Opens what can be done with an assessment's file.
struct AskAboutFile {
    std::filesystem::path path;
};
/// Gives an assessment another title, and its file the name that fits.
struct RenameFile {
    std::filesystem::path path;
    std::string title;
};
struct DuplicateFile {
    std::filesystem::path path;
};
/// Begins the next round of an assessment beside it: the same questionnaire for the same team. Its answers stay as
/// they are.
struct AnswerAgain {
    std::filesystem::path path;
};
struct BinFile {
    std::filesystem::path path;
};
/// Out of the bin, into the data folder.
struct RestoreFile {
    std::filesystem::path path;
};
/// Does what the first notice offers.
struct ActOnNotice {};
struct BrowseFiles {};
struct BrowseFolders {};  ///< For the data folder.
struct BrowseBallots {};  ///< For files with ballots to import.
/// Takes the ballots of files, and of codes in texts, into the open assessment. Into a new one if none is open that can
/// be changed, or if a questionnaire is named.
struct ImportFiles {
    std::vector<std::filesystem::path> paths;
    bool agreed_as_ballots = false;  ///< Agreed answers of a file without ballots are one person's.
    std::string pasted = {};         ///< A text with codes; may be empty.
    std::optional<std::size_t> questionnaire = std::nullopt;
};
/// Opens the field into which codes are pasted. They come in as AskForAnswers says.
struct AskForCodes {
    std::optional<std::size_t> questionnaire = std::nullopt;
};
/// Asks for a file with answers from a form or a spreadsheet. Without anything named, what is being brought in already
/// is shown again; else they come into the open assessment, or it is asked which questionnaire was answered.
struct AskForAnswers {
    std::optional<std::size_t> questionnaire = std::nullopt;  ///< Into a new assessment of this one.
    std::filesystem::path assessment = {};                    ///< Into this one, which is opened.
    bool other_file = false;                                  ///< Than the one that is being brought in.
};
/// Reads such a file, and shows what will come in. Nothing does yet. Ballots that were handed in come in at once.
struct ReadAnswerFile {
    std::filesystem::path file;
    std::optional<std::size_t> questionnaire = std::nullopt;
    bool asks = false;  ///< Which questionnaire was answered is asked, also if an assessment is open.
    std::vector<std::filesystem::path> then = {};  ///< More files, each in its turn once this one is done with.
};
/// Another sheet of the workbook has the answers.
struct ChooseSheet {
    std::string sheet;
};
/// Says which questionnaire was answered, by its place in State::questionnaires.
struct ChooseAnswered {
    std::size_t questionnaire = 0;
};
/// Decides something about the answers that may come in.
struct DecideAboutAnswers {
    Decisions decided;
};
/// Says where the answers go: into the open assessment, or into a new one. Only if may_come_into_open().
struct ChooseTarget {
    bool open = false;
};
/// Brings them in.
struct BringAnswersIn {};
/// Nothing comes in.
struct DropAnswers {};
/// Writes an answer on the ballot that is typed in from paper; nothing takes it back. The first one begins the ballot,
/// and one without answers is none.
struct TypeAnswer {
    ItemId item;
    std::optional<Answer> answer;
};
/// The person whose ballot is typed in gave these answers and no more: it is handed in.
struct EndTypedBallot {};
/// Opens what can be done with a questionnaire, by its place in State::questionnaires.
struct AskAboutQuestionnaire {
    std::size_t questionnaire = 0;
};
/// The facilitator gives the keyboard to the next person.
struct PassKeyboard {};
/// The few people in the room agree that the results show what each of them answered. Nobody is asked again.
struct AgreeToSmallRoom {};
/// One more person begins to answer alone.
struct BeginTurn {
    std::string role;
};
/// The person whose ballot is not finished goes on with it.
struct GoOnWithBallot {
    RespondentId id;
};
/// The person at the keyboard leaves: the ballot stays not finished.
struct LeaveTurn {};
/// Asks whether the ballots are to be opened, and what becomes of those that are not finished.
struct AskToOpenBallots {};
/// Lists the ballots that are in, so that one can be removed.
struct ListBallots {};
/// Asks whether a ballot is to be removed.
struct AskToRemoveBallot {
    RespondentId id;
};
/// Takes a ballot out of the box, and says how it can be brought back.
struct TakeOutBallot {
    RespondentId id;
};
/// Nothing of what was answered so far can be brought back by undoing.
struct ForgetSteps {};
struct EditDetails {
    bool people = false;  ///< The number of people takes the keyboard, and not the name.
};
struct EditRoles {};
/// Opens an action of the plan to be changed. Nothing if the plan cannot be changed, or has no such action.
struct EditAction {
    std::string id;
};
/// Opens an action of the team's own, which is not on the plan yet.
struct WriteOwnAction {
    BarrierId barrier = {};  ///< What it is against; may be empty.
};
/// Goes to an action on the Plan screen.
struct ShowAction {
    std::string id;
};
/// Opens the date on which the team means to answer again.
struct EditLookAgain {
    bool calendar = false;  ///< Its calendar is open at once.
};
struct ShowKeys {};
/// Opens what each statistic means, at the one with that id; at the first if it is empty.
struct ShowFigures {
    std::string statistic;
};
/// Opens what became of the questions of the edition that the open assessment answers; nothing if that is the newest.
struct ShowChanges {};
/// Writes a copy for others beside the assessment.
struct ShareCopy {};
/// Opens the dialog that writes a report, a picture or a table. The screen says which, if no part is named.
struct AskToExport {
    std::optional<ExportPart> part = std::nullopt;
    bool to_print = false;  ///< Begins with what prints best.
};
/// Opens the dialog that hands the questions out as a form: of the questionnaire at that place in
/// State::questionnaires, or of what an assessment answers. Without either: of what the open one answers, else of what
/// was used last.
struct AskToHandOut {
    std::optional<std::size_t> questionnaire = std::nullopt;
    std::filesystem::path assessment = {};
};
/// Asks for a folder for what is exported or handed out, or by the desktop's own dialog for a name too.
struct ChooseExportPlace {};
/// What is exported or handed out goes into a folder.
struct ExportInto {
    std::filesystem::path folder;
};
/// Writes what the dialog says.
struct WriteExport {
    enum class IfThere { ask, replace, keep_both };
    IfThere if_there = IfThere::ask;  ///< What to do about a file of that name.
};
/// Back to what is to be exported or handed out. What is being made is discarded, and nothing is written.
struct CancelExport {};
/// Opens the file that was written with the person's own program for it.
struct OpenExported {};
struct ShowExported {};
struct ShowProblems {
    std::vector<Problem> problems;
    std::string title;
    std::string summary = {};         ///< A sentence about all of them; may be empty.
    std::filesystem::path file = {};  ///< That can be looked at in another program; may be empty.
};
struct CloseDialog {};
/// Closes the dialog, and nothing is changed. What was typed in it is there again when it is opened next.
struct CancelDialog {};
struct DismissNotice {};
struct ChangeSettings {
    Settings settings;
};
struct ToggleFullScreen {};
/// Opens the facilitator's window, or closes it; never while a person fills a ballot in.
struct ToggleFacilitator {};
/// Takes the picture off the room's screen, or brings it back.
struct BlankRoom {
    bool blank = true;
};
struct Undo {};
struct Redo {};
/// What the profile counts. No change of any answer, nor of how the room goes on answering.
struct ChooseReading {
    Reading reading = Reading::agreed_first;
};
struct Quit {
    bool without_export = false;  ///< What is being exported need not be written first.
};
/// Saves once more what could not be saved, and then does what was waiting for it.
struct TrySavingAgain {};
/// Asks for another place for what cannot be saved where it was.
struct SaveElsewhere {};
/// The assessment's file is in that folder from now on.
struct SaveInto {
    std::filesystem::path folder;
};
/// Does what was asked for, without what cannot be saved.
struct LeaveWithout {};
/// Opens the assessment that this file is a copy of, and shows what differs.
struct CompareCopy {
    std::filesystem::path copy;
};
/// Takes what was chosen in that dialog, and the copy's ballots, into the open assessment.
struct MergeCopy {};
/// Lists the earlier versions of an assessment.
struct ListVersions {
    std::filesystem::path path;
};
/// Shows what differs in one of them, by its place in the list that is open.
struct LookAtVersion {
    std::size_t version = 0;
};
struct RestoreVersion {
    std::filesystem::path assessment;
    std::filesystem::path version;
};
/// Opens a file with the person's own program for it, or shows it in its folder.
struct OpenOutside {
    std::filesystem::path path;
    bool in_folder = false;
};
/// Opens the Assess screen at an item.
struct ShowItem {
    ItemId item;
};
/// Assess shows all questions as a list, or one at a time.
struct ShowAsList {
    bool as_list = true;
};
/// Assess shows the ballot box, or the questions to talk about one by one.
struct ShowBallotBox {
    bool at_box = true;
};
/// Opens the Barriers screen at a barrier.
struct ShowBarrier {
    BarrierId barrier;
};

/// One thing that a person asks for. Copying and destroying are in command.cpp, for the reason that Edit gives.
struct Command
    : std::variant<GoTo, AskForNew, StartNew, OpenFile, ReadCard, ListMore, AskAboutFile, RenameFile, DuplicateFile,
                   AnswerAgain, BinFile, RestoreFile, ActOnNotice, BrowseFiles, BrowseFolders, BrowseBallots,
                   ImportFiles, AskForCodes, AskForAnswers, ReadAnswerFile, ChooseSheet, ChooseAnswered,
                   DecideAboutAnswers, ChooseTarget, BringAnswersIn, DropAnswers, TypeAnswer, EndTypedBallot,
                   AskAboutQuestionnaire, BeginTurn, GoOnWithBallot, LeaveTurn, PassKeyboard, AgreeToSmallRoom,
                   AskToOpenBallots, ListBallots, AskToRemoveBallot, TakeOutBallot, ForgetSteps, EditDetails, EditRoles,
                   EditAction, WriteOwnAction, ShowAction, EditLookAgain, ShowKeys, ShowFigures, ShowChanges, ShareCopy,
                   AskToExport, AskToHandOut, ChooseExportPlace, ExportInto, WriteExport, CancelExport, OpenExported,
                   ShowExported, ShowProblems, CloseDialog, CancelDialog, DismissNotice, ChangeSettings,
                   ToggleFullScreen, ToggleFacilitator, BlankRoom, Undo, Redo, ChooseReading, Quit, TrySavingAgain,
                   SaveElsewhere, SaveInto, LeaveWithout, CompareCopy, MergeCopy, ListVersions, LookAtVersion,
                   RestoreVersion, OpenOutside, ShowItem, ShowAsList, ShowBallotBox, ShowBarrier, Edit> {
    using variant::variant;
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();
};
using Commands = std::vector<Command>;

}  // namespace readiness
