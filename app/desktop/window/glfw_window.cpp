#include "app/desktop/window/glfw_window.h"

#include <GLFW/glfw3.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <utility>

#include "app/desktop/ui/gl_compat.h"
#include "app/desktop/window/glfw_keys.h"
#include "app/desktop/window/key_compat.h"
#include "app/desktop/window/png.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace {

void set_hints(const GlfwWindow::Setup& setup) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, compat::gl_minor);
    if (compat::gl_is_core) {
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    }
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, setup.in_pixels ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);  // First it goes to its place.
    // A full screen for the room stays while the facilitator's window has the focus.
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
#ifdef GLFW_X11_CLASS_NAME
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "readiness");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "readiness");
#endif
}

}  // namespace

GlfwWindow::GlfwWindow(WindowEvents& events, Fonts& fonts) : events_(events), fonts_(fonts) {}

GlfwWindow::~GlfwWindow() {
    if (window_ == nullptr) return;
    make_current();
    glfwMakeContextCurrent(window_);
    clipboard_.reset();
    if (backends_ready_) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
    }
    glfwDestroyWindow(window_);
}

bool GlfwWindow::open(const Setup& setup) {
    set_hints(setup);
    window_ = glfwCreateWindow(setup.width, setup.height, setup.title, nullptr, nullptr);
    if (window_ == nullptr) return false;
    glfwSetWindowSizeLimits(window_, 480, 360, GLFW_DONT_CARE, GLFW_DONT_CARE);
    set_icon(setup.icon);
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(setup.waits_for_screen ? 1 : 0);
    glfwSetWindowUserPointer(window_, this);
    make_current();
    ImGui_ImplGlfw_InitForOpenGL(window_, false);
    ImGui_ImplOpenGL3_Init(compat::shading_language);
    backends_ready_ = true;
    clipboard_.emplace(fonts_.stand_ins());
    install_callbacks();
    return true;
}

void GlfwWindow::show() {
    glfwShowWindow(window_);
}

void GlfwWindow::set_icon(const std::filesystem::path& file) {
    const auto icon = read_png(file);
    if (!icon) return;
    GLFWimage image{icon->width, icon->height, const_cast<unsigned char*>(icon->pixels.data())};  // NOLINT
    glfwSetWindowIcon(window_, 1, &image);
}

GlfwWindow& GlfwWindow::of(GLFWwindow* window) {
    auto& found = *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
    found.make_current();  // Dear ImGui's backend takes events for the context that is current.
    found.events_.pacer.wake();
    return found;
}

void GlfwWindow::install_callbacks() {
    glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int scancode, int action, int mods) {
        of(window).events_.keys.push_back({false, 0, key, scancode, action, mods});
    });
    glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned character) {
        of(window).events_.keys.push_back({true, character, 0, 0, 0, 0});
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int mods) {
        of(window);
        ImGui_ImplGlfw_MouseButtonCallback(window, button, action, mods);
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* window, double x, double y) {
        of(window);
        ImGui_ImplGlfw_ScrollCallback(window, x, y);
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
        of(window);
        compat::cursor_moved(window, x, y);
    });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
        of(window);
        ImGui_ImplGlfw_CursorEnterCallback(window, entered);
    });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* window, int focused) {
        of(window).events_.input.focus_lost = focused == GLFW_FALSE;
        ImGui_ImplGlfw_WindowFocusCallback(window, focused);
    });
    glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** paths) {
        for (int i = 0; i < count; ++i)
            of(window).events_.input.dropped_files.emplace_back(paths[i]);
    });
    glfwSetWindowCloseCallback(window_, [](GLFWwindow* window) {
        // The program decides: the last edits must be on disk first.
        glfwSetWindowShouldClose(window, GLFW_FALSE);
        of(window).close_requested_ = true;
    });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { of(window); });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* window, int, int) { of(window); });
    glfwSetWindowContentScaleCallback(window_, [](GLFWwindow* window, float, float) { of(window); });
}

Surface GlfwWindow::surface() const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    float across = 1;
    float down = 1;
    glfwGetWindowContentScale(window_, &across, &down);
    return {static_cast<float>(width), static_cast<float>(height), across > 0 ? across : 1};
}

bool GlfwWindow::has_focus() const {
    return glfwGetWindowAttrib(window_, GLFW_FOCUSED) == GLFW_TRUE;
}

bool GlfwWindow::take_close_request() {
    return std::exchange(close_requested_, false);
}

void GlfwWindow::make_current() const {
    ImGui::SetCurrentContext(context_);
}

void GlfwWindow::begin_frame(float scale) {
    make_current();
    glfwMakeContextCurrent(window_);
    if (fonts_.stale(scale)) {
        fonts_.build(scale);
        compat::renew_font_texture();
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
}

void GlfwWindow::end_frame() {
    ImGui::Render();
    if (const auto rows = fonts_.take_changed()) compat::renew_font_rows(*rows);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
}

void GlfwWindow::give_character(unsigned character) const {
    ImGui_ImplGlfw_CharCallback(window_, character);
}

void GlfwWindow::give_key(const KeyEvent& event) const {
    compat::give_key(window_, event.key, event.scancode, event.action, event.mods,
                     letter_of(event.key, event.scancode));
}

}  // namespace readiness
