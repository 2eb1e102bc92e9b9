// The plan in words: why a barrier is offered, what an action says, how far the plan has come, when to look again.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/model/action.h"
#include "core/model/edit.h"
#include "core/model/evidence.h"
#include "core/result/plan.h"

namespace readiness {

inline constexpr std::string_view plan_heading = "What to do about it";

/// "4 barriers are strong, 17 to watch. Pick few actions, give each an owner and a date." Empty if there are none.
std::string offers_text(const Offers& offers);

// ---- what is offered

/// One line: "Lowest: question 12 with 0, questions 11 and 13 with 25. May change: the answer to question 15 is not
/// known.", "By our own rule, question 20 alone makes it strong: +12 %. Certain." Questions have the numbers that
/// people see while they answer.
std::string why_offered_text(const ScoredAssessment& scored, const OfferedBarrier& offered);

/// Why no barrier is offered, and what to do about it.
std::string nothing_offered_text(NothingOffered reason);

/// "Page 21 of the source", "Pages 8 to 9 of the source": the pages that the barrier rests on; empty if the evidence
/// names none.
std::string barrier_page_text(const Barrier& barrier);

/// What stands behind a measure, in one line: "Evidence: medium amount, low quality · tip 7 · pages 12, 24" with the
/// grade of its approach in the source's words; "Evidence: not graded" if the source does not grade it. Empty for a
/// measure that rests on nothing.
std::string measure_basis_text(const Evidence& evidence, const Measure& measure);

/// The first sentence of how a measure is done: what to begin with.
std::string first_step_of(const Measure& measure);

/// Said once on the screen with measures.
inline constexpr std::string_view judgement_text =
    "Which step helps against which barrier, and their order, is our own judgement. The pages are those of the source.";

/// "On the plan", "On the plan, done", "On the plan, against another barrier"; "Dropped" if the team dropped it; empty
/// if the plan does not have it.
std::string on_plan_text(const OfferedMeasure& offered);

/// The question that a team answers for each barrier.
inline constexpr std::string_view ours_question = "Can we change this ourselves?";

/// "Yes", "With help", "No".
std::string_view ours_title(Ours answer);

/// What the list of barriers is sorted by, once any of them is answered.
inline constexpr std::string_view ours_order = "What needs help comes later, and what we cannot change comes last.";

/// What to put on the plan against a barrier that the team cannot change itself: "Ask the leaders of our organisation
/// to act on this: …". Whom to ask goes by the barrier's level, or by the barrier where those whom the level names are
/// part of it. It is our own advice.
std::string ask_text(const Barrier& barrier);

// ---- an action

/// "Open", "Doing", "Done", "Dropped".
std::string_view status_title(ActionStatus status);

/// "What", "Who", "When, then", "Sign that it works", "What may get in the way".
std::string_view action_text_title(ActionText part);

/// What an empty field asks for: "When the early shift hands over, then I …".
std::string_view action_text_hint(ActionText part);

/// "Against: The change adds work"; "Our own" for an action against no barrier. A barrier that the evidence does not
/// have is named by its id.
std::string against_text(const Evidence& evidence, const Action& action);

/// The owner, or "Nobody yet".
std::string owner_text(const Action& action);

/// "8 Dec 2026", "1 Dec 2026, late", "No date".
std::string due_text(const Action& action, std::chrono::year_month_day today);

// ---- the plan

/// "1 of 4 done", "1 of 4 done, 2 late"; "No actions yet" without any. What was dropped is only
/// counted where nothing else is left: "Nothing on the plan, 2 dropped".
std::string plan_text(std::span<const Action> actions, std::chrono::year_month_day today);

/// "Proposed: 24 Feb 2027, in three months": what one press takes while there is no date to look again.
std::string proposal_text(std::chrono::year_month_day proposed);

/// A gentle word: "6 actions are not done yet. It is easier to finish a few at a time."
std::string plan_remark_text(const PlanRemark& remark);

/// "Look again on 24 Feb 2027"; near the date "Look again in 5 days, on 24 Feb 2027", "Look again today"; after it "It
/// was time to look again on 24 Feb 2027". Without a date "No date to look again".
std::string look_again_text(const std::optional<std::chrono::year_month_day>& date, std::chrono::year_month_day today);

}  // namespace readiness
