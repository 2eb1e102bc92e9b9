// Levels 8 and 9 of scoring: from items to what stands in the way. Internal to scoring.
#pragma once

#include <span>

#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Pressure, status and certainty of a barrier, with the reasons. `items` are in the questionnaire's order.
BarrierResult barrier_of(const Questionnaire& questionnaire, std::span<const ItemResult> items, const Barrier& barrier);

}  // namespace readiness
