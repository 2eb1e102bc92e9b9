#include "app/desktop/open/copies.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/platform/path_text.h"
#include "core/storage/assessment_name.h"

namespace readiness {

namespace {

bool has_usual_ending(const RecentAssessment& file) {
    const std::string name = text_of(file.path.filename());
    return name == file.name.original + std::string(ending_of_assessment(name));
}

/// "ward-7-NHSPC4411" or "ward-7 - Kopia" beside "ward-7", with the assessment of that: only then does the rest of the
/// name say that somebody copied it, or where a program that keeps files alike has found it.
bool is_named_after(const RecentAssessment& file, const RecentAssessment& other) {
    return !file.summary.id.empty() && file.summary.id == other.summary.id &&
           is_longer_name(file.name.original, other.name.original);
}

bool may_be_original(const RecentAssessment& other, const RecentAssessment& file) {
    return other.name.kind == AssessmentName::Kind::plain && other.path != file.path &&
           other.path.parent_path() == file.path.parent_path();
}

}  // namespace

const RecentAssessment* original_beside(const RecentAssessment& file, const State& state) {
    const bool is_plain = file.name.kind == AssessmentName::Kind::plain;
    if (file.example || file.name.original.empty()) return nullptr;
    if (is_plain && has_usual_ending(file)) {
        const auto named = std::ranges::find_if(state.recent, [&](const RecentAssessment& other) {
            // First what is quick to find out: each card asks this of every other, in each frame.
            return is_named_after(file, other) && may_be_original(other, file) && has_usual_ending(other);
        });
        return named != state.recent.end() ? &*named : nullptr;
    }
    const auto found = std::ranges::find_if(state.recent, [&](const RecentAssessment& other) {
        return may_be_original(other, file) && (!is_plain || has_usual_ending(other)) &&
               folded(other.name.original) == folded(file.name.original);
    });
    return found != state.recent.end() ? &*found : nullptr;
}

}  // namespace readiness
