// One of several choices that takes a sentence to explain: a dot, its name, and what it means.
#pragma once

#include <string_view>

#include "app/desktop/ui/ui.h"

namespace readiness {

struct OptionRow {
    std::string_view id;
    std::string_view title;
    std::string_view about;
    bool enabled = true;
};

/// The height that the row needs at that width, in pixels.
float option_row_height(const Ui& ui, const OptionRow& option, float width);

/// Returns true if it was pressed, also if it is the chosen one.
bool draw_option_row(Ui& ui, const Box& row, const OptionRow& option, bool chosen);

}  // namespace readiness
