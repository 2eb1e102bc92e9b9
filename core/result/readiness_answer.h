// The answer to "Is this team ready to take the change on?" as facts: which of a few cases an assessment is, what pulls
// it down and what holds it up. Words for it are in core/words/first_page_words.
//
// The rules are this program's own, and no source has them. They name a case; they predict nothing.
#pragma once

#include <optional>
#include <vector>

#include "core/base/identifier.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;

/// From this share of "don't know" on, nobody can say how ready the team is; and below this share of known answers too
/// little is answered.
inline constexpr double half_of_answers = 0.5;
/// From this share of the questions on, opinion is split on much; two questions at least.
inline constexpr double split_on_much_from = 1.0 / 3;
inline constexpr int fewest_split_on_much = 2;
/// Where the questionnaire has no bands, scores from here on are high. (low_without_bands is its counterpart.)
inline constexpr double high_without_bands = 70;

/// True if the score is in the lowest band.
bool is_low(const Questionnaire& questionnaire, double score);
/// True if the score is in the highest band.
bool is_high(const Questionnaire& questionnaire, double score);

/// How much is known, without what is not applicable.
struct AnswersGiven {
    int known = 0;
    int dont_know = 0;
    int missing = 0;
    bool questions = false;  ///< Questions are counted, as a question with an agreed answer is known; else answers.

    [[nodiscard]] int of() const { return known + dont_know + missing; }
    friend bool operator==(const AnswersGiven&, const AnswersGiven&) = default;
};

/// Over all questions.
AnswersGiven answers_given(const ScoredAssessment& scored);

/// The same over the questions that bear on a barrier.
AnswersGiven answers_given(const ScoredAssessment& scored, const BarrierId& barrier);

struct NamedFactor {
    FactorId id;
    double score = 0;

    friend bool operator==(const NamedFactor&, const NamedFactor&) = default;
};

struct ReadinessAnswer {
    /// In the order in which they are tried: the first that fits is the answer.
    enum class Case {
        sealed,           ///< Nothing may be shown yet.
        nobody_answered,  ///< Not even with "don't know".
        by_question,      ///< The questionnaire is read by question: no single one can stand for the whole.
        withheld,         ///< A copy in which a factor is withheld, as too few people are behind it.
        mostly_unknown,   ///< At least half of the answers are "don't know".
        too_little,       ///< No overall or a provisional one, or less than half of the answers are known.
        split_on_much,    ///< Opinion is split on at least a third of the questions.
        everything_low,   ///< Every factor with a score is low.
        several_weak,     ///< Two factors or more are low.
        one_weak_spot,    ///< One factor is low; or none, one is not high, and all others are.
        barrier_by_rule,  ///< No factor is low, and one question alone makes a barrier strong.
        strong_barrier,   ///< No factor is low, and a barrier is strong.
        everything_fine,  ///< Every factor has a score and is high, and no barrier is strong.
        in_between,
    };

    Case which = Case::sealed;
    std::vector<NamedFactor> down;       ///< What pulls it down, from the lowest: the low ones, else those not high.
    std::vector<NamedFactor> up;         ///< What holds it up, from the highest: those that are high.
    std::optional<BarrierId> strongest;  ///< The most pressing barrier, if it is strong.
    std::optional<ItemId> by_rule;       ///< The question that alone makes it so.
    int strong_barriers = 0;
    std::vector<FactorId> withheld;  ///< In a copy.
    AnswersGiven given;              ///< Nothing in a copy without answers.
    int split = 0;                   ///< Questions on which opinion is split and nothing is agreed,
    int compared = 0;                ///< among those with answers of several people.
    int high_questions = 0;          ///< by_question: how many score high,
    int low_questions = 0;           ///< how many score low,
    int scored_questions = 0;        ///< of so many that have a score.
    bool certain = false;  ///< Unknown answers, worst or best, leave the overall in its band. False without one.

    friend bool operator==(const ReadinessAnswer&, const ReadinessAnswer&) = default;
};

ReadinessAnswer readiness_answer(const ScoredAssessment& scored);

}  // namespace readiness
