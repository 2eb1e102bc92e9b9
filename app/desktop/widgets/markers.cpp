#include "app/desktop/widgets/markers.h"

namespace readiness {

MarkerLook band_look(const Theme& theme, int rank, int count) {
    if (rank < 0) return {theme.neutral, Shape::square};
    if (rank + 1 == count) return {theme.good, Shape::circle};
    if (rank == 0) return {theme.bad, Shape::triangle};
    return {theme.middle, Shape::diamond};
}

MarkerLook band_look(const Theme& theme, const Questionnaire& questionnaire, const BandId& band) {
    const int count = static_cast<int>(questionnaire.bands.size());
    for (int rank = 0; rank < count; ++rank) {
        if (questionnaire.bands[static_cast<std::size_t>(rank)].id == band) return band_look(theme, rank, count);
    }
    return band_look(theme, -1, count);
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
