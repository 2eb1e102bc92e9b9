// Bands and statuses as shape, word and colour: the same everywhere.
#pragma once

#include <optional>
#include <string>

#include "app/desktop/ui/ui.h"
#include "core/model/questionnaire.h"

namespace readiness {

enum class BarrierStatus;

struct MarkerLook {
    MarkerColours colours;
    Shape shape = Shape::none;
};

/// The lowest band is a triangle, the highest a circle, those between a diamond; no score a square.
MarkerLook band_look(const Theme& theme, std::optional<int> rank, int bands);
MarkerLook band_look(const Theme& theme, const Questionnaire& questionnaire, const BandId& band);
MarkerLook status_look(const Theme& theme, BarrierStatus status);

}  // namespace readiness
