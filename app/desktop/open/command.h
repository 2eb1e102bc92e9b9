// What screens ask for. The program carries it out after the frame.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/desktop/open/state.h"
#include "core/model/edit.h"

namespace readiness {

struct GoTo {
    ScreenId screen = ScreenId::start;
};
/// Opens the dialog that names a new assessment; `questionnaire` is its place in State::questionnaires.
struct AskForNew {
    std::size_t questionnaire = 0;
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
struct BrowseFiles {};
struct BrowseFolders {};  ///< For the data folder.
struct BrowseBallots {};  ///< For files with ballots to import.
struct ImportFiles {
    std::vector<std::filesystem::path> paths;
    bool agreed_as_ballots = false;  ///< Agreed answers of a file without ballots are one person's.
};
/// One more person begins to answer alone.
struct BeginTurn {
    std::string role;
};
/// Nothing of what was answered so far can be brought back by undoing.
struct ForgetSteps {};
struct EditDetails {};
struct EditRoles {};
struct ShowKeys {};
/// Opens what each statistic means, at the one with that id; at the first if it is empty.
struct ShowFigures {
    std::string statistic;
};
/// Writes a copy for others beside the assessment.
struct ShareCopy {};
struct ShowProblems {
    std::vector<Problem> problems;
    std::string title;
};
struct CloseDialog {};
struct DismissNotice {};
struct ChangeSettings {
    Settings settings;
};
struct ToggleFullScreen {};
struct Undo {};
struct Redo {};
/// What the profile counts. No change of any answer, nor of how the room goes on answering.
struct ChooseReading {
    Reading reading = Reading::agreed_first;
};
struct Quit {};
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

using Command = std::variant<GoTo, AskForNew, StartNew, OpenFile, BrowseFiles, BrowseFolders, BrowseBallots,
                             ImportFiles, BeginTurn, ForgetSteps, EditDetails, EditRoles, ShowKeys, ShowFigures,
                             ShareCopy, ShowProblems, CloseDialog, DismissNotice, ChangeSettings, ToggleFullScreen,
                             Undo, Redo, ChooseReading, Quit, ShowItem, ShowAsList, ShowBallotBox, ShowBarrier, Edit>;
using Commands = std::vector<Command>;

}  // namespace readiness
