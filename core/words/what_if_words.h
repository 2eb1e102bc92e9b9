// What would it take, and how sure is the order, as sentences.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/identifier.h"

namespace readiness {

class ScoredAssessment;
enum class BarrierStatus;
enum class NoWhatIf;
struct HowSure;
struct Way;
struct WhatIf;

/// What stands above everything that is tried out.
inline constexpr std::string_view nothing_is_changed = "Nothing here changes an answer.";

/// Why nothing can be tried out, as a sentence with what to do, if anything can be done.
std::string no_what_if_text(NoWhatIf why);

/// How a question with votes moves when it is tried out; empty where all answers are agreed.
std::string how_questions_move_text(const ScoredAssessment& scored);

/// "Overall 58 → 61, still Developing.", "Overall 68 → 71: Developing becomes Ready.", "Overall stays 58, Developing."
std::string overall_sentence(const ScoredAssessment& scored, const WhatIf& result);

/// "Takes “No time to try it out” out of strong.", "“The change adds work” stays strong: question W6 makes it strong by
/// itself." A sentence for each kind of change of status, then one for each strong barrier that the moves touch and
/// that stays. With votes it says how many stay low. If there is neither, one sentence that says so.
std::vector<std::string> barrier_sentences(const ScoredAssessment& scored, const WhatIf& result);

/// All of it as one paragraph.
std::string what_if_text(const ScoredAssessment& scored, const WhatIf& result);

/// "S2 from “Disagree” to “Agree”; W6 from “+12 %” to “0 %”, where it no longer makes the barrier strong by itself.";
/// with votes "W6: with 1 of its 2 low answers at “0 %” or better, it no longer makes the barrier strong by itself; S2
/// from a mean of 31 to 44.3." What the outcome is, where there are no steps.
std::string way_text(const ScoredAssessment& scored, const Way& way);

/// "Shortest way to Developing on Slack resources"; for a factor in the highest band, or without a score, its title.
std::string factor_way_title(const ScoredAssessment& scored, const FactorId& factor, const Way& way);

/// "Shortest way to take “No time to try it out” out of strong", or "… to little seen" for the goal `clear`.
std::string barrier_way_title(const ScoredAssessment& scored, const BarrierId& barrier, BarrierStatus goal);

/// How far the order of barriers holds, whatever the missing answers are on their scales; how many strong ones stay so;
/// and that weights of factors move no barrier, only the overall. Empty without anything to say.
std::vector<std::string> order_sentences(const ScoredAssessment& scored, const HowSure& sure);

}  // namespace readiness
