// What changed between two states of an assessment: a step to undo, without the whole assessment.
#pragma once

#include <memory>

#include "core/model/assessment.h"

namespace readiness {

/// Leads from one state of an assessment to an earlier one, and back. It holds what differs: of a list, only the
/// elements between those at the start and at the end that are the same in both.
class AssessmentDifference {
public:
    AssessmentDifference(const Assessment& before, const Assessment& after);
    ~AssessmentDifference();
    AssessmentDifference(AssessmentDifference&& other) noexcept;
    AssessmentDifference& operator=(AssessmentDifference&& other) noexcept;
    AssessmentDifference(const AssessmentDifference& other) = delete;
    AssessmentDifference& operator=(const AssessmentDifference& other) = delete;

    /// True if there was no difference.
    [[nodiscard]] bool empty() const;

    /// Turns `after` into `before`; from then on this leads from `before` to `after`. The assessment must be the one
    /// that it leads from.
    void cross(Assessment& assessment);

    /// What the profile counts stays as it is, on both ways.
    void leave_basis();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace readiness
