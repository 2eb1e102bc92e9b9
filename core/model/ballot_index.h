// Finds an assessment's ballots by id, many times.
#pragma once

#include <string_view>
#include <unordered_map>

#include "core/base/identifier.h"
#include "core/model/assessment.h"

namespace readiness {

/// For who looks up many ballots: find_respondent() goes through all of them each time. The assessment must stay as it
/// is.
class BallotIndex {
public:
    explicit BallotIndex(const Assessment& assessment);

    /// The ballot with that id, or nullptr. Of two with one id the first.
    [[nodiscard]] const Respondent* find(const RespondentId& id) const;

private:
    std::unordered_map<std::string_view, const Respondent*> ballots_;
};

}  // namespace readiness
