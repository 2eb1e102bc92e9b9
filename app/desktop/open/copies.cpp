#include "app/desktop/open/copies.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/platform/path_text.h"
#include "core/storage/assessment_name.h"

namespace readiness {

namespace {

bool has_usual_ending(const RecentAssessment& file) {
    return text_of(file.path.filename()) == file.name.original + ".readiness.toml";
}

}  // namespace

const RecentAssessment* original_beside(const RecentAssessment& file, const State& state) {
    const bool is_plain = file.name.kind == AssessmentName::Kind::plain;
    if (file.example || file.name.original.empty() || (is_plain && has_usual_ending(file))) return nullptr;
    const auto found = std::ranges::find_if(state.recent, [&](const RecentAssessment& other) {
        const bool may_be = other.name.kind == AssessmentName::Kind::plain && other.path != file.path &&
                            (!is_plain || has_usual_ending(other));
        return may_be && folded(other.name.original) == folded(file.name.original) &&
               other.path.parent_path() == file.path.parent_path();
    });
    return found != state.recent.end() ? &*found : nullptr;
}

}  // namespace readiness
