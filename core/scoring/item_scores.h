// Levels 1, 2 and 5 of scoring: from answers to what each item comes to.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Readiness 0 to 100 of one raw answer to an item, after any reversal.
/// Choice scale: 100 (i - 1) / (k - 1) for option i of k, or the option's own score. Number scale: linear between the
/// points, flat outside them. Nothing if the value is no option of the scale or lies outside its range.
std::optional<double> readiness_of(const Questionnaire& questionnaire, const Item& item, double value);

/// One person's answers, or the room's agreed ones, in the questionnaire's item order. What the questionnaire cannot
/// place counts as unanswered.
using AnswerSheet = std::vector<std::optional<Answer>>;

/// The sheets that the profile is computed from: one a respondent, or one for the agreed answers. Not for a tally.
std::vector<AnswerSheet> sheets_of(const Questionnaire& questionnaire, const Assessment& assessment);

/// What the answers of these sheets come to, item by item.
std::vector<ItemResult> items_from_sheets(const Questionnaire& questionnaire, std::span<const AnswerSheet> sheets);

/// The same for a show of hands; people who raised no hand for an item are unanswered.
std::vector<ItemResult> items_from_tallies(const Questionnaire& questionnaire, const Assessment& assessment);

/// How many are in the room: as the assessment says, else the largest total of any item.
int people_in_room(const Assessment& assessment);

}  // namespace readiness
