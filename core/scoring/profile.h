// A profile: the numbers an assessment comes to, each with what it was made from. Always derived, never edited.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/identifier.h"
#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/statistics/agreement.h"
#include "core/statistics/group_statistics.h"

namespace readiness {

/// How the answers that could have been given came out.
struct AnswerCounts {
    int answered = 0;
    int dont_know = 0;
    int not_applicable = 0;
    int unanswered = 0;

    [[nodiscard]] int of() const { return answered + dont_know + not_applicable + unanswered; }
    friend bool operator==(const AnswerCounts&, const AnswerCounts&) = default;
};

/// How many gave the same answer.
struct AnswerCount {
    double value = 0;      ///< As answered, in the scale's own values.
    double readiness = 0;  ///< 0 to 100, after any reversal.
    int count = 0;

    friend bool operator==(const AnswerCount&, const AnswerCount&) = default;
};

struct ItemResult {
    ItemId id;
    FactorId factor;
    std::optional<double> score;  ///< Mean readiness of the answers, 0 to 100; if agreed, of the agreed answer alone.
    std::optional<double> low;    ///< The same with every unknown answered worst (0); absent if it applies to no one.
    std::optional<double> high;   ///< The same with every unknown answered best (100).
    bool agreed = false;          ///< The agreed answer counts. What follows is still about the ballots or hands.
    AnswerCounts counts;
    std::vector<AnswerCount> answers;  ///< Ascending by value.

    Spread spread;                     ///< Of the answers in raw values, as answered: before any reversal.
    std::optional<double> rwg;         ///< 0 to 1; absent for a number scale and below two answers.
    std::optional<double> rwg_skewed;  ///< Against answers that lean by habit; absent where `rwg` is.
    /// The chance, 0 to 1, that as many people reach r_WG 0.70 by habit; absent where `rwg` is, and below n = 5.
    std::optional<double> chance_by_habit;
    bool split = false;  ///< A third of the answers in the lower and a third in the upper part of the scale.
    std::optional<Verdict>
        verdict;  ///< On r_WG and rwg_skewed; absent if nobody answered, and for five and more numbers.

    friend bool operator==(const ItemResult&, const ItemResult&) = default;
};

/// The lowest item of a factor, which may hide behind its mean.
struct Floor {
    ItemId item;
    double score = 0;

    friend bool operator==(const Floor&, const Floor&) = default;
};

struct FactorResult {
    FactorId id;
    std::optional<double> score;
    BandId band;  ///< Empty without a score.
    std::optional<double> low;
    std::optional<double> high;
    std::optional<Floor> floor;
    AnswerCounts counts;
    std::vector<double> respondent_scores;  ///< Ballots: each person's score, in file order.

    /// How many the verdict is about. Ballots, consensus: the respondents with a score, as in `spread`. Tally: the
    /// fewest answers that any of the items compared for r_WG(J) has, and where none can be compared, any item of the
    /// factor.
    int n = 0;
    Spread spread;  ///< Of the respondents' scores, 0 to 100; a tally has none.
    /// r_WG(J), 0 to 1, and r*_WG(J), 1 or less, over the items that have the factor's commonest choice scale; absent
    /// if one of these has fewer than two answers.
    std::optional<double> rwg_j;
    std::optional<double> rwg_star;
    std::optional<double>
        rwg_star_skewed;  ///< r*_WG(J) against answers that lean by habit; absent where `rwg_star` is.
    /// The chance, 0 to 1, that as many people as the fewest that answered one of these items reach 0.70 by habit;
    /// absent where `rwg_star` is, and below n = 5.
    std::optional<double> chance_by_habit;
    int rwg_items = 0;               ///< J, how many items that is; 0 if all are on number scales.
    std::optional<Verdict> verdict;  ///< On both r*_WG(J); absent if n is 0, or if from n = 5 on there is no r*_WG(J).

    friend bool operator==(const FactorResult&, const FactorResult&) = default;
};

/// On screen these are "Strong", "Watch", "Little seen" and "Not assessed": see status_title().
enum class BarrierStatus { blocking, watch, clear, not_assessed };

/// "blocking", "watch", "clear", "not-assessed".
std::string_view to_text(BarrierStatus status);

/// Why a barrier has its status: an item that bears on it, or a `blocks` rule that fired.
struct Reason {
    enum class Rule { pressure, blocks };

    ItemId item;
    double score = 0;
    double weight = 0;
    Rule rule = Rule::pressure;

    friend bool operator==(const Reason&, const Reason&) = default;
};

struct BarrierResult {
    BarrierId id;
    Level level = Level::individual;
    std::optional<double> pressure;  ///< 0 to 100; absent if too little was answered.
    BarrierStatus status = BarrierStatus::not_assessed;
    bool asked = false;           ///< At least one item of the questionnaire bears on it.
    bool certain = false;         ///< Firm: answering the unknowns worst or best would not change the status.
    std::vector<Reason> reasons;  ///< Rules that fired first, then items from the lowest score.
    double answered_weight = 0;   ///< Of the links whose items anyone answered.
    double applicable_weight = 0;

    friend bool operator==(const BarrierResult&, const BarrierResult&) = default;
};

struct OverallResult {
    std::optional<double> score;
    BandId band;       ///< Empty without a score, and while it is provisional.
    FactorId weakest;  ///< Empty without any factor score.
    std::optional<double> low;
    std::optional<double> high;
    int scored_factors = 0;
    int factors = 0;
    bool provisional = false;  ///< The score rests on less than half of the factors' weight.

    friend bool operator==(const OverallResult&, const OverallResult&) = default;
};

struct Profile {
    Reading reading = Reading::consensus;  ///< What was asked to count.
    Mode mode = Mode::consensus;           ///< Whose answers those are: see votes_counted().
    int respondents = 0;                   ///< Ballots: how many; tally: people in the room; consensus: 0.
    /// Read by question only the items have figures: the factors have counts alone, and no barrier is asked about.
    Results results = Results::factors;
    OverallResult overall;
    AnswerCounts counts;
    std::vector<FactorResult> factors;    ///< In the questionnaire's order.
    std::vector<ItemResult> items;        ///< In the questionnaire's order.
    std::vector<BarrierResult> barriers;  ///< In the evidence's order; those that no item measures are not assessed.

    friend bool operator==(const Profile&, const Profile&) = default;
};

const FactorResult* find_result(const Profile& profile, const FactorId& id);
const ItemResult* find_result(const Profile& profile, const ItemId& id);
const BarrierResult* find_result(const Profile& profile, const BarrierId& id);

/// The mean readiness of an item's answers, 0 to 100, also if an agreed answer counts instead; nothing without answers.
std::optional<double> score_of_votes(const ItemResult& item);

/// True if agreed answers count, and ballots or hands where nothing is agreed: items are of two kinds.
bool mixes_agreed_and_votes(const Profile& profile);

/// The factor's items on which opinion is split, in the questionnaire's order: named, never averaged away.
std::vector<ItemId> split_items(const Profile& profile, const FactorId& factor);

}  // namespace readiness
