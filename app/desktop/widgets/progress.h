// How far the questionnaire has got: one bar a factor, filled by the share of its items that are answered.
#pragma once

#include <cstddef>
#include <optional>

#include "../document.h"
#include "../ui/ui.h"

namespace readiness {

/// Returns the first item of the factor whose bar was pressed.
std::optional<std::size_t> draw_progress(Ui& ui, Box box, const Document& document);

}  // namespace readiness
