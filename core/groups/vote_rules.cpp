#include "core/groups/vote_rules.h"

#include <algorithm>

#include "core/groups/rounds.h"

namespace readiness {

Tally current_hands(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item,
                    const VoteProgress& progress) {
    Tally hands;
    hands.item = item.id;
    hands.sealed = true;
    const Tally* counted = progress.new_round ? nullptr : find_tally(assessment, item.id);
    if (counted != nullptr) hands = *counted;
    const ChoiceScale* choice = scale_of(questionnaire, item).choice();
    if (choice != nullptr) hands.counts.resize(choice->options.size());
    return hands;
}

bool is_vote_sealed(const Assessment& assessment, const ItemId& item, const VoteProgress& progress) {
    if (progress.new_round) return !progress.counts_shown;
    if (const Tally* counted = find_tally(assessment, item)) return counted->sealed && !progress.counts_shown;
    if (progress.counting) return !progress.counts_shown;
    if (assessment.mode == Mode::tally) return false;  // Earlier rounds were all revealed.
    return !is_revealed(assessment, item);
}

bool can_reveal_vote(const Assessment& assessment, const ItemId& item, const VoteProgress& progress) {
    if (progress.new_round) return false;
    if (const Tally* counted = find_tally(assessment, item)) return counted->sealed;
    return assessment.mode == Mode::ballots && !progress.counting && !is_revealed(assessment, item);
}

bool voted_before(const Assessment& assessment, const ItemId& item, const VoteProgress& progress) {
    return progress.new_round || round_of(assessment, item) > 1 ||
           (assessment.mode == Mode::ballots && is_revealed(assessment, item));
}

std::vector<Round> rounds_to_show(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item,
                                  const VoteProgress& progress) {
    if (is_vote_sealed(assessment, item.id, progress)) return {};
    std::vector<Round> rounds = rounds_of(questionnaire, assessment, item);
    std::erase_if(rounds, [&](const Round& round) {
        return round.hands.sealed && (round.kind == Round::Kind::ballots || !progress.counts_shown);
    });
    return rounds;
}

int hands_too_many(const Assessment& assessment, const Tally& tally) {
    return assessment.people ? std::max(0, hands(tally) - *assessment.people) : 0;
}

VoteStanding standing_of(const Assessment& assessment, const ItemId& item) {
    using Stage = VoteStanding::Stage;
    VoteStanding standing;
    const Tally* tally = find_tally(assessment, item);
    if (tally != nullptr) standing.counted = hands(*tally);
    if (tally != nullptr && tally->sealed) {
        const bool whole = !assessment.people || standing.counted == *assessment.people;
        standing.stage = whole ? Stage::hidden : Stage::counting;
        return standing;
    }
    if (tally == nullptr && assessment.mode == Mode::tally) return standing;
    const bool seen = tally != nullptr || is_revealed(assessment, item);
    if (find_agreed(assessment, item) != nullptr) {
        standing.stage = Stage::agreed;
    } else if (is_left_open(assessment, item)) {
        standing.stage = Stage::left_open;
    } else if (seen) {
        standing.stage = Stage::revealed;
    }
    return standing;
}

bool begins_with_counting(const Assessment& assessment, const ItemId& item) {
    const Tally* tally = find_tally(assessment, item);
    if (tally == nullptr) return assessment.mode == Mode::tally;
    return tally->sealed && assessment.people && hands(*tally) < *assessment.people;
}

bool is_settled(const Assessment& assessment, const ItemId& item) {
    switch (standing_of(assessment, item).stage) {
        case VoteStanding::Stage::not_voted:
        case VoteStanding::Stage::counting:
        case VoteStanding::Stage::hidden: return false;
        case VoteStanding::Stage::revealed:
        case VoteStanding::Stage::agreed:
        case VoteStanding::Stage::left_open: return true;
    }
    return false;
}

}  // namespace readiness
