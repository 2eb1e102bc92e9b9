// The table of factors beside the radar.
#pragma once

#include "app/desktop/open/command.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"
#include "app/desktop/widgets/markers.h"

namespace readiness {

class ScoredAssessment;

/// The band's marker at the left of the row, centred; returns its width.
float draw_band(const Ui& ui, const Box& row, const MarkerLook& look, std::string_view title,
                TextStyle style = TextStyle::small_strong);

/// Every factor with score, bar or strip, and band, and with what else there is room for, in rows that use the area's
/// height.
/// A factor that is pressed opens. Returns the height that was drawn.
float draw_factor_table(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands);

}  // namespace readiness
