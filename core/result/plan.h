// What a plan screen and a report need to know of an assessment's plan, as data: which barriers to act on and why, what
// is offered against each, and how far the plan has come. Words for all of it are in core/words/plan_words.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/model/action.h"
#include "core/model/assessment.h"
#include "core/result/explanation.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/profile.h"

namespace readiness {

class ScoredAssessment;

// ---- why a barrier is offered, in one line

/// A `blocks` rule fired: one question alone makes the barrier strong, which its pressure does not.
struct OneQuestionDecides {
    ItemId item;
    RuleCount count;               ///< What the rule goes by if several people answered.
    std::optional<Answer> agreed;  ///< The one answer that decides, if all agreed on it.

    friend bool operator==(const OneQuestionDecides&, const OneQuestionDecides&) = default;
};

struct PressingQuestion {
    ItemId item;
    double score = 0;  ///< 0 to 100.

    friend bool operator==(const PressingQuestion&, const PressingQuestion&) = default;
};

/// The questions that press, from the lowest score: at most three, and none that alone would leave little to see.
struct PressingQuestions {
    std::vector<PressingQuestion> lowest;

    friend bool operator==(const PressingQuestions&, const PressingQuestions&) = default;
};

/// A shareable copy says nothing of the answers.
using WhyOffered = std::variant<PressingQuestions, OneQuestionDecides, AnswersNotInCopy>;

/// Whether the missing answers could change the status; a shareable copy does not know.
struct StillOpen {
    bool certain = false;
    std::vector<ItemId> unanswered;  ///< What bears on the barrier and has no answer that counts, in file order.

    friend bool operator==(const StillOpen&, const StillOpen&) = default;
};

// ---- what is offered

/// A measure, and whether it is on the plan.
struct OfferedMeasure {
    MeasureId measure;
    /// The action that carries it out: the one against this barrier if there is one, and one that was not dropped
    /// before one that was. Empty if the plan does not have it.
    std::string action;
    ActionStatus status = ActionStatus::open;  ///< Of that action.
    bool against_other = false;                ///< That action is against another barrier.

    /// False also if the action was dropped: the measure may be tried again.
    [[nodiscard]] bool on_plan() const { return !action.empty() && status != ActionStatus::dropped; }
    friend bool operator==(const OfferedMeasure&, const OfferedMeasure&) = default;
};

/// A barrier to act on.
struct OfferedBarrier {
    BarrierId barrier;
    BarrierStatus status = BarrierStatus::blocking;  ///< Strong (blocking) or to watch.
    std::optional<double> pressure;                  ///< 0 to 100.
    WhyOffered why;
    std::optional<StillOpen> still_open;
    std::optional<Ours> ours;              ///< Whether the team can change it itself. For `no` there is ask_text().
    std::vector<OfferedMeasure> measures;  ///< Best first, in the judgement of the evidence's authors.

    friend bool operator==(const OfferedBarrier&, const OfferedBarrier&) = default;
};

/// Why there is nothing to act on.
enum class NothingOffered {
    sealed,              ///< Nothing of the results may be shown yet.
    read_by_question,    ///< The questionnaire assesses no barrier.
    no_barriers,         ///< No question bears on a barrier.
    nothing_assessed,    ///< Too little is answered for any.
    nothing_in_the_way,  ///< All are little seen, but for those whose questions apply to nobody.
    nothing_seen_yet,    ///< Those that are assessed are little seen, and too little is answered for others.
    nothing_applies,     ///< The questions that bear on barriers apply to nobody.
    withheld,            ///< Of a copy: some barriers are withheld, and no other is in the way.
};

struct Offers {
    std::vector<OfferedBarrier> barriers;
    std::optional<NothingOffered> nothing;  ///< Set if there are none.

    friend bool operator==(const Offers&, const Offers&) = default;
};

/// The barriers to act on: strong before those to watch, each from the highest pressure. Where the team said whether it
/// can change one itself, those that need help come after all others, and those that it cannot change come last. One
/// without an answer keeps its place, so that none jumps up while the room answers. What is_read_only() has offers to
/// look at, and nothing can be added to its plan.
Offers offers_of(const ScoredAssessment& scored);

// ---- how far the plan has come

struct PlanCounts {
    int open = 0;
    int doing = 0;
    int done = 0;
    int dropped = 0;

    /// What the plan still means to do or has done: what was dropped is not part of it.
    [[nodiscard]] int of() const { return open + doing + done; }
    [[nodiscard]] int to_do() const { return open + doing; }
    friend bool operator==(const PlanCounts&, const PlanCounts&) = default;
};

PlanCounts count_actions(std::span<const Action> actions);

/// True if the action is open or being done, and its date was before `today`.
bool is_late(const Action& action, std::chrono::year_month_day today);

/// The ids of the late ones, in the plan's order.
std::vector<std::string> late_actions(std::span<const Action> actions, std::chrono::year_month_day today);

/// More are open or being done at once than a team is likely to finish.
struct ManyActions {
    int to_do = 0;

    friend bool operator==(const ManyActions&, const ManyActions&) = default;
};
/// Several of them rest on one person.
struct ManyOfOneOwner {
    std::string owner;  ///< As the first of them has it.
    int to_do = 0;

    friend bool operator==(const ManyOfOneOwner&, const ManyOfOneOwner&) = default;
};

using PlanRemark = std::variant<ManyActions, ManyOfOneOwner>;

/// From how many on there is a remark. Our own lines: sources say few, and no number.
inline constexpr int many_actions = 6;
inline constexpr int many_of_one_owner = 3;

/// What a gentle word is due on: many actions first, then each owner of many, in the plan's order. Owners are compared
/// without regard to capitals and blanks around them; an action without an owner counts for nobody.
std::vector<PlanRemark> remarks_on(std::span<const Action> actions);

}  // namespace readiness
