// What to talk about first: the questions where answers are low, people differ, or much is unknown.
#pragma once

#include <optional>
#include <vector>

#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// Why a question is worth talking about.
struct DiscussionReason {
    enum class Kind { low, lowest, split, little_agreement, dont_know, unanswered };

    Kind kind = Kind::low;
    std::optional<double> score;  ///< low: 0 to 100.
    int count = 0;                ///< dont_know, unanswered: how many people,
    int of = 0;                   ///< among those whom the question concerns.

    friend bool operator==(const DiscussionReason&, const DiscussionReason&) = default;
};

/// A question worth talking about. The parts and the priority are for ordering; people read the reasons.
struct DiscussionPoint {
    ItemId item;
    double priority = 0;  ///< 1 to 8.
    double low = 0;       ///< 0 to 1: how far the score lies below 100.
    double split = 0;     ///< 0 to 1: how far people differ; 1 if opinion is split.
    double unknown = 0;   ///< 0 to 1: the share of don't know and of no answer.
    std::vector<DiscussionReason> reasons;

    friend bool operator==(const DiscussionPoint&, const DiscussionPoint&) = default;
};

/// From this share of don't know and no answer on an item is worth talking about for that alone.
inline constexpr double unknown_worth_talking_about = 0.25;

/// True if the questionnaire says from where on a score counts as more: it has two bands at least. Else no score is low
/// or high, and there is only their order to speak of.
bool has_cut_offs(const Questionnaire& questionnaire);

/// The questions with a reason to talk about them, by priority from the highest, and then in the questionnaire's order.
///
/// Priority is the product low × split × unknown of the rules with each part raised by one, (1 + low) (1 + split)
/// (1 + unknown): a question on which all know and agree that things are badly has a split and an unknown of 0, and
/// is not to sink to the end for it.
/// - low = (100 - score) / 100; 0.5 if nobody's answer gives a score.
/// - split = 1 if opinion is split; else 1 - r_WG, for a number scale the standard deviation of the answers'
/// readiness
///   over 50 and at most 1; 0 below two answers.
/// - unknown = (don't know + unanswered) / (those and the answered); not applicable has no part in it.
///
/// A reason is a score in the lowest band (without cut-offs the lowest score of all, unless all are the same), a split
/// opinion, little agreement (the verdict), or at least a quarter
/// unknown. What nobody answered or marked don't know is left out: nobody came to it yet, or it applies to no one.
std::vector<DiscussionPoint> talk_about_first(const Questionnaire& questionnaire, const Profile& profile);

}  // namespace readiness
