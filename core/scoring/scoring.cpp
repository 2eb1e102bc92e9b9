#include "core/scoring/scoring.h"

#include <vector>

#include "core/scoring/barrier_scores.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/group_figures.h"
#include "core/scoring/item_scores.h"

namespace readiness {

namespace {

std::vector<FactorResult> factors_of(const Questionnaire& questionnaire, const Profile& profile,
                                     const std::vector<AnswerSheet>& sheets) {
    if (is_read_by_question(questionnaire)) return factors_without_scores(questionnaire, profile.items);
    const bool from_items = profile.mode == Mode::tally || mixes_agreed_and_votes(profile);
    return from_items ? factors_from_items(questionnaire, profile.items, sheets)
                      : factors_from_sheets(questionnaire, profile.items, sheets);
}

}  // namespace

Profile score(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment) {
    Profile profile;
    profile.reading = reading_of(assessment);
    profile.mode = votes_counted(assessment);
    profile.results = questionnaire.results;
    const AnswerSheet agreed = agreed_sheet(questionnaire, assessment);
    std::vector<AnswerSheet> sheets;
    switch (profile.mode) {
        case Mode::consensus:
            sheets = {agreed};
            profile.items = items_from_sheets(questionnaire, sheets);
            break;
        case Mode::ballots:
            sheets = ballot_sheets(questionnaire, assessment);
            profile.respondents = static_cast<int>(sheets.size());
            profile.items = items_from_sheets(questionnaire, sheets);
            break;
        case Mode::tally:
            profile.respondents = people_in_room(assessment);
            profile.items = items_from_tallies(questionnaire, assessment);
            break;
    }
    const bool agreed_counts = profile.mode == Mode::consensus || mixes_agreed_and_votes(profile);
    if (agreed_counts) let_agreed_answers_count(questionnaire, agreed, profile.items);
    profile.factors = factors_of(questionnaire, profile, sheets);
    for (const ItemResult& item : profile.items)
        profile.counts = profile.counts + item.counts;
    add_group_figures(questionnaire, profile);
    profile.overall = overall_of(questionnaire, profile.factors);
    for (const Barrier& barrier : evidence.barriers) {
        profile.barriers.push_back(is_read_by_question(questionnaire)
                                       ? barrier_not_asked(barrier)
                                       : barrier_of(questionnaire, profile.items, barrier));
    }
    return profile;
}

}  // namespace readiness
