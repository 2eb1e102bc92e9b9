// A report's first page as facts: the answer, what is strong, what to act on, what opinion is split on and what many do
// not know. Words for it are in core/words/first_page_words.
//
// Few things, strengths first, each with how sure it is: feedback is acted on if it is short, specific and credible
// (Brehaut and others 2016).
#pragma once

#include <optional>
#include <vector>

#include "core/base/identifier.h"
#include "core/model/assessment.h"
#include "core/result/readiness_answer.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;

/// Who reads the page.
enum class ForWhom {
    the_room,  ///< Those who answered: all that the profile shows.
    others,    ///< Anybody else: what a shareable copy holds.
};

/// How many there are at most of each kind.
inline constexpr std::size_t most_strengths = 3;
inline constexpr std::size_t most_to_act_on = 3;
inline constexpr std::size_t most_to_talk_about = 2;
/// Of what opinion is split on, if that is what the page comes to.
inline constexpr std::size_t most_split_to_talk_about = 6;

/// A question that scores high, is high whatever the unknown answers are, and on which opinion is not split. In a copy
/// without answers a factor that scores high: how certain it is, and how far opinion is split, is not in the copy.
struct Strength {
    FactorId factor;
    std::optional<ItemId> item;
    double score = 0;

    friend bool operator==(const Strength&, const Strength&) = default;
};

/// Of a questionnaire that is read by question: one that scores low.
struct LowQuestion {
    ItemId item;
    double score = 0;

    friend bool operator==(const LowQuestion&, const LowQuestion&) = default;
};

/// A barrier to watch has a reason if the answer that it is due to scores lower than this: what scores better would
/// read as good news.
inline constexpr double reason_to_watch_below = 50;

/// A barrier that is strong or to watch, with one first step.
struct ToActOn {
    BarrierId barrier;
    BarrierStatus status = BarrierStatus::watch;
    std::optional<bool> certain;  ///< As in BarrierResult; not known in a copy without answers.
    AnswersGiven given;           ///< To the questions that bear on it; nothing in such a copy.
    /// Less than half of these answers are known, too few people answered, or it is not firm where most is unknown: its
    /// status is no more than a hint.
    bool on_few = false;
    /// If only a rule makes it strong, the rule's question. Else its lowest question that no barrier before it has, if
    /// that alone would give it its status and is a low answer; else its lowest one.
    std::optional<ItemId> because;
    bool by_rule = false;      ///< It is that rule.
    std::optional<Ours> ours;  ///< Whether the team can change it itself; for the room alone.
    /// Its best measure; for the room, the best that is not being done, done or dropped. None if the team cannot change
    /// it itself: then somebody is to be asked.
    std::optional<MeasureId> measure;
    bool as_above = false;  ///< A barrier before it has the same one.

    friend bool operator==(const ToActOn&, const ToActOn&) = default;
};

/// A question on which opinion is split: so many answers in the lower part of the scale, so many in the upper.
struct SplitQuestion {
    ItemId item;
    int lower = 0;
    int upper = 0;
    int answers = 0;    ///< Those in the middle are among them,
    int dont_know = 0;  ///< and these are not,
    int missing = 0;    ///< nor these.

    friend bool operator==(const SplitQuestion&, const SplitQuestion&) = default;
};

/// A question to which at least a quarter (unknown_worth_talking_about) do not know the answer.
struct UnknownQuestion {
    ItemId item;
    int dont_know = 0;
    int of = 0;           ///< Those whom it concerns.
    bool agreed = false;  ///< The room agreed that it does not know: there are no counts.

    friend bool operator==(const UnknownQuestion&, const UnknownQuestion&) = default;
};

struct FirstPage {
    ForWhom for_whom = ForWhom::the_room;
    /// It is for others, and was asked of answers that single people gave or of a copy that shows small groups: nothing
    /// else is in it.
    bool refused = false;
    bool has_answers = false;  ///< False for a copy that does not hold them: nothing is known of single questions.
    ReadinessAnswer answer;
    std::vector<Strength> strengths;  ///< From the highest; of each factor one question.
    std::vector<LowQuestion> low;     ///< From the lowest; only if the questionnaire is read by question.
    /// Strong ones first, then by pressure. For the room in the order of offers_of(): what it cannot change is last.
    std::vector<ToActOn> to_act_on;
    std::vector<BarrierId> more_strong;    ///< More barriers that are strong,
    std::vector<BarrierId> more_to_watch;  ///< more to watch, also those without a low answer as their reason,
    int more_on_few = 0;               ///< and so many more that would be one or the other, but rest on few answers.
    std::vector<SplitQuestion> split;  ///< In the order of what to talk about first.
    std::vector<ItemId> more_split;
    std::vector<UnknownQuestion> unknown;  ///< From the least known.
    std::vector<UnknownQuestion> more_unknown;

    friend bool operator==(const FirstPage&, const FirstPage&) = default;
};

/// True of a copy of votes that an earlier edition, or somebody by hand, made with groups smaller than those that leave
/// the team (usual_minimum_group).
bool shows_small_groups(const Assessment& copy);

/// The first page. A shareable copy is for others, whatever is asked for. Of ballots and hands others get only what a
/// shareable copy holds: the page must be made from one, else it is refused.
FirstPage first_page(const ScoredAssessment& scored, ForWhom for_whom);

}  // namespace readiness
