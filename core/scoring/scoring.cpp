#include "core/scoring/scoring.h"

#include <span>
#include <vector>

#include "core/scoring/barrier_scores.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/group_figures.h"
#include "core/scoring/item_scores.h"

namespace readiness {

namespace {

/// Fills the items, and hands each person's answers to `people`.
void score_ballots(const Questionnaire& questionnaire, const Assessment& assessment, Profile& profile,
                   PeopleScores& people) {
    AnswerReader reader(questionnaire);
    ItemScores items(questionnaire);
    for (const Respondent& respondent : assessment.respondents) {
        if (respondent.unfinished) continue;
        const std::span<const OwnAnswer> own = reader.read(respondent.answers);
        items.add(own);
        people.add(own);
        ++profile.respondents;
    }
    profile.items = items.results();
}

std::vector<FactorResult> factors_of(const Questionnaire& questionnaire, const Profile& profile,
                                     const PeopleScores& people) {
    if (is_read_by_question(questionnaire)) return factors_without_scores(questionnaire, profile.items);
    const bool from_items = profile.mode == Mode::tally || mixes_agreed_and_votes(profile);
    return from_items ? factors_from_items(questionnaire, profile.items, people) : people.results(profile.items);
}

}  // namespace

Profile score(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment) {
    Profile profile;
    profile.reading = reading_of(assessment);
    profile.mode = votes_counted(assessment);
    profile.results = questionnaire.results;
    PeopleScores people(questionnaire);
    switch (profile.mode) {
        case Mode::consensus: {
            AnswerReader reader(questionnaire);
            people.add(reader.read(assessment.consensus));
            profile.items = items_from_agreed(questionnaire, assessment);
            break;
        }
        case Mode::ballots: score_ballots(questionnaire, assessment, profile, people); break;
        case Mode::tally:
            profile.respondents = people_in_room(assessment);
            profile.items = items_from_tallies(questionnaire, assessment);
            break;
    }
    const bool agreed_counts = profile.mode == Mode::consensus || mixes_agreed_and_votes(profile);
    if (agreed_counts) let_agreed_answers_count(questionnaire, assessment, profile.items);
    profile.factors = factors_of(questionnaire, profile, people);
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
