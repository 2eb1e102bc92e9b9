// How answers become a profile: pure functions of questionnaire, evidence and assessment.
#pragma once

#include <optional>

#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Pressure above this blocks, and above the next asks to be watched.
inline constexpr double blocking_above = 60;
inline constexpr double watch_above = 30;
/// A barrier with less than this share of its weight answered is not assessed.
inline constexpr double barrier_minimum_answered = 0.5;

/// Readiness 0 to 100 of one raw answer to an item, after any reversal.
/// Choice scale: 100 (i - 1) / (k - 1) for option i of k, or the option's own score. Number scale: linear between the
/// points, flat outside them. Nothing where the value is no option of the scale or lies outside its range.
std::optional<double> readiness_of(const Questionnaire& questionnaire, const Item& item, double value);

/// The status that a pressure gives by itself, before any `blocks` rule; not assessed where there is none.
BarrierStatus status_at(const std::optional<double>& pressure);

/// The whole profile. An empty assessment gives a profile without scores in which everything is unanswered.
/// Answers to unknown items, and values that are not on their scale, are left out (check_assessment reports them).
Profile score(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment);

}  // namespace readiness
