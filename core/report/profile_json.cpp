#include "core/report/profile_json.h"

#include <nlohmann/json.hpp>

#include "core/report/profile_figures.h"
#include "core/result/scored_assessment.h"

namespace readiness {

std::string profile_json(const ScoredAssessment& scored) {
    const auto figures = profile_figures(scored);
    // Text that is not UTF-8 must not keep a profile from being printed.
    return figures.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace readiness
