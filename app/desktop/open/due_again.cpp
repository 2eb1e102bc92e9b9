#include "app/desktop/open/due_again.h"

#include <algorithm>

#include "core/result/look_again.h"
#include "core/storage/assessment_name.h"

namespace readiness {

bool is_due_again(const RecentAssessment& recent, const State& state) {
    if (recent.example || !recent.readable || !recent.instrument) return false;
    if (recent.name.kind != AssessmentName::Kind::plain) return false;
    const LookAgain when = look_again_on(recent.summary.look_again, state.today);
    if (when != LookAgain::near && when != LookAgain::passed) return false;
    return std::ranges::none_of(state.recent, [&](const RecentAssessment& other) {
        return !recent.summary.id.empty() && other.summary.follows == recent.summary.id;
    });
}

std::vector<const RecentAssessment*> due_again(const State& state) {
    std::vector<const RecentAssessment*> due;
    for (const RecentAssessment& recent : state.recent) {
        if (is_due_again(recent, state)) due.push_back(&recent);
    }
    std::ranges::stable_sort(due, {}, [](const RecentAssessment* one) { return *one->summary.look_again; });
    return due;
}

}  // namespace readiness
