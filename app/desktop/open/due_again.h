// Assessments that a team meant to answer again about now.
#pragma once

#include <filesystem>
#include <vector>

#include "app/desktop/open/state.h"

namespace readiness {

/// True if it is two weeks or less until the date to look again, or the date has passed, and the next assessment is not
/// among the recent ones. Copies that other programs made, and examples, are never due.
bool is_due_again(const RecentAssessment& recent, const State& state);

/// Those of State::recent that are due, the earliest date first.
std::vector<const RecentAssessment*> due_again(const State& state);

}  // namespace readiness
