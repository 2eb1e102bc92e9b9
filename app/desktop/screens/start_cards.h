// The cards of assessments on Start: what was answered, what it came to, when and where.
#pragma once

#include <string>
#include <vector>

#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// The height of a card in units, and the least width.
inline constexpr float assessment_card_height = 236;
inline constexpr float assessment_card_width = 228;

/// One card. It opens the assessment, and has a menu in its corner; one that cannot be read says so.
void draw_assessment(Ui& ui, const Box& place, const RecentAssessment& recent, const State& state, Commands& commands);

/// "24 Nov 2026, 09:12 · Documents": when it was changed last, and the folder it is in. Of several in `all` with the
/// same title each says the name of its file instead.
std::string when_and_where(const RecentAssessment& recent, const std::vector<RecentAssessment>& all);

}  // namespace readiness
