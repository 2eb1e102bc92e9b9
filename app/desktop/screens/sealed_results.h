// What is shown in place of results that the room must not see yet.
#pragma once

#include <string_view>

#include "app/desktop/open/command.h"
#include "app/desktop/ui/ui.h"
#include "core/result/scored_assessment.h"

namespace readiness {

/// For a screen with results while ballots are sealed or counted hands are not revealed: says so, and offers to go back
/// to the ballot box or to the first such question, or to open them all.
Commands draw_sealed_results(Ui& ui, Box page, std::string_view title, const ScoredAssessment& scored);

}  // namespace readiness
