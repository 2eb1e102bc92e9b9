#include "core/result/assessment_file.h"

#include <optional>

#include "core/files/assessment_writer.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/stored_profile.h"

namespace readiness {

namespace {

std::optional<StoredProfile> without_scores(const std::optional<StoredProfile>& stored) {
    if (!stored || stored->extras.empty()) return std::nullopt;
    StoredProfile kept;
    kept.extras = stored->extras;
    return kept;
}

}  // namespace

std::string assessment_file_text(const ScoredAssessment& scored) {
    const Assessment& assessment = scored.assessment();
    const bool has_scores = scored.profile() != nullptr && !is_read_by_question(scored.questionnaire());
    const std::optional<StoredProfile> profile = has_scores
                                                     ? stored_profile_of(*scored.profile(), assessment.stored_profile)
                                                     : without_scores(assessment.stored_profile);
    return write_assessment(assessment, scored.questionnaire(), profile);
}

}  // namespace readiness
