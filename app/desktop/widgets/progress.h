// How far the questionnaire has got: one bar a factor, filled by the share of its items that are answered.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "app/desktop/ui/ui.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// Returns the first item of the factor whose bar was pressed. `done_word` is what has been done with the items that
/// count: "answered".
std::optional<std::size_t> draw_progress(Ui& ui, Box box, const Questionnaire& questionnaire,
                                         const std::function<bool(const Item&)>& answered,
                                         std::string_view done_word = "answered");

}  // namespace readiness
