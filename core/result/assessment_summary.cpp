#include "core/result/assessment_summary.h"

#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/scoring/profile.h"

namespace readiness {

AssessmentSummary summary_of_unscored(const Assessment& assessment) {
    AssessmentSummary summary;
    summary.id = assessment.id;
    summary.title = assessment.title;
    summary.questionnaire = assessment.questionnaire.id;
    summary.modified = assessment.modified;
    summary.look_again = assessment.look_again;
    summary.follows = assessment.follows;
    summary.mode = assessment.mode;
    return summary;
}

AssessmentSummary summary_of(const ScoredAssessment& scored) {
    AssessmentSummary summary = summary_of_unscored(scored.assessment());
    summary.shown = scored.shown();
    const Profile* profile = scored.profile();
    if (profile == nullptr) {
        summary.respondents = static_cast<int>(handed_in_ballots(scored.assessment()).size());
        return summary;
    }
    summary.respondents = profile->respondents;
    const AnsweredPart part = answered_part(*profile);
    summary.answered = part.done;
    summary.of = part.of;
    summary.overall = profile->overall.score;
    summary.band = profile->overall.band;
    summary.provisional = profile->overall.provisional;
    summary.scored_factors = profile->overall.scored_factors;
    for (const FactorResult& factor : profile->factors)
        summary.factors.push_back(factor.score);
    return summary;
}

}  // namespace readiness
