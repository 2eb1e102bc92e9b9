// What a room that votes on an item may see, and what it can do next.
#pragma once

#include <vector>

#include "core/groups/rounds.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// What of a vote is not in the assessment: it ends with the screen that shows it.
struct VoteProgress {
    bool counting = false;      ///< Hands are being counted now.
    bool new_round = false;     ///< The room votes again, and no hand of that vote was counted yet.
    bool counts_shown = false;  ///< The room may see hands that are not revealed yet.

    friend bool operator==(const VoteProgress&, const VoteProgress&) = default;
};

/// The hands counted so far in the show of hands that is on; a zero for each option if there are none. Hands are sealed
/// until they are revealed.
Tally current_hands(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item,
                    const VoteProgress& progress);

/// Hands were counted, or ballots cast, and the room must not see how many for what.
bool is_vote_sealed(const Assessment& assessment, const ItemId& item, const VoteProgress& progress);

/// Something can be revealed now: hands that were counted, or ballots. What the room may see already, because counts
/// are shown, has to be revealed as well before it is settled.
bool can_reveal_vote(const Assessment& assessment, const ItemId& item, const VoteProgress& progress);

/// The room has seen a vote on the item, by ballots or by hands, before the one that is on.
bool voted_before(const Assessment& assessment, const ItemId& item, const VoteProgress& progress);

/// The rounds that the room may see, from the first; none while the vote is sealed.
std::vector<Round> rounds_to_show(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item,
                                  const VoteProgress& progress);

/// How many more hands were counted than there are people; 0 if there are not, or if nobody said how many people are
/// here.
int hands_too_many(const Assessment& assessment, const Tally& tally);

/// How far a room that votes has got with an item.
struct VoteStanding {
    enum class Stage {
        not_voted,  ///< Nothing was counted; with ballots, they were not revealed.
        counting,   ///< Hands were counted, and not as many as there are people.
        hidden,     ///< Hands were counted and not revealed.
        revealed,
        agreed,
        left_open,
    };

    Stage stage = Stage::not_voted;
    int counted = 0;  ///< Hands in the show of hands that is on.

    friend bool operator==(const VoteStanding&, const VoteStanding&) = default;
};

/// Where a vote by hands or with ballots stands on an item.
VoteStanding standing_of(const Assessment& assessment, const ItemId& item);

/// Hands are to be counted on the item, or to be counted to their end: the room votes by hands, and there are none yet,
/// or fewer than people that were not revealed.
bool begins_with_counting(const Assessment& assessment, const ItemId& item);

/// The room is done with the item: it was revealed, an answer agreed or the disagreement left standing. Hands that were
/// counted and not revealed settle nothing.
bool is_settled(const Assessment& assessment, const ItemId& item);

}  // namespace readiness
