#include "core/storage/copy_for_others.h"

#include <utility>

#include "core/files/assessment_toml.h"
#include "core/model/assessment.h"
#include "core/platform/path_text.h"
#include "core/sharing/shareable_copy.h"
#include "core/storage/share.h"

namespace readiness {

Loaded<ScoredAssessment> copy_for_others(const ScoredAssessment& scored, const std::filesystem::path& path,
                                         std::chrono::sys_seconds now, const std::filesystem::path& data_folder) {
    Loaded<ScoredAssessment> outside;
    if (scored.assessment().shareable) {
        outside.value = scored;
        return outside;
    }
    Assessment assessment = scored.assessment();
    assessment.minimum_group = smallest_group_outside(assessment);
    const ScoredAssessment with_that_group(scored.instrument(), std::move(assessment), scored.questionnaire_matches());
    ShareRequest request;
    request.now = now;
    SharedText copy = copy_to_share(with_that_group, path, request, data_folder);
    outside.problems = std::move(copy.problems);
    if (!copy.text) return outside;
    Loaded<Assessment> read = read_assessment(*copy.text, text_of(path));
    if (!read.value) return outside;
    const bool same = read.value->questionnaire.sha256 == scored.assessment().questionnaire.sha256;
    outside.value.emplace(scored.instrument(), *std::move(read.value), scored.questionnaire_matches() && same);
    return outside;
}

}  // namespace readiness
