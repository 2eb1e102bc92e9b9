// What a room that votes on an item may see, and what it can do next.
#pragma once

#include <vector>

#include "core/groups/rounds.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// What of a vote is not in the assessment: it ends with the screen that shows it.
struct VoteProgress {
    bool counting = false;       ///< Hands are being counted now.
    bool ballots_shown = false;  ///< The ballots on the item were revealed.
    bool counts_unseen = true;   ///< Hands that are counted from now on are sealed until they are revealed.

    friend bool operator==(const VoteProgress&, const VoteProgress&) = default;
};

/// The hands counted so far in the show of hands that is on; a zero for each option if there are none.
Tally current_hands(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item,
                    const VoteProgress& progress);

/// Hands were counted, or ballots cast, and the room must not see how many for what.
bool is_vote_sealed(const Assessment& assessment, const ItemId& item, const VoteProgress& progress);

/// Something is sealed that can be revealed now.
bool can_reveal_vote(const Assessment& assessment, const ItemId& item, const VoteProgress& progress);

/// The room has seen a vote on the item, by ballots or by hands, before the one that is on.
bool voted_before(const Assessment& assessment, const ItemId& item, const VoteProgress& progress);

/// The rounds that the room may see, from the first; none while the vote is sealed.
std::vector<Round> rounds_to_show(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item,
                                  const VoteProgress& progress);

/// A vote by hands begins with counting: the item has no hands yet, in no round.
bool begins_with_counting(const Assessment& assessment, const ItemId& item);

/// The room is done with the item: by hands if they were counted, else if an answer was agreed or the disagreement left
/// standing.
bool is_settled(const Assessment& assessment, const ItemId& item);

}  // namespace readiness
