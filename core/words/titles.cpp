#include "core/words/titles.h"

#include <fmt/format.h>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/groups/role_scores.h"
#include "core/scoring/profile.h"
#include "core/words/numbers.h"

namespace readiness {

std::string band_title(const Questionnaire& questionnaire, const BandId& band) {
    if (questionnaire.bands.empty()) return "";
    const Band* found = find_band(questionnaire, band);
    return found != nullptr ? found->title : "Not scored";
}

std::string band_lines_text(const Questionnaire& questionnaire) {
    std::vector<std::string> lines;
    for (std::size_t i = 1; i < questionnaire.bands.size(); ++i) {
        const Band& band = questionnaire.bands[i];
        lines.push_back(fmt::format("{} from {}", band.title, number_text(band.from)));
    }
    return lines.empty() ? "" : fmt::format("{}: {}.", joined(lines, ", "), own_lines);
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
        case BarrierStatus::blocking: return "Strong";
        case BarrierStatus::watch: return "Watch";
        case BarrierStatus::clear: return "Little seen";
        case BarrierStatus::not_assessed: return "Not assessed";
    }
    return "";
}

std::string_view certainty_title(const BarrierResult& barrier) {
    if (barrier.status == BarrierStatus::not_assessed) return "";
    return barrier.certain ? "firm" : "may change";
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
