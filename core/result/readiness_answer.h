// The answer to "Is this team ready to take the change on?" as facts: which of a few cases an assessment is, what helps
// and what is low. Words for it are in core/words/readiness_words.
//
// The rules are this program's own, and no source has them. They name a case; they predict nothing.
#pragma once

#include <optional>
#include <vector>

#include "core/base/identifier.h"
#include "core/groups/straight_lines.h"
#include "core/model/questionnaire.h"
#include "core/result/answers_given.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;

/// From this share of "don't know" on, nobody can say how ready the team is; and below this share of known answers too
/// little is answered.
inline constexpr double half_of_answers = 0.5;
/// From this share of the questions on, opinion is split on much; two questions at least.
inline constexpr double split_on_much_from = 1.0 / 3;
inline constexpr int fewest_split_on_much = 2;
/// So few people, or fewer than half of those who were to answer, cannot speak for the team. On a question with fewer
/// answers nothing is said of a split either: one person would be a third of three.
inline constexpr int fewest_for_an_answer = 5;

/// True if the score is in the lowest band. Without cut-offs (see has_cut_offs()) no score is low, and none is high.
bool is_low(const Questionnaire& questionnaire, double score);
/// True if the score is in the highest band.
bool is_high(const Questionnaire& questionnaire, double score);

struct NamedFactor {
    FactorId id;
    double score = 0;

    friend bool operator==(const NamedFactor&, const NamedFactor&) = default;
};

struct ReadinessAnswer {
    /// In the order in which they are tried: the first that fits is the answer. From mostly_unknown to split_on_much a
    /// case gives way to "not yet", if it is "not yet" whatever the missing answers are.
    enum class Case {
        sealed,           ///< Nothing may be shown yet.
        nothing_applies,  ///< Every answer is "not applicable".
        nobody_answered,  ///< Not even with "don't know".
        too_few_people,   ///< Fewer than five voted, or fewer than half of the people, and most questions rest on that.
        withheld,         ///< A copy in which something is withheld, as too few people are behind it.
        mostly_unknown,   ///< At least half of the answers are "don't know".
        too_little,       ///< No overall or a provisional one, or less than half of the answers are known.
        little_applies,   ///< The same, and nothing is missing: the rest does not apply.
        split_on_much,    ///< Opinion is split on at least a third of the questions.
        by_question,      ///< The questionnaire is read by question: no single one can stand for the whole.
        everything_low,   ///< Every factor with a score is low.
        several_weak,     ///< Two factors or more are low.
        one_weak_spot,    ///< One factor is low.
        barrier_by_rule,  ///< No factor is low, and one question alone makes the most pressing barrier strong.
        strong_barrier,   ///< No factor is low, and a barrier is strong.
        low_question,     ///< Else as everything_fine, but a question is low whatever the missing answers are.
        fine_so_far,      ///< As everything_fine, if the missing answers are left out, or in a copy without answers.
        everything_fine,  ///< Every factor that applies is high, no barrier is strong, and missing answers change
                          ///< neither.
        no_cut_offs,      ///< No barrier is strong, and the questionnaire does not say which score is enough.
        one_not_high,     ///< No factor is low and one is not high, among several that are.
        in_between,
    };

    Case which = Case::sealed;
    /// Why there would be no answer, if it were not "not yet" whatever the missing answers are.
    std::optional<Case> beside;
    std::vector<NamedFactor> down;       ///< From the lowest: the low factors; if there are none, those not high.
    std::vector<NamedFactor> up;         ///< From the highest: those that are high.
    std::vector<FactorId> unscored;      ///< They apply and have no score yet.
    int not_applicable = 0;              ///< So many factors do not apply.
    std::optional<BarrierId> strongest;  ///< The most pressing barrier, if it is strong.
    std::optional<ItemId> by_rule;       ///< The question whose rule makes it so, if its pressure does not.
    int strong_barriers = 0;
    /// So many more are strong by what is known, which is less than half of the answers, or of too few people. With
    /// strong_barriers 0 the most pressing of these is `strongest`.
    int perhaps_strong = 0;
    std::vector<ItemId> at_bottom;      ///< Questions that are low whatever the missing answers are.
    std::vector<FactorId> withheld;     ///< In a copy.
    int withheld_barriers = 0;          ///< In a copy.
    AnswersGiven given;                 ///< Nothing in a copy without answers.
    int voters = 0;                     ///< How many answered in a vote,
    int people = 0;                     ///< of so many, as far as that is known.
    int split = 0;                      ///< Questions on which opinion is split and nothing is agreed,
    std::optional<ItemId> first_split;  ///< The first of them in the questionnaire's order.
    int compared = 0;                   ///< among all that have a score,
    int agreed = 0;                     ///< so many of them an agreed one among votes.
    int could_split = 0;                ///< On so many opinion could be split: five people or more voted.
    int high_questions = 0;             ///< by_question: how many score high,
    int low_questions = 0;              ///< how many score low,
    int scored_questions = 0;           ///< of so many that have a score.
    StraightLines straight;             ///< If half of the ballots, the hands or the agreed answers are one answer.
    bool firm = false;  ///< With all missing answers the worst, or the best, the answer would begin with the same word.
    bool certain = false;  ///< Unknown answers, worst or best, leave the overall in its band. False without one.

    friend bool operator==(const ReadinessAnswer&, const ReadinessAnswer&) = default;
};

/// The first word of an answer that the scores give.
enum class Readiness { no_answer, not_yet, partly, nearly, perhaps, yes };

Readiness readiness_in(ReadinessAnswer::Case which);

/// Too little is known for a score to stand as a result: most answers are not known, most of the people did not answer,
/// or too few factors have a score. Also where the answer is "not yet" whatever the rest would be.
bool most_is_unknown(const ReadinessAnswer& answer);

ReadinessAnswer readiness_answer(const ScoredAssessment& scored);

}  // namespace readiness
