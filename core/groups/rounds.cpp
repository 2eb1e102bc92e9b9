#include "core/groups/rounds.h"

#include <algorithm>

#include "core/scoring/item_scores.h"

namespace readiness {

namespace {

void count(Tally& hands, const Questionnaire& questionnaire, const Item& item, const Answer& answer) {
    if (answer.kind == Answer::Kind::dont_know) ++hands.dont_know;
    if (answer.kind == Answer::Kind::not_applicable) ++hands.not_applicable;
    if (answer.kind != Answer::Kind::value || !readiness_of(questionnaire, item, answer.value)) return;
    const ChoiceScale* choice = scale_of(questionnaire, item).choice();
    if (choice == nullptr) {
        hands.values.push_back(answer.value);
        return;
    }
    for (std::size_t i = 0; i < choice->options.size(); ++i) {
        if (choice->options[i].value == answer.value) ++hands.counts[i];
    }
}

}  // namespace

Tally ballots_as_hands(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item) {
    Tally hands;
    hands.item = item.id;
    hands.sealed = assessment.sealed;
    const ChoiceScale* choice = scale_of(questionnaire, item).choice();
    if (choice != nullptr) hands.counts.resize(choice->options.size());
    for (const Respondent* respondent : handed_in_ballots(assessment)) {
        const Answer* answer = find_answer(*respondent, item.id);
        if (answer != nullptr) count(hands, questionnaire, item, *answer);
    }
    std::sort(hands.values.begin(), hands.values.end());
    return hands;
}

std::vector<Round> rounds_of(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item) {
    std::vector<Round> rounds;
    Tally ballots = ballots_as_hands(questionnaire, assessment, item);
    if (hands(ballots) > 0) rounds.push_back({Round::Kind::ballots, 1, std::move(ballots)});
    for (const EarlierTally& earlier : assessment.earlier_tallies) {
        if (earlier.tally.item == item.id) rounds.push_back({Round::Kind::hands, earlier.round, earlier.tally});
    }
    const Tally* tally = find_tally(assessment, item.id);
    if (tally != nullptr && hands(*tally) > 0) {
        rounds.push_back({Round::Kind::hands, round_of(assessment, item.id), *tally});
    }
    return rounds;
}

}  // namespace readiness
