// All that the desktop program knows, apart from how far it is scrolled. Screens read it and return commands.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/open/document.h"
#include "app/desktop/open/incoming.h"
#include "app/desktop/open/notices.h"
#include "app/desktop/open/settings.h"
#include "core/model/instrument.h"
#include "core/result/assessment_summary.h"
#include "core/storage/assessment_name.h"
#include "core/storage/library.h"
#include "core/storage/places.h"

namespace readiness {

enum class ScreenId { start, assess, profile, barriers, plan, settings, bring_in, quick_entry };

/// An assessment that can be opened, as the Start screen shows it.
struct RecentAssessment {
    std::filesystem::path path;
    AssessmentSummary summary;
    std::shared_ptr<const Instrument> instrument;  ///< Null if its questionnaire was not found.
    bool example = false;                          ///< Ships with the program; opening it makes a copy.
    std::string team;
    AssessmentName name;                              ///< What the file's name says of it.
    std::optional<std::chrono::sys_seconds> changed;  ///< When the file was; nothing if the disk does not say.
    bool read = true;      ///< Else only the first lines were, which do not say what the answers come to.
    bool readable = true;  ///< Else `summary` is empty, and `problems` says why.
    std::vector<Problem> problems;
};

/// How the work is shown to a room.
struct Presenting {
    /// A second window is the facilitator's: all work is done there, and the first shows what the room is to see.
    bool facilitator = false;
    bool blank = false;  ///< The room sees nothing.

    friend bool operator==(const Presenting&, const Presenting&) = default;
};

struct State {
    Places places;
    Settings settings;
    bool system_is_dark = false;
    std::vector<ListedQuestionnaire> questionnaires;
    std::vector<RecentAssessment> recent;
    /// More files that could be opened, of which nothing is read yet.
    std::vector<std::filesystem::path> more_recent;
    std::vector<RecentAssessment> examples;  ///< That ship with the program.
    std::vector<RecentAssessment> binned;    ///< What was moved to the bin, newest first.
    std::optional<Document> document;
    std::optional<IncomingAnswers> incoming;             ///< Answers from a file that may come in.
    std::vector<std::filesystem::path> answers_waiting;  ///< More such files, each in its turn.
    std::optional<Problem> settings_problem;             ///< Why the settings could not be saved the last time.
    std::vector<Notice> notices;                         ///< As add_notice() orders them: the first is shown.
    ScreenId screen = ScreenId::start;
    std::chrono::year_month_day today;  ///< By this computer's clock.
    bool full_screen = false;
    Presenting presenting;
};

/// The folder that assessments are kept in: the one chosen in the settings, or the usual place.
std::filesystem::path data_folder(const State& state);

/// True if an assessment is open that the incoming answers may go into: it can be changed, and has the same questions.
bool may_come_into_open(const State& state);

struct RecentList {
    std::vector<RecentAssessment> listed;
    std::vector<std::filesystem::path> more;  ///< What did not fit, in the same order.
};

/// What can be opened: the recent list first, then what else lies in the data folder, newest first; at most `most` are
/// read. A file that cannot be read is among them, with what is wrong; one that is not there any more is not. Of all
/// but the first few, and what is due to be looked at again, only the first lines are read: see read_rest().
RecentList list_recent(const State& state, Library& library, std::size_t most);

/// Takes the next `count` of what did not fit into the list, in the same way.
void list_more(State& state, Library& library, std::size_t count);

/// Reads the whole file of an assessment whose first lines were read. It may be found to be unreadable.
void read_rest(RecentAssessment& recent, Library& library);

enum class ReadHow { whole, first_lines };

/// All assessments directly in a folder, the newest first.
std::vector<RecentAssessment> list_folder(const std::filesystem::path& folder, Library& library,
                                          ReadHow how = ReadHow::whole);

}  // namespace readiness
