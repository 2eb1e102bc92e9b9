// Levels 1, 2 and 5 of scoring: from answers to what each item comes to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/model/assessment.h"
#include "core/model/item_places.h"
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

/// What one answer of one person comes to.
struct OwnAnswer {
    enum class Kind : std::uint8_t { unanswered, dont_know, not_applicable, value };

    Kind kind = Kind::unanswered;
    double value = 0;      ///< As answered, if there is a value.
    double readiness = 0;  ///< Of the value, 0 to 100, after any reversal.

    /// True if it is not known what the answer would be: "don't know", or none at all.
    [[nodiscard]] bool is_unknown() const { return kind == Kind::unanswered || kind == Kind::dont_know; }
    friend bool operator==(const OwnAnswer&, const OwnAnswer&) = default;
};

/// Reads the answers of one person after another, in memory that is used again for the next one.
class AnswerReader {
public:
    /// The questionnaire must stay as it is.
    explicit AnswerReader(const Questionnaire& questionnaire);

    /// In the questionnaire's item order, until the next call. What the questionnaire cannot place counts as
    /// unanswered.
    std::span<const OwnAnswer> read(std::span<const ItemAnswer> answers) { return read_all(answers); }
    std::span<const OwnAnswer> read(std::span<const AgreedAnswer> answers) { return read_all(answers); }

private:
    template <class Answers>
    std::span<const OwnAnswer> read_all(const Answers& answers);
    [[nodiscard]] OwnAnswer own_answer(std::size_t item, double value) const;

    const Questionnaire* questionnaire_;
    ItemPlaces places_;
    /// What the options of each item come to; none for a number scale.
    std::vector<std::vector<OwnAnswer>> options_;
    std::vector<OwnAnswer> own_;
    std::vector<char> met_;
};

/// Adds up what the answers of one person after another come to, item by item.
class ItemScores {
public:
    explicit ItemScores(const Questionnaire& questionnaire);

    /// One person's, in the questionnaire's item order.
    void add(std::span<const OwnAnswer> own);

    /// Levels 1, 2 and 5 over all that were added.
    [[nodiscard]] std::vector<ItemResult> results() const;

private:
    std::vector<ItemResult> results_;
    std::vector<std::vector<AnswerCount>> numbers_;  ///< On number scales, one for each answer; else empty.
    std::vector<bool> is_number_;
};

/// One person's answers, or the room's agreed ones, in the questionnaire's item order. What the questionnaire cannot
/// place counts as unanswered.
using AnswerSheet = std::vector<std::optional<Answer>>;

/// One sheet a respondent.
std::vector<AnswerSheet> ballot_sheets(const Questionnaire& questionnaire, const Assessment& assessment);

/// The agreed answers.
AnswerSheet agreed_sheet(const Questionnaire& questionnaire, const Assessment& assessment);

/// What the answers of all ballots that were handed in come to, item by item.
std::vector<ItemResult> items_from_ballots(const Questionnaire& questionnaire, const Assessment& assessment);

/// The same for the agreed answers, as those of one person.
std::vector<ItemResult> items_from_agreed(const Questionnaire& questionnaire, const Assessment& assessment);

/// The same for a show of hands; people who raised no hand for an item are unanswered.
std::vector<ItemResult> items_from_tallies(const Questionnaire& questionnaire, const Assessment& assessment);

/// Lets the agreed answers count, with their bounds, in place of what the items came to.
void let_agreed_answers_count(const Questionnaire& questionnaire, const Assessment& assessment,
                              std::span<ItemResult> items);

/// How many are in the room: as the assessment says, and at least as many as raised a hand on any item.
int people_in_room(const Assessment& assessment);

}  // namespace readiness
