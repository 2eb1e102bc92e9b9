#include "core/groups/vote_rules.h"

#include "core/groups/rounds.h"

namespace readiness {

Tally current_hands(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item,
                    const VoteProgress& progress) {
    Tally hands;
    hands.item = item.id;
    hands.sealed = progress.counts_unseen;
    if (const Tally* counted = find_tally(assessment, item.id)) hands = *counted;
    const ChoiceScale* choice = scale_of(questionnaire, item).choice();
    if (choice != nullptr) hands.counts.resize(choice->options.size());
    return hands;
}

bool is_vote_sealed(const Assessment& assessment, const ItemId& item, const VoteProgress& progress) {
    if (const Tally* counted = find_tally(assessment, item)) return counted->sealed;
    if (progress.counting) return progress.counts_unseen;
    if (assessment.mode == Mode::tally) return false;  // Earlier rounds were all revealed.
    return !progress.ballots_shown;
}

bool can_reveal_vote(const Assessment& assessment, const ItemId& item, const VoteProgress& progress) {
    if (!is_vote_sealed(assessment, item, progress)) return false;
    if (find_tally(assessment, item) != nullptr) return true;
    return assessment.mode == Mode::ballots && !progress.counting;
}

bool voted_before(const Assessment& assessment, const ItemId& item, const VoteProgress& progress) {
    return round_of(assessment, item) > 1 || (assessment.mode == Mode::ballots && progress.ballots_shown);
}

std::vector<Round> rounds_to_show(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item,
                                  const VoteProgress& progress) {
    if (is_vote_sealed(assessment, item.id, progress)) return {};
    std::vector<Round> rounds = rounds_of(questionnaire, assessment, item);
    std::erase_if(rounds, [](const Round& round) { return round.hands.sealed; });
    return rounds;
}

bool begins_with_counting(const Assessment& assessment, const ItemId& item) {
    return assessment.mode == Mode::tally && find_tally(assessment, item) == nullptr && round_of(assessment, item) == 1;
}

bool is_settled(const Assessment& assessment, const ItemId& item) {
    if (assessment.mode == Mode::tally) return find_tally(assessment, item) != nullptr;
    return find_agreed(assessment, item) != nullptr || is_left_open(assessment, item);
}

}  // namespace readiness
