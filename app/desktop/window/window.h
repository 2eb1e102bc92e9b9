// The window: GLFW, OpenGL and the loop that draws only when something happened.
#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include "app/desktop/ui/fonts.h"
#include "app/desktop/window/program.h"
#include "app/desktop/window/system_file_dialog.h"
#include "app/desktop/window/system_theme.h"

namespace readiness {

struct WindowOptions {
    std::optional<std::pair<int, int>> size;  ///< In pixels; 1240 by 780 units if absent.
    std::optional<WindowPlace> place;         ///< Where it was left last time; not used if it has a size.
    std::filesystem::path icon;               ///< A PNG; may be absent.
    SystemTheme* system_theme = nullptr;      ///< Asked in the background, until the window ends.
    SystemFileDialog* file_dialog = nullptr;  ///< For files that are opened, until the window ends.
    bool trace_frames = false;                ///< Prints what Trace has to say.
};

/// Opens the window and runs until the person leaves. Returns the exit status; says on standard error why no window
/// could be opened.
int run_window(Program& program, Fonts& fonts, const WindowOptions& options);

}  // namespace readiness
