#include "app/desktop/window/window.h"

#include <GLFW/glfw3.h>
#include <algorithm>
#include <chrono>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <deque>
#include <fmt/format.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <memory>
#include <utility>

#include "app/desktop/ui/field_clipboard.h"
#include "app/desktop/ui/gl_compat.h"
#include "app/desktop/ui/imgui_compat.h"
#include "app/desktop/window/frame_pacer.h"
#include "app/desktop/window/glfw_keys.h"
#include "app/desktop/window/png.h"
#include "app/desktop/window/trace.h"
#include "core/platform/end_signals.h"

namespace readiness {

namespace {

/// Set by a signal handler, which may do nothing else.
volatile std::sig_atomic_t asked_to_end = 0;

struct Glfw {
    bool ready = glfwInit() == GLFW_TRUE;
    ~Glfw() {
        if (ready) glfwTerminate();
    }
};

std::string last_glfw_error() {
    const char* text = nullptr;
    glfwGetError(&text);
    return text != nullptr ? text : "unknown";
}

/// A key or a typed character, as GLFW reports it.
struct KeyEvent {
    bool is_character = false;
    unsigned character = 0;
    int key = 0;
    int scancode = 0;
    int action = 0;
    int mods = 0;
};

/// True if the middle of the title bar lies on a monitor: else nobody could take hold of the window. A projector may
/// have been unplugged since.
bool is_on_a_monitor(const WindowPlace& place) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        int left = 0;
        int top = 0;
        int width = 0;
        int height = 0;
        glfwGetMonitorWorkarea(monitors[i], &left, &top, &width, &height);
        const int x = place.left + place.width / 2;
        if (x >= left && x < left + width && place.top >= top && place.top < top + height) return true;
    }
    return false;
}

class Window {
public:
    Window(Program& program, Fonts& fonts, const WindowOptions& options)
        : program_(program), fonts_(fonts), options_(options), trace_(options.trace_frames) {}
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    bool open();
    void run();

private:
    void install_callbacks();
    void stay_on_the_monitor();
    void remember_place();
    void take_chosen_file();
    void deliver_keys();
    bool deliver_character(unsigned character);
    bool deliver_key(const KeyEvent& event);
    void wait_for_events();
    void draw();
    void follow_full_screen();
    void follow_title();
    [[nodiscard]] Surface surface() const;
    static Window& of(GLFWwindow* window) { return *static_cast<Window*>(glfwGetWindowUserPointer(window)); }

    Program& program_;
    Fonts& fonts_;
    WindowOptions options_;
    Trace trace_;
    Glfw glfw_;
    GLFWwindow* window_ = nullptr;
    bool backends_ready_ = false;
    std::optional<FieldClipboard> clipboard_;
    Input input_;
    std::deque<KeyEvent> keys_;  ///< Not delivered yet.
    FramePacer pacer_;
    bool system_theme_is_known_ = false;
    bool is_full_screen_ = false;
    std::string title_;
    int place_[4] = {0, 0, 0, 0};  ///< Before full screen: left, top, width, height.
};

Window::~Window() {
    // They would wake a GLFW that is no more.
    if (options_.system_theme != nullptr) options_.system_theme->stop();
    if (options_.file_dialog != nullptr) options_.file_dialog->stop();
    clipboard_.reset();
    if (backends_ready_) {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplGlfw_Shutdown();
    }
    if (window_ != nullptr) glfwDestroyWindow(window_);
}

bool Window::open() {
    if (!glfw_.ready) {
        fmt::print(stderr,
                   "readiness: no window can be opened here ({}).\n"
                   "Run it on a desktop, or draw pictures with --render.\n",
                   last_glfw_error());
        return false;
    }
#ifdef __APPLE__  // macOS has OpenGL 2.1, or 3.2 and later without what came before.
    const char* shading_language = "#version 150";
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
#else
    const char* shading_language = "#version 130";
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
#endif
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
#ifdef GLFW_X11_CLASS_NAME
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "readiness");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "readiness");
#endif
    // A size that was asked for counts in pixels; the usual one grows with the monitor's scale.
    const bool as_left = !options_.size && options_.place && is_on_a_monitor(*options_.place);
    if (options_.size || as_left) glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_FALSE);
    const auto [width, height] = as_left ? std::pair{options_.place->width, options_.place->height}
                                         : options_.size.value_or(std::pair{1240, 780});
    window_ = glfwCreateWindow(width, height, "Readiness", nullptr, nullptr);
    if (window_ == nullptr) {
        fmt::print(stderr,
                   "readiness: no window can be opened here ({}).\n"
                   "The program needs OpenGL 3.0; Mesa's software drawing is enough.\n",
                   last_glfw_error());
        return false;
    }
    if (as_left) glfwSetWindowPos(window_, options_.place->left, options_.place->top);
    if (!options_.size && !as_left) stay_on_the_monitor();
    glfwSetWindowSizeLimits(window_, 480, 360, GLFW_DONT_CARE, GLFW_DONT_CARE);
    if (const auto icon = read_png(options_.icon)) {
        GLFWimage image{icon->width, icon->height, const_cast<unsigned char*>(icon->pixels.data())};  // NOLINT
        glfwSetWindowIcon(window_, 1, &image);
    }
    glfwMakeContextCurrent(window_);
    glfwSwapInterval(1);
    glfwSetWindowUserPointer(window_, this);
    ImGui_ImplGlfw_InitForOpenGL(window_, false);
    ImGui_ImplOpenGL3_Init(shading_language);
    backends_ready_ = true;
    clipboard_.emplace(program_.stand_ins());
    install_callbacks();
    return true;
}

/// The usual size grows with the monitor's scale, and may then be larger than the monitor.
void Window::stay_on_the_monitor() {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (monitor == nullptr) return;
    int left = 0;
    int top = 0;
    int most_across = 0;
    int most_down = 0;
    glfwGetMonitorWorkarea(monitor, &left, &top, &most_across, &most_down);
    int width = 0;
    int height = 0;
    glfwGetWindowSize(window_, &width, &height);
    if (most_across <= 0 || most_down <= 0 || (width <= most_across && height <= most_down)) return;
    glfwSetWindowSize(window_, std::min(width, most_across), std::min(height, most_down));
    glfwSetWindowPos(window_, left, top);
}

void Window::take_chosen_file() {
    if (options_.file_dialog == nullptr) return;
    const auto answer = options_.file_dialog->take_answer();
    if (!answer) return;
    if (answer->chosen) program_.take_chosen(answer->question, *answer->chosen);
    pacer_.wake();
}

/// As it is when it is neither maximised nor full screen. A size that was asked for is nobody's habit.
void Window::remember_place() {
    if (options_.size || glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) == GLFW_TRUE) return;
    WindowPlace place{place_[0], place_[1], place_[2], place_[3]};
    if (!is_full_screen_) {
        glfwGetWindowPos(window_, &place.left, &place.top);
        glfwGetWindowSize(window_, &place.width, &place.height);
    }
    if (place.width > 0 && place.height > 0) program_.remember_window(place);
}

void Window::install_callbacks() {
    glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int scancode, int action, int mods) {
        of(window).keys_.push_back({false, 0, key, scancode, action, mods});
        of(window).pacer_.wake();
    });
    glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned character) {
        of(window).keys_.push_back({true, character, 0, 0, 0, 0});
        of(window).pacer_.wake();
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int mods) {
        ImGui_ImplGlfw_MouseButtonCallback(window, button, action, mods);
        of(window).pacer_.wake();
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* window, double x, double y) {
        ImGui_ImplGlfw_ScrollCallback(window, x, y);
        of(window).pacer_.wake();
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
        compat::cursor_moved(window, x, y);
        of(window).pacer_.wake();
    });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
        ImGui_ImplGlfw_CursorEnterCallback(window, entered);
        of(window).pacer_.wake();
    });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* window, int focused) {
        ImGui_ImplGlfw_WindowFocusCallback(window, focused);
        of(window).input_.focus_lost = focused == GLFW_FALSE;
        of(window).pacer_.wake();
    });
    glfwSetDropCallback(window_, [](GLFWwindow* window, int count, const char** paths) {
        for (int i = 0; i < count; ++i)
            of(window).input_.dropped_files.emplace_back(paths[i]);
        of(window).pacer_.wake();
    });
    glfwSetWindowCloseCallback(window_, [](GLFWwindow* window) {
        // The program decides: the last edits must be on disk first.
        glfwSetWindowShouldClose(window, GLFW_FALSE);
        of(window).input_.close_requested = true;
        of(window).pacer_.wake();
    });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { of(window).pacer_.wake(); });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* window, int, int) { of(window).pacer_.wake(); });
    glfwSetWindowContentScaleCallback(window_, [](GLFWwindow* window, float, float) { of(window).pacer_.wake(); });
}

/// Keys are delivered in their order, and the next only when the program has dealt with the last: however fast a person
/// types and however slow the machine draws, "4 Enter 5" answers this question with 4 and the next with 5.
void Window::deliver_keys() {
    bool delivered = false;
    while (!keys_.empty() && !program_.needs_another_frame()) {
        const KeyEvent event = keys_.front();
        // Letters for one text field may come together. Nothing else may: before 1.87 Dear ImGui misses a key that goes
        // down and up between two frames.
        const bool letter_key = event.key < GLFW_KEY_ESCAPE && (event.mods & GLFW_MOD_CONTROL) == 0;
        if (delivered && !((event.is_character || letter_key) && compat::text_field_is_active())) return;
        keys_.pop_front();
        delivered = (event.is_character ? deliver_character(event.character) : deliver_key(event)) || delivered;
    }
}

/// Returns true if the program, or a text field, has to deal with it.
bool Window::deliver_character(unsigned character) {
    const char32_t held = program_.stand_ins().for_typing(static_cast<char32_t>(character));
    if (held != 0) ImGui_ImplGlfw_CharCallback(window_, static_cast<unsigned>(held));
    input_.typed += static_cast<char32_t>(character);
    const bool for_field = compat::text_field_is_active();
    if (character != U' ' && !for_field) input_.keys.push_back(KeyPress::of(static_cast<char32_t>(character)));
    return true;
}

bool Window::deliver_key(const KeyEvent& event) {
    // Pause means nothing to the program. It marks the end of what a test has sent, and nothing follows its release.
    if (event.key == GLFW_KEY_PAUSE && event.action == GLFW_RELEASE) trace_.mark();
    KeyPress press{key_from_glfw(event.key), 0, (event.mods & GLFW_MOD_CONTROL) != 0,
                   (event.mods & GLFW_MOD_SHIFT) != 0, (event.mods & GLFW_MOD_ALT) != 0};
    if (press.ctrl) press.character = letter_of(event.key, event.scancode);
    const bool pressed = event.action == GLFW_PRESS || (event.action == GLFW_REPEAT && repeats_when_held(press));
    const bool in_field = compat::text_field_is_active();
    const bool to_field = in_field && belongs_to_text_field(press);
    const bool known = press.key != Key::none || (press.ctrl && press.character != 0);
    if (pressed && known && !to_field) input_.keys.push_back(press);
    // Tab and Escape are the program's alone: Dear ImGui would jump between text fields, or take back what was typed.
    // So is a key that goes down before a field has the keyboard: Dear ImGui repeats keys that stay down, and where
    // frames are slow the Enter that opens a field would also leave it.
    const bool is_modifier = event.key >= GLFW_KEY_LEFT_SHIFT && event.key <= GLFW_KEY_RIGHT_SUPER;
    const bool may_hear = in_field || is_modifier || event.action == GLFW_RELEASE;
    if (may_hear && press.key != Key::tab && press.key != Key::escape) {
        ImGui_ImplGlfw_KeyCallback(window_, event.key, event.scancode, event.action, event.mods);
    }
    return pressed && known;
}

Surface Window::surface() const {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    float across = 1;
    float down = 1;
    glfwGetWindowContentScale(window_, &across, &down);
    return {static_cast<float>(width), static_cast<float>(height), across > 0 ? across : 1};
}

void Window::wait_for_events() {
    const auto wait = pacer_.wait(std::chrono::steady_clock::now());
    if (!wait) {
        // Until the desktop has answered, the answer will wake the program.
        const bool is_settled = options_.system_theme == nullptr || system_theme_is_known_;
        if (trace_.is_on() && is_settled)
            trace_.rest(program_, glfwGetWindowAttrib(window_, GLFW_FOCUSED) == GLFW_TRUE);
        glfwWaitEvents();
    } else if (wait->count() <= 0) {
        glfwPollEvents();
    } else {
        glfwWaitEventsTimeout(wait->count());
        pacer_.wake();
    }
}

void Window::follow_full_screen() {
    if (program_.state().full_screen == is_full_screen_) return;
    is_full_screen_ = program_.state().full_screen;
    if (!is_full_screen_) {
        glfwSetWindowMonitor(window_, nullptr, place_[0], place_[1], place_[2], place_[3], GLFW_DONT_CARE);
        return;
    }
    glfwGetWindowPos(window_, &place_[0], &place_[1]);
    glfwGetWindowSize(window_, &place_[2], &place_[3]);
    // The monitor that holds the window's middle: a projector is often the second one.
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    GLFWmonitor* target = glfwGetPrimaryMonitor();
    for (int i = 0; i < count; ++i) {
        int left = 0;
        int top = 0;
        glfwGetMonitorPos(monitors[i], &left, &top);
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        const int x = place_[0] + place_[2] / 2;
        const int y = place_[1] + place_[3] / 2;
        if (x >= left && x < left + mode->width && y >= top && y < top + mode->height) target = monitors[i];
    }
    if (target == nullptr) return;
    const GLFWvidmode* mode = glfwGetVideoMode(target);
    glfwSetWindowMonitor(window_, target, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::follow_title() {
    const auto& document = program_.state().document;
    std::string title = document ? document->scored().assessment().title + " – Readiness" : "Readiness";
    if (title == title_) return;
    title_ = std::move(title);
    glfwSetWindowTitle(window_, title_.c_str());
}

void Window::draw() {
    const Surface surface = this->surface();
    if (surface.width == 0 || surface.height == 0) return;  // Iconified.
    deliver_keys();
    const float scale = program_.scale(surface);
    if (fonts_.stale(scale)) {
        fonts_.build(scale);
        compat::renew_font_texture();
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    program_.frame(std::exchange(input_, {}), surface);
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
    trace_.frame();
}

void Window::run() {
    while (!program_.wants_to_quit()) {
        if (pacer_.must_draw()) {
            draw();
            pacer_.drawn();
            follow_full_screen();
            follow_title();
        }
        if (!keys_.empty() || program_.needs_another_frame() || fonts_.stale(program_.scale(surface()))) pacer_.wake();
        pacer_.nothing_due();
        if (const auto due = program_.due_in()) {
            pacer_.due_at(
                std::chrono::steady_clock::now() +
                std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::duration<double>(*due)));
        }
        wait_for_events();
        if (asked_to_end != 0) break;
        take_chosen_file();
        if (!system_theme_is_known_ && options_.system_theme && options_.system_theme->ready()) {
            program_.set_system_dark(options_.system_theme->dark());
            system_theme_is_known_ = true;
            pacer_.wake();
        }
    }
    while (!keys_.empty() && !program_.wants_to_quit())
        draw();  // What was typed before the end counts.
    program_.flush();
    remember_place();
}

/// A polite kill saves what waits: the handler only wakes the loop.
void end_politely(int /*signal*/) {
    asked_to_end = 1;
    glfwPostEmptyEvent();
}

}  // namespace

int run_window(Program& program, Fonts& fonts, const WindowOptions& options) {
    std::setlocale(LC_CTYPE, "");
    const auto window = std::make_unique<Window>(program, fonts, options);
    if (!window->open()) return 1;
    when_asked_to_end(end_politely);
    window->run();
    return 0;
}

}  // namespace readiness
