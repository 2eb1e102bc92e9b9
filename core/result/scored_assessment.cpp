#include "core/result/scored_assessment.h"

#include <utility>

#include "core/groups/role_scores.h"
#include "core/groups/sealing.h"
#include "core/model/instrument.h"
#include "core/result/copy_profile.h"
#include "core/scoring/scoring.h"

namespace readiness {

namespace {

ScoredAssessment::Shown what_may_be_shown(const Assessment& assessment) {
    if (has_sealed_results(assessment)) return ScoredAssessment::Shown::nothing_yet;
    return has_only_scores(assessment) ? ScoredAssessment::Shown::scores_only : ScoredAssessment::Shown::everything;
}

std::vector<Profile> profiles_of_other_modes(const Instrument& instrument, const Assessment& assessment) {
    std::vector<Profile> profiles;
    for (const Mode mode : collected_modes(assessment)) {
        if (mode == assessment.mode) continue;
        Assessment other = assessment;
        other.mode = mode;
        if (!has_sealed_results(other)) profiles.push_back(score(instrument.questionnaire, instrument.evidence, other));
    }
    return profiles;
}

}  // namespace

ScoredAssessment::ScoredAssessment(std::shared_ptr<const Instrument> instrument, Assessment assessment,
                                   bool questionnaire_matches)
    : instrument_(std::move(instrument)),
      assessment_(std::move(assessment)),
      questionnaire_matches_(questionnaire_matches),
      shown_(what_may_be_shown(assessment_)) {
    if (shown_ == Shown::nothing_yet) return;
    profile_ = shown_ == Shown::scores_only
                   ? profile_of_copy(instrument_->questionnaire, instrument_->evidence, assessment_)
                   : score(instrument_->questionnaire, instrument_->evidence, assessment_);
    other_ways_ = profiles_of_other_modes(*instrument_, assessment_);
    roles_ = role_scores(instrument_->questionnaire, instrument_->evidence, assessment_);
}

}  // namespace readiness
