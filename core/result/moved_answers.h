// Answers as readiness, moved up or down, and what they come to. Internal to what_if and ways.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/base/identifier.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;
struct BlocksRule;

/// A value from 0 to 100 that enters a mean with a weight above 0.
struct WeightedValue {
    double value = 0;
    double weight = 1;
};

/// By how much all the values have to move, none of them below 0 or above 100, until their weighted mean is `target` (0
/// to 100): the smallest such amount, below 0 if they have to fall. 0 without any values.
double amount_to_mean(std::span<const WeightedValue> values, double target);

/// A copy of what the answers come to that can be moved; the answers themselves stay as they are. The assessment must
/// have a profile with its answers, must not be read by question (see why_no_what_if()), and must outlive this.
class MovedAnswers {
public:
    enum class For {
        everything,
        barriers,  ///< Much faster with many ballots, whose people are left out; then factors() must not be asked.
    };
    explicit MovedAnswers(const ScoredAssessment& scored, For what = For::everything);

    /// Moves every answer to the item by the same amount until their mean is `readiness`. Read as agreed first, and if
    /// nobody answered the item, it counts as one on which all agreed. False, and nothing moves, if there is nobody
    /// whose answer it could be.
    bool move_item(const ItemId& id, double readiness);
    /// Takes so many of the item's votes that are low enough for its rule to `readiness`, the highest of them first.
    /// Only for barriers: factors() must not be asked after that.
    void raise_low_votes(const ItemId& id, const BlocksRule& rule, int count, double readiness);
    /// Moves every answer to the factor's items by the same amount until the factor's score is `score`. False, and
    /// nothing moves, if it has no score.
    bool move_factor(const FactorId& id, double score);

    /// An item as it is now, for put_back().
    struct Kept {
        std::size_t index = 0;
        ItemResult item;
        std::vector<OwnAnswer> people;
    };
    /// Absent if there is no such item.
    [[nodiscard]] std::optional<Kept> keep(const ItemId& id) const;
    /// Takes back what was done to the item since it was kept.
    void put_back(Kept kept);

    /// In the questionnaire's order, with score, bounds and readiness of the answers as moved; the raw values and the
    /// figures of agreement are still those of before.
    [[nodiscard]] std::span<const ItemResult> items() const { return items_; }
    /// In the questionnaire's order.
    [[nodiscard]] std::vector<FactorResult> factors() const;
    /// The score of one of them; nothing if it has none.
    [[nodiscard]] std::optional<double> factor_score(const FactorId& id) const;
    /// In the evidence's order.
    [[nodiscard]] std::vector<BarrierResult> barriers() const;

private:
    void shift(std::size_t index, double amount);
    [[nodiscard]] std::size_t people() const { return items_.empty() ? 0 : people_.size() / items_.size(); }
    /// One person's answers.
    [[nodiscard]] std::span<const OwnAnswer> answers_of(std::size_t person) const;
    [[nodiscard]] OwnAnswer& answer_of(std::size_t person, std::size_t item);
    [[nodiscard]] std::vector<WeightedValue> values_behind(const FactorId& id) const;

    const ScoredAssessment* scored_;
    std::vector<ItemResult> items_;
    /// The answers of each ballot, item by item, one ballot after the other, if factor scores are means of people's.
    std::vector<OwnAnswer> people_;
    bool from_people_ = false;
};

}  // namespace readiness
