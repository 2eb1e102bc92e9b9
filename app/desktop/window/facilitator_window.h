// The facilitator's window: on the laptop, while the first window is on the projector.
#pragma once

#include <filesystem>

#include "app/desktop/ui/fonts.h"
#include "app/desktop/window/glfw_window.h"
#include "app/desktop/window/imgui_work.h"

namespace readiness {

/// Has Dear ImGui and fonts of its own, since its scale may be another than the projector's.
class FacilitatorWindow {
public:
    /// `fonts` are those of the first window.
    FacilitatorWindow(WindowEvents& events, const Fonts& fonts)
        : fonts_(fonts.for_another_window()), window_(events, fonts_) {}

    /// Opens it where facilitator_place() says. False if it cannot be opened.
    bool open(GLFWwindow* first, const std::filesystem::path& icon);

    [[nodiscard]] GlfwWindow& window() { return window_; }
    /// In its title, like the first window.
    void say_that_saving_fails(bool fails);
    [[nodiscard]] Fonts& fonts() { return fonts_; }

private:
    ImGuiWork imgui_;
    Fonts fonts_;
    GlfwWindow window_;
};

}  // namespace readiness
