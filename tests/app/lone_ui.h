// What draws, without a program or a window around it: for tests of drawing and of controls by themselves.
#pragma once

#include <utility>

#include "app/desktop/ui/ui.h"
#include "headless_imgui.h"

namespace readiness {

/// In a context of its own. The fonts are to be built by whoever draws letters.
struct LoneUi {
    explicit LoneUi(Theme colours = fallback_theme(false)) : theme(std::move(colours)) {}

    headless::Context context;
    Theme theme;
    Fonts fonts{find_fonts({})};
    Focus focus;
    Input input;
    Ui ui{theme, fonts, focus, input, 1};
};

}  // namespace readiness
