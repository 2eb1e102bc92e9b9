#include "core/words/titles.h"

#include <fmt/format.h>

#include "core/groups/role_scores.h"
#include "core/scoring/profile.h"

namespace readiness {

std::string band_title(const Questionnaire& questionnaire, const BandId& band) {
    const Band* found = find_band(questionnaire, band);
    return found != nullptr ? found->title : "Not scored";
}

std::string provisional_title(int scored_factors, int factors) {
    return fmt::format("provisional, {} of {} factors", scored_factors, factors);
}

std::string overall_title(const Questionnaire& questionnaire, const OverallResult& overall) {
    if (overall.provisional) return provisional_title(overall.scored_factors, overall.factors);
    return band_title(questionnaire, overall.band);
}

std::string_view status_title(BarrierStatus status) {
    switch (status) {
        case BarrierStatus::blocking: return "Blocking";
        case BarrierStatus::watch: return "Watch";
        case BarrierStatus::clear: return "Clear";
        case BarrierStatus::not_assessed: return "Not assessed";
    }
    return "";
}

std::string_view certainty_title(const BarrierResult& barrier) {
    if (barrier.status == BarrierStatus::not_assessed) return "";
    return barrier.certain ? "certain" : "may change";
}

std::string_view level_title(Level level) {
    switch (level) {
        case Level::individual: return "Each person";
        case Level::team: return "The team";
        case Level::organisation: return "The organisation";
        case Level::infrastructure: return "Infrastructure";
        case Level::context: return "The wider context";
    }
    return "";
}

std::string role_title(const RoleScores& role) {
    return role.role.empty() ? "No role given" : role.role;
}

}  // namespace readiness
