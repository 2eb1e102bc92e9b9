// The next round: the same questionnaire again, for the same team.
#include <chrono>
#include <string>
#include <utility>

#include "app/desktop/open/local_dates.h"
#include "app/desktop/window/program.h"
#include "core/base/fingerprint.h"
#include "core/platform/local_time.h"
#include "core/platform/path_text.h"
#include "core/storage/next_round.h"

namespace readiness {

void Program::follow_day() {
    state_.today = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(local_time(surroundings_.now())));
}

void Program::act(const AnswerAgain& command) {
    if (!may_leave_document(command)) return;
    Library library(state_.places.shipped_questionnaires(), data_folder(state_));
    const auto local_day = [](std::chrono::sys_seconds moment) { return day_text(moment); };
    const auto next = begin_next_round(command.path, surroundings_.new_id(), library, surroundings_.now(), local_day,
                                       random_secret());
    const std::string earlier = text_of(command.path.filename());
    if (!next.value) {
        return notify(Notice::Kind::failed, earlier + " could not be answered again. Nothing was changed.",
                      next.problems, command.path);
    }
    open(*next.value);
    state_.screen = ScreenId::assess;
    notify(Notice::Kind::done,
           "The next round is in " + text_of(next.value->filename()) + ". " + earlier + " keeps its answers.");
}

}  // namespace readiness
