// Scales that can be read and yet hardly mean what they say: upside down, in another unit, with answers that are none.
#pragma once

#include "core/base/problem_log.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// Warnings about scales whose best option comes first, whose values are in no order, whose scores are in another unit
/// than 0 to 100, or with options that are no answer ("Don't know", "Missing", 99 after 1 to 5) and yet count as one;
/// with two answers of one name; and about bands and rules in another unit.
void warn_about_scales(const Questionnaire& questionnaire, ProblemLog& log);

/// True for a number by which other programs mark a missing answer: -99 and its like anywhere, and others, such as 999
/// or -9, where the scale's readiness no longer changes, so that nobody would mean them as an answer.
bool is_missing_code(const NumberScale& scale, double value);

}  // namespace readiness
