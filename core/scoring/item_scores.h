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

/// Where a number scale jumps from one score to another.
struct ScaleStep {
    double at = 0;     ///< The first number that scores `from_here`.
    double below = 0;  ///< Readiness just below it, 0 to 100.
    double from_here = 0;

    friend bool operator==(const ScaleStep&, const ScaleStep&) = default;
};

/// Where two points of the scale stand at one number; ascending.
std::vector<ScaleStep> steps_of(const NumberScale& scale);

/// Levels 1, 2 and 5: sets the item's mean and its bounds, with every unknown answered worst or best, from its answers
/// and counts. An item without answers keeps no score; one that applies to nobody has no bounds either.
void finish_item(ItemResult& result);

/// One person's answers, or the room's agreed ones, in the questionnaire's item order. What the questionnaire cannot
/// place counts as unanswered.
using AnswerSheet = std::vector<std::optional<Answer>>;

/// One sheet a respondent.
std::vector<AnswerSheet> ballot_sheets(const Questionnaire& questionnaire, const Assessment& assessment);

/// The agreed answers.
AnswerSheet agreed_sheet(const Questionnaire& questionnaire, const Assessment& assessment);

/// What the answers of these sheets come to, item by item.
std::vector<ItemResult> items_from_sheets(const Questionnaire& questionnaire, std::span<const AnswerSheet> sheets);

/// The same for a show of hands; people who raised no hand for an item are unanswered.
std::vector<ItemResult> items_from_tallies(const Questionnaire& questionnaire, const Assessment& assessment);

/// Lets the agreed answers of the sheet count, with their bounds, in place of what the items came to.
void let_agreed_answers_count(const Questionnaire& questionnaire, const AnswerSheet& agreed,
                              std::span<ItemResult> items);

/// How many are in the room: as the assessment says, and at least as many as raised a hand on any item.
int people_in_room(const Assessment& assessment);

}  // namespace readiness
