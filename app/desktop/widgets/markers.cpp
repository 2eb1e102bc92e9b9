#include "app/desktop/widgets/markers.h"

#include "core/scoring/profile.h"

namespace readiness {

MarkerLook band_look(const Theme& theme, std::optional<int> rank, int bands) {
    if (!rank) return {theme.neutral, Shape::square};
    if (*rank + 1 == bands) return {theme.good, Shape::circle};
    if (*rank == 0) return {theme.bad, Shape::triangle};
    return {theme.middle, Shape::diamond};
}

MarkerLook band_look(const Theme& theme, const Questionnaire& questionnaire, const BandId& band) {
    return band_look(theme, band_rank(questionnaire, band), static_cast<int>(questionnaire.bands.size()));
}

MarkerLook status_look(const Theme& theme, BarrierStatus status) {
    switch (status) {
        case BarrierStatus::blocking: return {theme.bad, Shape::triangle};
        case BarrierStatus::watch: return {theme.middle, Shape::diamond};
        case BarrierStatus::clear: return {theme.good, Shape::circle};
        case BarrierStatus::not_assessed: break;
    }
    return {theme.neutral, Shape::square};
}

}  // namespace readiness
