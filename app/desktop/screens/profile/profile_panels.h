// What the right side of the Profile screen can show, and the choice between it.
#pragma once

#include <vector>

#include "app/desktop/open/command.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

class ScoredAssessment;

/// The height of a choice in units.
inline constexpr float profile_choice_height = 32;

/// What can be shown. Agreed answers alone have no spread to talk about; roles are on ballots only, and not where each
/// question is read by itself; a workshop in which nothing was written down has no summary.
std::vector<Choice> panels_of(const ScoredAssessment& scored, const ProfileView& view);

/// Back to the first panel from one that was there for another way of answering.
void leave_missing_panel(const ScoredAssessment& scored, ProfileView& view);

/// The order of the factors, at the right end of the row.
void draw_order(Ui& ui, Box row, ProfileView& view);

/// Which panel is shown, and in which order factors are. Returns the height.
float draw_panel_choice(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands);

}  // namespace readiness
