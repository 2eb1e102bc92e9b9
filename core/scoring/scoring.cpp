#include "core/scoring/scoring.h"

#include <vector>

#include "core/scoring/barrier_scores.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/group_figures.h"
#include "core/scoring/item_scores.h"

namespace readiness {

Profile score(const Questionnaire& questionnaire, const Evidence& evidence, const Assessment& assessment) {
    Profile profile;
    profile.mode = assessment.mode;
    if (assessment.mode == Mode::tally) {
        profile.respondents = people_in_room(assessment);
        profile.items = items_from_tallies(questionnaire, assessment);
        profile.factors = factors_from_tally(questionnaire, profile.items);
    } else {
        const std::vector<AnswerSheet> sheets = sheets_of(questionnaire, assessment);
        if (assessment.mode == Mode::ballots) profile.respondents = static_cast<int>(sheets.size());
        profile.items = items_from_sheets(questionnaire, sheets);
        profile.factors = factors_from_sheets(questionnaire, profile.items, sheets);
    }
    for (const ItemResult& item : profile.items)
        profile.counts = profile.counts + item.counts;
    add_group_figures(questionnaire, profile);
    profile.overall = overall_of(questionnaire, profile.factors);
    for (const Barrier& barrier : evidence.barriers) {
        profile.barriers.push_back(barrier_of(questionnaire, profile.items, barrier));
    }
    return profile;
}

}  // namespace readiness
