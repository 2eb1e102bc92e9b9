#include "core/result/scored_assessment.h"

#include <utility>
#include <vector>

#include "core/groups/role_scores.h"
#include "core/groups/sealing.h"
#include "core/model/instrument.h"
#include "core/result/copy_profile.h"
#include "core/scoring/profile.h"
#include "core/scoring/scoring.h"

namespace readiness {

namespace {

ScoredAssessment::Shown what_may_be_shown(const Assessment& assessment) {
    if (has_sealed_results(assessment)) return ScoredAssessment::Shown::nothing_yet;
    return has_only_scores(assessment) ? ScoredAssessment::Shown::scores_only : ScoredAssessment::Shown::everything;
}

/// Agreed first says what the agreed answers alone would say, and without any of them what the votes would.
bool is_told_by(Reading other, const Assessment& assessment) {
    const Reading reading = reading_of(assessment);
    if (reading != Reading::agreed_first) return other == reading;
    if (other == Reading::consensus) return true;
    const bool same_votes = (other == Reading::ballots) == (votes_counted(assessment) == Mode::ballots);
    return same_votes && assessment.consensus.empty();
}

std::vector<Profile> profiles_of_other_ways(const Instrument& instrument, const Assessment& assessment) {
    std::vector<Profile> profiles;
    for (const Reading reading : collected_readings(assessment)) {
        if (is_told_by(reading, assessment)) continue;
        Assessment other = assessment;
        other.basis = reading;
        if (!has_sealed_results(other)) profiles.push_back(score(instrument.questionnaire, instrument.evidence, other));
    }
    return profiles;
}

}  // namespace

struct ScoredAssessment::Scores {
    Profile profile;
    std::vector<Profile> other_ways;
    std::vector<RoleScores> roles;
};

ScoredAssessment::ScoredAssessment(std::shared_ptr<const Instrument> instrument, Assessment assessment,
                                   bool questionnaire_matches)
    : instrument_(std::move(instrument)),
      assessment_(std::move(assessment)),
      questionnaire_matches_(questionnaire_matches),
      shown_(what_may_be_shown(assessment_)) {
    if (shown_ == Shown::nothing_yet) return;
    const auto& [questionnaire, evidence, fingerprint] = *instrument_;
    scores_ = std::make_shared<const Scores>(
        Scores{shown_ == Shown::scores_only ? profile_of_copy(questionnaire, evidence, assessment_)
                                            : score(questionnaire, evidence, assessment_),
               profiles_of_other_ways(*instrument_, assessment_), role_scores(questionnaire, assessment_)});
}

const Profile* ScoredAssessment::profile() const {
    return scores_ ? &scores_->profile : nullptr;
}

std::span<const Profile> ScoredAssessment::other_ways() const {
    if (!scores_) return {};
    return scores_->other_ways;
}

std::span<const RoleScores> ScoredAssessment::roles() const {
    if (!scores_) return {};
    return scores_->roles;
}

}  // namespace readiness
