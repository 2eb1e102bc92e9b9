#include "core/report/profile_json.h"

#include <nlohmann/json.hpp>

#include "core/report/profile_figures.h"

namespace readiness {

std::string profile_json(const Questionnaire& questionnaire, const Assessment& assessment, const Profile& profile,
                         bool matches) {
    const auto figures = profile_figures(questionnaire, assessment, profile, matches);
    // Text that is not UTF-8 must not keep a profile from being printed.
    return figures.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace readiness
