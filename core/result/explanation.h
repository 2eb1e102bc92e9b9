// Why a number is what it is: the rule, the parts that it was made from, and what was left out, as data. Words for all
// of it are in core/words/explanation_words.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;

/// One part of a number: for the overall a factor, for a factor or a barrier an item, for an item one of the answers
/// that were given.
struct Term {
    enum class Kind { factor, item, answer };

    Kind kind = Kind::item;
    std::string id;                  ///< Of the factor or of the item; of an answer, the item that it answers.
    AnswerCounts counts;             ///< How the part was answered; of an answer, how many gave it.
    std::optional<Answer> answer;    ///< Of an answer, and of an item with one agreed answer: that answer.
    bool agreed = false;             ///< Of an item among votes: it counts with its agreed answer.
    std::optional<Verdict> verdict;  ///< Of an item that a group answered.
    bool split = false;
    std::optional<double> score;
    double weight = 0;

    /// False if it enters no mean: don't know, not applicable, unanswered.
    [[nodiscard]] bool enters_mean() const { return score.has_value(); }
    friend bool operator==(const Term&, const Term&) = default;
};

// ---- what else there is to say of a number

/// The overall may hide a weak spot.
struct WeakestFactor {
    FactorId factor;
    std::optional<double> score;
    friend bool operator==(const WeakestFactor&, const WeakestFactor&) = default;
};
/// So many factors have no score yet and are left out of the overall.
struct FactorsLeftOut {
    int missing = 0;
    int of = 0;
    friend bool operator==(const FactorsLeftOut&, const FactorsLeftOut&) = default;
};
/// The overall rests on too few factors for a verdict.
struct ProvisionalOverall {
    friend bool operator==(const ProvisionalOverall&, const ProvisionalOverall&) = default;
};
/// What the score would be if every missing answer were the worst, and the best.
struct ScoreBounds {
    double low = 0;
    double high = 0;
    friend bool operator==(const ScoreBounds&, const ScoreBounds&) = default;
};
/// So many people answered enough to be counted.
struct PeopleCounted {
    int counted = 0;
    int of = 0;
    friend bool operator==(const PeopleCounted&, const PeopleCounted&) = default;
};
/// Not all people answered all questions of a factor: the fewest and the most that answered one of them.
struct HandsCounted {
    int fewest = 0;
    int most = 0;
    int of = 0;
    friend bool operator==(const HandsCounted&, const HandsCounted&) = default;
};
/// The score is named by a band, and the lines between the questionnaire's bands are nobody's finding.
struct BandLines {
    friend bool operator==(const BandLines&, const BandLines&) = default;
};
/// A score needs answers to this share (0 to 1) of what applies.
struct ShareNeeded {
    double share = 0;
    friend bool operator==(const ShareNeeded&, const ShareNeeded&) = default;
};
/// Answers of a factor or an item lie close together: people agree, or answers are alike.
struct CloseAnswers {
    Verdict verdict = Verdict::agreement;
    std::optional<double> score;   ///< The readiness of these answers, 0 to 100.
    std::optional<double> chance;  ///< That as many people come as close by habit, 0 to 1.
    friend bool operator==(const CloseAnswers&, const CloseAnswers&) = default;
};
struct LowestItem {
    ItemId item;
    double score = 0;
    friend bool operator==(const LowestItem&, const LowestItem&) = default;
};
/// So many answers of a kind that has no value are left out of the mean.
struct AnswersLeftOut {
    Answer::Kind kind = Answer::Kind::dont_know;
    int count = 0;
    friend bool operator==(const AnswersLeftOut&, const AnswersLeftOut&) = default;
};
/// So many people of a group gave no answer to the question.
struct PeopleWithoutAnswer {
    int count = 0;
    friend bool operator==(const PeopleWithoutAnswer&, const PeopleWithoutAnswer&) = default;
};
/// A `blocks` rule fired, whatever the mean.
struct RuleFired {
    ItemId item;
    BlocksRule rule;
    RuleCount count;
    std::optional<double> agreed_score;  ///< Of the agreed answer; absent if the answers of several people count.
    friend bool operator==(const RuleFired&, const RuleFired&) = default;
};
/// A `blocks` rule would fire, but too few have answered.
struct RuleWaits {
    ItemId item;
    BlocksRule rule;
    RuleCount count;
    friend bool operator==(const RuleWaits&, const RuleWaits&) = default;
};
/// No question of the questionnaire bears on the barrier.
struct NotAsked {
    friend bool operator==(const NotAsked&, const NotAsked&) = default;
};
/// Less than half of what bears on the barrier is answered.
struct TooLittleAnswered {
    friend bool operator==(const TooLittleAnswered&, const TooLittleAnswered&) = default;
};
/// The missing answers could change the barrier's status.
struct MayChange {
    friend bool operator==(const MayChange&, const MayChange&) = default;
};
/// The agreed answers are one answer throughout, whichever way the questions are worded.
struct OneAnswerThroughout {
    friend bool operator==(const OneAnswerThroughout&, const OneAnswerThroughout&) = default;
};
/// A shareable copy: the answers behind the number are not in it.
struct AnswersNotInCopy {
    friend bool operator==(const AnswersNotInCopy&, const AnswersNotInCopy&) = default;
};

using Remark =
    std::variant<WeakestFactor, FactorsLeftOut, ProvisionalOverall, ScoreBounds, PeopleCounted, HandsCounted,
                 ShareNeeded, CloseAnswers, LowestItem, AnswersLeftOut, PeopleWithoutAnswer, RuleFired, RuleWaits,
                 NotAsked, TooLittleAnswered, MayChange, OneAnswerThroughout, AnswersNotInCopy, BandLines>;

/// How a number is made.
enum class MakingRule {
    mean_of_factors,
    mean_of_agreed_answers,
    mean_of_people,
    mean_of_hands,
    mean_of_agreed_else_votes,
    place_on_choice_scale,
    place_on_number_scale,
    pressure,
};

struct Explanation {
    enum class Subject { nothing, overall, factor, item, barrier };

    Subject subject = Subject::nothing;
    std::string id;               ///< Of the factor, item or barrier.
    std::optional<double> value;  ///< The score; of a barrier the pressure.
    BandId band;
    BarrierStatus status = BarrierStatus::not_assessed;  ///< Of a barrier.
    bool any_answered = false;                           ///< False: a missing score is for want of any answer.
    bool applies_to_nobody = false;                      ///< Every answer is "not applicable".
    bool nobody_knows = false;                           ///< Every answer is given, and none is a value.
    MakingRule rule = MakingRule::mean_of_factors;
    bool reversed = false;    ///< Of an item: agreeing means less ready.
    std::vector<Term> terms;  ///< In file order; for a barrier the rule that fired first, then from the lowest.
    std::vector<Remark> remarks;

    friend bool operator==(const Explanation&, const Explanation&) = default;
};

/// Each explains a number of an assessment whose results may be shown. What is not there, and everything while nothing
/// may be shown, has an empty explanation. From a shareable copy come value and rule: the answers are not in it, and a
/// remark says so.
Explanation explain_overall(const ScoredAssessment& scored);
Explanation explain_factor(const ScoredAssessment& scored, const FactorId& id);
Explanation explain_item(const ScoredAssessment& scored, const ItemId& id);
Explanation explain_barrier(const ScoredAssessment& scored, const BarrierId& id);

}  // namespace readiness
