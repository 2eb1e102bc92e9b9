#include "app/desktop/window/window.h"

#include <GLFW/glfw3.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "app/desktop/ui/imgui_compat.h"
#include "app/desktop/window/crash_guard.h"
#include "app/desktop/window/facilitator_window.h"
#include "app/desktop/window/glfw_keys.h"
#include "app/desktop/window/glfw_window.h"
#include "app/desktop/window/trace.h"
#include "core/platform/end_signals.h"
#include "core/platform/output.h"

namespace readiness {

namespace {

/// How often; counted by a signal handler, which may do nothing else.
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

/// Says why there is no window, and what to do.
void refuse(std::string_view what_to_do) {
    const std::string words = fmt::format("No window can be opened here ({}).\n{}", last_glfw_error(), what_to_do);
    fmt::print(stderr, "readiness: {}\n", words);
    tell_without_window(words);
}

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

/// The first window, which the room sees if the facilitator has another, and the loop.
class Window {
public:
    Window(Program& program, Fonts& fonts, const WindowOptions& options)
        : program_(program), options_(options), trace_(options.trace_frames), first_(events_, fonts) {}
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    bool open();
    void run();

private:
    bool must_end();
    void stay_on_the_monitor();
    [[nodiscard]] GlfwWindow& working() { return facilitator_ ? facilitator_->window() : first_; }
    void take_close_requests();
    void remember_place();
    void take_chosen_file();
    void deliver_keys();
    bool deliver_character(unsigned character);
    bool deliver_key(const KeyEvent& event);
    void wait_for_events();
    void draw();
    bool draw_working();
    bool draw_room();
    [[nodiscard]] bool needs_new_fonts();
    void follow_program();
    void follow_facilitator();
    void follow_full_screen();
    void follow_title();

    Program& program_;
    WindowOptions options_;
    Trace trace_;
    Glfw glfw_;
    WindowEvents events_;
    GlfwWindow first_;
    std::unique_ptr<FacilitatorWindow> facilitator_;
    bool system_theme_is_known_ = false;
    bool is_full_screen_ = false;
    std::sig_atomic_t ends_heard_ = 0;
    bool is_said_to_fail_ = false;  ///< In the title of the facilitator's window.
    char32_t letter_by_place_ = 0;  ///< Of the key that went down last.
    std::string title_;
    std::array<int, 4> place_{};  ///< Before full screen: left, top, width, height.
};

Window::~Window() {
    // They would wake a GLFW that is no more.
    if (options_.system_theme != nullptr) options_.system_theme->stop();
    if (options_.file_dialog != nullptr) options_.file_dialog->stop();
}

bool Window::open() {
    if (!glfw_.ready) {
        refuse("Run it on a desktop, or draw pictures with --render.");
        return false;
    }
    GlfwWindow::Setup setup;
    setup.icon = options_.icon;
    // A size that was asked for counts in pixels; the usual one grows with the monitor's scale.
    const bool as_left = !options_.size && options_.place && is_on_a_monitor(*options_.place);
    if (options_.size) std::tie(setup.width, setup.height) = *options_.size;
    if (as_left) std::tie(setup.width, setup.height) = std::pair{options_.place->width, options_.place->height};
    setup.in_pixels = options_.size || as_left;
    if (!first_.open(setup)) {
        refuse(
            "The program draws with OpenGL 3.0, which this computer does not offer. Install the newest driver of its "
            "graphics card. Over a remote desktop, start the program on the computer itself. On Linux, Mesa's drawing "
            "without a graphics card is enough.");
        return false;
    }
    if (as_left) glfwSetWindowPos(first_.handle(), options_.place->left, options_.place->top);
    if (!options_.size && !as_left) stay_on_the_monitor();
    first_.show();
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
    glfwGetWindowSize(first_.handle(), &width, &height);
    if (most_across <= 0 || most_down <= 0 || (width <= most_across && height <= most_down)) return;
    glfwSetWindowSize(first_.handle(), std::min(width, most_across), std::min(height, most_down));
    glfwSetWindowPos(first_.handle(), left, top);
}

void Window::take_chosen_file() {
    if (options_.file_dialog == nullptr) return;
    const auto answer = options_.file_dialog->take_answer();
    if (!answer) return;
    if (answer->chosen) program_.take_chosen(answer->question, *answer->chosen);
    events_.pacer.wake();
}

/// As it is when it is neither maximised nor full screen. A size that was asked for is nobody's habit.
void Window::remember_place() {
    if (options_.size || glfwGetWindowAttrib(first_.handle(), GLFW_MAXIMIZED) == GLFW_TRUE) return;
    WindowPlace place{place_[0], place_[1], place_[2], place_[3]};
    if (!is_full_screen_) {
        glfwGetWindowPos(first_.handle(), &place.left, &place.top);
        glfwGetWindowSize(first_.handle(), &place.width, &place.height);
    }
    if (place.width > 0 && place.height > 0) program_.remember_window(place);
}

/// The facilitator's window closes alone; the first ends the program.
void Window::take_close_requests() {
    if (facilitator_ && facilitator_->window().take_close_request()) program_.carry_out(ToggleFacilitator{});
    if (first_.take_close_request()) events_.input.close_requested = true;
}

/// Keys are delivered in their order, and the next only when the program has dealt with the last: however fast a person
/// types and however slow the machine draws, "4 Enter 5" answers this question with 4 and the next with 5.
void Window::deliver_keys() {
    bool delivered = false;
    while (!events_.keys.empty() && !program_.needs_another_frame()) {
        const KeyEvent event = events_.keys.front();
        // Letters for one text field may come together. Nothing else may: before 1.87 Dear ImGui misses a key that goes
        // down and up between two frames.
        const bool letter_key = event.key < GLFW_KEY_ESCAPE && (event.mods & GLFW_MOD_CONTROL) == 0;
        if (delivered && !((event.is_character || letter_key) && compat::text_field_is_active())) return;
        events_.keys.pop_front();
        delivered = (event.is_character ? deliver_character(event.character) : deliver_key(event)) || delivered;
    }
}

/// Returns true if the program, or a text field, has to deal with it.
bool Window::deliver_character(unsigned character) {
    const char32_t held = program_.stand_ins().for_typing(static_cast<char32_t>(character));
    if (held != 0) working().give_character(static_cast<unsigned>(held));
    events_.input.typed += static_cast<char32_t>(character);
    const bool for_field = compat::text_field_is_active();
    // Keys are named by Latin letters: with another script's layout the place of the key counts.
    constexpr unsigned first_beyond_latin = 0x370;
    const char32_t by_place = character < first_beyond_latin ? 0 : std::exchange(letter_by_place_, 0);
    const char32_t pressed = by_place != 0 ? by_place : static_cast<char32_t>(character);
    if (character != U' ' && !for_field) events_.input.keys.push_back(KeyPress::of(pressed));
    return true;
}

bool Window::deliver_key(const KeyEvent& event) {
    // Pause means nothing to the program. It marks the end of what a test has sent, and nothing follows its release.
    if (event.key == GLFW_KEY_PAUSE && event.action == GLFW_RELEASE) trace_.mark();
    KeyPress press{key_from_glfw(event.key), 0, (event.mods & GLFW_MOD_CONTROL) != 0,
                   (event.mods & GLFW_MOD_SHIFT) != 0, (event.mods & GLFW_MOD_ALT) != 0};
    if (press.ctrl) press.character = letter_of(event.key, event.scancode);
    if (event.action != GLFW_RELEASE) letter_by_place_ = latin_letter_of(event.key);
    const bool pressed = event.action == GLFW_PRESS || (event.action == GLFW_REPEAT && repeats_when_held(press));
    const bool in_field = compat::text_field_is_active();
    const bool to_field = in_field && belongs_to_text_field(press);
    const bool known = press.key != Key::none || (press.ctrl && press.character != 0);
    if (pressed && known && !to_field) events_.input.keys.push_back(press);
    // Tab and Escape are the program's alone: Dear ImGui would jump between text fields, or take back what was typed.
    // So is a key that goes down before a field has the keyboard: Dear ImGui repeats keys that stay down, and where
    // frames are slow the Enter that opens a field would also leave it.
    const bool is_modifier = event.key >= GLFW_KEY_LEFT_SHIFT && event.key <= GLFW_KEY_RIGHT_SUPER;
    const bool may_hear = in_field || is_modifier || event.action == GLFW_RELEASE;
    if (may_hear && press.key != Key::tab && press.key != Key::escape) working().give_key(event);
    return pressed && known;
}

void Window::wait_for_events() {
    const auto wait = events_.pacer.wait(std::chrono::steady_clock::now());
    // Until the desktop has answered, the answer will wake the program.
    const bool is_settled = options_.system_theme == nullptr || system_theme_is_known_;
    const bool rests = !wait || (wait->count() > 0 && program_.rests());
    if (rests && trace_.is_on() && is_settled)
        trace_.rest(program_, first_.has_focus() || (facilitator_ && facilitator_->window().has_focus()));
    if (!wait) {
        glfwWaitEvents();
    } else if (wait->count() <= 0) {
        glfwPollEvents();
    } else {
        glfwWaitEventsTimeout(wait->count());
        events_.pacer.wake();
    }
    working().make_current();  // An event may have been for the other one.
}

void Window::follow_facilitator() {
    const bool wanted = program_.state().presenting.facilitator;
    if (wanted == (facilitator_ != nullptr)) return;
    if (wanted) {
        facilitator_ = std::make_unique<FacilitatorWindow>(events_, first_.fonts());
        if (!facilitator_->open(first_.handle(), options_.icon)) {
            facilitator_.reset();
            program_.facilitator_failed();
        }
    } else {
        facilitator_.reset();
        glfwFocusWindow(first_.handle());
    }
    working().make_current();
    events_.pacer.wake();
}

void Window::follow_full_screen() {
    if (program_.state().full_screen == is_full_screen_) return;
    is_full_screen_ = program_.state().full_screen;
    GLFWwindow* window = first_.handle();
    if (!is_full_screen_) {
        glfwSetWindowMonitor(window, nullptr, place_[0], place_[1], place_[2], place_[3], GLFW_DONT_CARE);
        return;
    }
    glfwGetWindowPos(window, place_.data(), &place_[1]);
    glfwGetWindowSize(window, &place_[2], &place_[3]);
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
    glfwSetWindowMonitor(window, target, 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::follow_title() {
    const auto& document = program_.state().document;
    const bool failing = document && document->save_problem();
    std::string title = document ? document->scored().assessment().title + " – Readiness" : "Readiness";
    if (failing) title = "Not saved: " + title;
    if (facilitator_ && failing != is_said_to_fail_) facilitator_->say_that_saving_fails(failing);
    is_said_to_fail_ = failing && facilitator_ != nullptr;
    if (title == title_) return;
    title_ = std::move(title);
    glfwSetWindowTitle(first_.handle(), title_.c_str());
}

void Window::follow_program() {
    follow_full_screen();
    follow_facilitator();
    follow_title();
}

/// False if the window is iconified.
bool Window::draw_working() {
    GlfwWindow& window = working();
    const Surface surface = window.surface();
    if (surface.width == 0 || surface.height == 0) return false;
    window.make_current();
    take_close_requests();
    deliver_keys();
    if (facilitator_) facilitator_->fonts().follow(first_.fonts());
    window.begin_frame(program_.scale(surface));
    program_.frame(std::exchange(events_.input, {}), surface, window.fonts());
    window.end_frame();
    return true;
}

/// What the room sees beside the facilitator's window. False if there is none, or the room's is iconified.
bool Window::draw_room() {
    const Surface room = first_.surface();
    if (!facilitator_ || room.width == 0 || room.height == 0) return false;
    first_.begin_frame(program_.scale(room));
    program_.room_frame(room);
    first_.end_frame();
    working().make_current();
    return true;
}

void Window::draw() {
    const bool worked = draw_working();
    const bool shown = draw_room();
    if (worked || shown) trace_.frame();
}

bool Window::needs_new_fonts() {
    if (facilitator_) facilitator_->fonts().follow(first_.fonts());
    return first_.fonts().stale(program_.scale(first_.surface())) ||
           (facilitator_ && working().fonts().stale(program_.scale(working().surface())));
}

/// A polite kill ends the program if nothing is lost by it. Else the person is asked once, as by Ctrl Q, and the next
/// kill ends it.
bool Window::must_end() {
    if (asked_to_end == ends_heard_) return false;
    const bool is_first = ends_heard_ == 0;
    ends_heard_ = asked_to_end;
    while (!events_.keys.empty() && !program_.wants_to_quit())
        draw();  // What was typed before the end counts.
    if (!is_first || program_.may_end()) return true;
    events_.pacer.wake();
    return false;
}

void Window::run() {
    while (!program_.wants_to_quit()) {
        if (events_.pacer.must_draw()) {
            draw();
            events_.pacer.drawn();
            follow_program();
        }
        if (!events_.keys.empty() || program_.needs_another_frame() || needs_new_fonts()) events_.pacer.wake();
        events_.pacer.nothing_due();
        if (const auto due = program_.due_in()) {
            events_.pacer.due_at(
                std::chrono::steady_clock::now() +
                std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::duration<double>(*due)));
        }
        events_.pacer.wake_if_due(std::chrono::steady_clock::now());
        wait_for_events();
        if (must_end()) break;
        take_chosen_file();
        if (!system_theme_is_known_ && options_.system_theme && options_.system_theme->ready()) {
            program_.set_system_dark(options_.system_theme->dark());
            system_theme_is_known_ = true;
            events_.pacer.wake();
        }
    }
    program_.flush();
    remember_place();
}

/// A polite kill saves what waits: the handler only wakes the loop.
void end_politely(int /*signal*/) {
    asked_to_end = asked_to_end + 1;
    glfwPostEmptyEvent();
}

}  // namespace

int run_window(Program& program, Fonts& fonts, const WindowOptions& options) {
    std::setlocale(LC_CTYPE, "");
    const auto window = std::make_unique<Window>(program, fonts, options);
    if (!window->open()) return 1;
    when_asked_to_end(end_politely);
    window->run();
    // Whoever left without the last answers chose it.
    return asked_to_end != 0 && !program.wants_to_quit() ? end_saved(program, stderr) : 0;
}

}  // namespace readiness
