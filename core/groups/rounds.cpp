#include "core/groups/rounds.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "core/scoring/item_scores.h"

namespace readiness {

namespace {

/// No hands, with a zero for each option.
Tally no_hands(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item) {
    Tally hands;
    hands.item = item.id;
    hands.sealed = assessment.sealed;
    const ChoiceScale* choice = scale_of(questionnaire, item).choice();
    if (choice != nullptr) hands.counts.resize(choice->options.size());
    return hands;
}

void count(Tally& hands, const Scale& scale, const OwnAnswer& answer) {
    if (answer.kind == OwnAnswer::Kind::dont_know) ++hands.dont_know;
    if (answer.kind == OwnAnswer::Kind::not_applicable) ++hands.not_applicable;
    if (answer.kind != OwnAnswer::Kind::value) return;
    const ChoiceScale* choice = scale.choice();
    if (choice == nullptr) {
        hands.values.push_back(answer.value);
        return;
    }
    for (std::size_t i = 0; i < choice->options.size(); ++i) {
        if (choice->options[i].value == answer.value) ++hands.counts[i];
    }
}

}  // namespace

std::vector<Tally> ballots_as_hands(const Questionnaire& questionnaire, const Assessment& assessment) {
    std::vector<Tally> all;
    std::vector<const Scale*> scales;
    for (const Item& item : questionnaire.items) {
        all.push_back(no_hands(questionnaire, assessment, item));
        scales.push_back(&scale_of(questionnaire, item));
    }
    AnswerReader reader(questionnaire);
    for (const Respondent& respondent : assessment.respondents) {
        if (respondent.unfinished) continue;
        const std::span<const OwnAnswer> own = reader.read(respondent.answers);
        for (std::size_t i = 0; i < own.size(); ++i)
            count(all[i], *scales[i], own[i]);
    }
    for (Tally& hands : all)
        std::sort(hands.values.begin(), hands.values.end());
    return all;
}

Tally ballots_as_hands(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item) {
    Tally hands = no_hands(questionnaire, assessment, item);
    const Scale& scale = scale_of(questionnaire, item);
    for (const Respondent& respondent : assessment.respondents) {
        const Answer* answer = respondent.unfinished ? nullptr : find_answer(respondent, item.id);
        if (answer == nullptr) continue;
        OwnAnswer own;
        const bool is_value = answer->kind == Answer::Kind::value;
        if (is_value && readiness_of(questionnaire, item, answer->value))
            own = {OwnAnswer::Kind::value, answer->value, 0};
        if (answer->kind == Answer::Kind::dont_know) own.kind = OwnAnswer::Kind::dont_know;
        if (answer->kind == Answer::Kind::not_applicable) own.kind = OwnAnswer::Kind::not_applicable;
        count(hands, scale, own);
    }
    std::sort(hands.values.begin(), hands.values.end());
    return hands;
}

std::vector<Round> rounds_of(const Questionnaire& questionnaire, const Assessment& assessment, const Item& item) {
    return rounds_after(ballots_as_hands(questionnaire, assessment, item), assessment, item);
}

std::vector<Round> rounds_after(Tally ballots, const Assessment& assessment, const Item& item) {
    std::vector<Round> rounds;
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
