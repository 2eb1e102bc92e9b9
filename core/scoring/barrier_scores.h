// Levels 8 and 9 of scoring: from items to what stands in the way.
#pragma once

#include <span>

#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// The barrier as one that no item bears on: not assessed.
BarrierResult barrier_not_asked(const Barrier& barrier);

/// Pressure above this blocks, and above the next asks to be watched.
inline constexpr double blocking_above = 60;
inline constexpr double watch_above = 30;
/// A barrier with less than this share of its weight answered is not assessed.
inline constexpr double barrier_minimum_answered = 0.5;

/// The status that a pressure gives by itself, before any `blocks` rule; not assessed if there is none.
BarrierStatus status_at(const std::optional<double>& pressure);

/// Pressure, status and certainty of a barrier, with the reasons. `items` are in the questionnaire's order.
BarrierResult barrier_of(const Questionnaire& questionnaire, std::span<const ItemResult> items, const Barrier& barrier);

}  // namespace readiness
