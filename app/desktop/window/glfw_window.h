// One window of the desktop: what is drawn into it, and what happens in it.
#pragma once

#include <deque>
#include <filesystem>
#include <optional>

#include "app/desktop/ui/field_clipboard.h"
#include "app/desktop/ui/fonts.h"
#include "app/desktop/ui/input.h"
#include "app/desktop/ui/surface.h"
#include "app/desktop/window/frame_pacer.h"
#include "app/desktop/window/imgui_work.h"

struct GLFWwindow;

namespace readiness {

/// A key or a typed character, as GLFW reports it.
struct KeyEvent {
    bool is_character = false;
    unsigned character = 0;
    int key = 0;
    int scancode = 0;
    int action = 0;
    int mods = 0;
};

/// What happened in all windows, until the program has dealt with it. Whichever window has the focus, keys go to the
/// one that people work in: a facilitator who looks away loses nothing.
struct WindowEvents {
    std::deque<KeyEvent> keys;  ///< Not delivered yet.
    Input input;
    FramePacer pacer;
};

class GlfwWindow {
public:
    struct Setup {
        const char* title = "Readiness";
        int width = 1240;
        int height = 780;
        bool in_pixels = false;  ///< The size counts in pixels; else it grows with the monitor's scale.
        /// Drawing waits for the screen. Of two windows only one should: each would wait for its own.
        bool waits_for_screen = true;
        std::filesystem::path icon;  ///< A PNG; may be absent.
    };

    /// Uses the Dear ImGui context that is current.
    GlfwWindow(WindowEvents& events, Fonts& fonts);
    ~GlfwWindow();
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;

    /// Opens it, not yet to be seen. False if GLFW cannot; glfwGetError() says why.
    bool open(const Setup& setup);
    void show();
    [[nodiscard]] GLFWwindow* handle() const { return window_; }

    /// In pixels; 0 by 0 while it is iconified.
    [[nodiscard]] Surface surface() const;
    [[nodiscard]] Fonts& fonts() { return fonts_; }
    [[nodiscard]] bool has_focus() const;
    /// Its X was pressed since this was last asked.
    [[nodiscard]] bool take_close_request();

    /// Dear ImGui works for this window from now on.
    void make_current() const;
    /// Around what is drawn. The fonts are made for the scale first if they are not.
    void begin_frame(float scale);
    void end_frame();

    /// To a text field, if one has the keyboard.
    void give_character(unsigned character) const;
    void give_key(const KeyEvent& event) const;

private:
    void install_callbacks();
    void set_icon(const std::filesystem::path& file);
    static GlfwWindow& of(GLFWwindow* window);

    WindowEvents& events_;
    Fonts& fonts_;
    ImGuiContext* context_ = ImGui::GetCurrentContext();
    GLFWwindow* window_ = nullptr;
    bool backends_ready_ = false;
    std::optional<FieldClipboard> clipboard_;
    bool close_requested_ = false;
};

}  // namespace readiness
