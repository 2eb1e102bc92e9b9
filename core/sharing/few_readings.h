// Scores that say what each person answered.
#pragma once

#include <span>
#include <vector>

#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// How many lists of answers a score must leave possible, so that it is shown as a number.
inline constexpr int least_readings = 3;

/// True if a score at one decimal leaves fewer than `least_readings` lists of answers possible (in whatever order), and
/// one of them says that all people but one at most answered the same: of *yes* and *no* each mean leaves one list, and
/// in most of them it is open who said which. All at an end of the scale is one list: a score of 0 or 100 says it of
/// everybody. `items` are those in the score; of more than one question only the ends are looked at, as then it is open
/// which question a single other answer was to.
bool has_few_readings(const Questionnaire& questionnaire, std::span<const ItemResult* const> items);

/// The same for one question from how many gave each answer. `readiness` are the scores of all answers that could be
/// given, 0 to 100, and `counts`, of as many, how often each was. Nobody has no reading. It depends on how many they
/// are and on their mean alone.
bool has_few_readings(std::span<const double> readiness, std::span<const int> counts);

}  // namespace readiness
