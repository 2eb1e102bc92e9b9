// Drives the desktop program without a window: draws frames, presses keys, moves the mouse, and lets time pass.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/ui/field_clipboard.h"
#include "app/desktop/window/program.h"
#include "catch.h"
#include "core/base/find_by_id.h"
#include "first_editions.h"
#include "headless_imgui.h"
#include "temporary_folder.h"

namespace readiness {

inline std::filesystem::path source_folder() {
    return READINESS_SOURCE_DIR;
}

/// What the program is shown on.
struct Display {
    int width = 1280;
    int height = 720;
    float content_scale = 1;

    [[nodiscard]] Surface surface() const {
        return {static_cast<float>(width), static_cast<float>(height), content_scale};
    }
};

/// The facilitator's window, as large as the first.
struct SecondWindow {
    explicit SecondWindow(const Fonts& first) : fonts(first.for_another_window()) {}

    headless::Context context;
    Fonts fonts;
};

/// A program of a test's own: its folders are temporary, its clock and ids are fixed, and time passes only when the
/// test says so. Events reach the program as the window delivers them: keys and mouse are those of the facilitator's
/// window while there is one.
class Harness {
public:
    explicit Harness(Display display = {}, std::filesystem::path shipped = first_editions(),
                     FontFiles fonts = find_fonts({}));

    [[nodiscard]] Program& program() { return *program_; }
    [[nodiscard]] const State& state() const { return program_->state(); }
    [[nodiscard]] const Document& document() const;
    [[nodiscard]] const Assessment& assessment() const { return document().scored().assessment(); }
    [[nodiscard]] const Item& item() const;  ///< That Assess is at.
    [[nodiscard]] const AgreedAnswer* agreed(const char* item) const { return find_agreed(assessment(), {item}); }
    [[nodiscard]] const std::filesystem::path& data() const { return places_.data; }
    [[nodiscard]] const Places& places() const { return places_; }
    /// A folder for whatever else the test needs.
    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

    /// Ends the program and starts it again with the same folders.
    void restart();
    /// Starts it again with a folder for what it remembers by itself, its own or another program's.
    void keep_state();
    void keep_state_of(const Harness& other);

    // ---- time
    void frame();
    /// Draws until the program waits for something to happen.
    void settle();
    /// Moves the steady time, drawing as the window does when something is due.
    void wait(double duration);
    void set_display(Display display) { display_ = display; }
    [[nodiscard]] const Display& display() const { return display_; }
    std::chrono::sys_seconds now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours{9}};
    double seconds = 100;
    std::function<void()> before_clock;  ///< Called each time that the program asks for the steady time.

    // ---- keyboard: each is one key press or one typed character, followed by the frames it needs
    void press(KeyPress press);
    void press(Key key) { press(KeyPress::of(key)); }
    void press_shift(Key key) { press({key, 0, false, true, false}); }
    void press_ctrl(char32_t letter) { press(KeyPress::with_ctrl(letter)); }
    void type(std::string_view text);
    /// What the clipboard holds, as another program reads and writes it.
    void copy_elsewhere(const std::string& text);
    [[nodiscard]] std::string pasted_elsewhere() const;
    /// Presses Tab until the keyboard is at the control; fails if it never gets there.
    void tab_to(std::string_view id);

    // ---- mouse
    [[nodiscard]] bool has(std::string_view id) const { return program_->focus().find(id) != nullptr; }
    [[nodiscard]] Box box_of(std::string_view id) const;
    /// The first id that starts so; fails if none does.
    [[nodiscard]] std::string id_starting(std::string_view start) const;
    /// The ids of all controls of the last frame, one a line.
    [[nodiscard]] std::string controls() const;
    void move_mouse(ImVec2 to);
    void hold_mouse(bool down);
    void click(std::string_view id);
    void click_at(ImVec2 place);

    // ---- the rest
    void carry_out(const Command& command);
    void drop(const std::filesystem::path& file) { drop_all({file}); }
    void drop_all(const std::vector<std::filesystem::path>& files);
    void close_window();
    void lose_focus();

    // ---- files
    /// Starts an assessment of a questionnaire, named as usual, and goes to its first question.
    void start(std::string_view questionnaire);
    /// What the open assessment's file says now.
    [[nodiscard]] Assessment saved() const;
    [[nodiscard]] std::string saved_bytes() const { return bytes_of(document().path()); }

    // ---- the room's window, while the facilitator has another
    /// A hash of all that was drawn in the last frame, in the window that is worked in and in the room's.
    [[nodiscard]] std::size_t drawn() const;
    [[nodiscard]] std::size_t room_drawn() const;
    /// All text of the last frame in the window that is worked in, and in the room's while there are two: as it can be
    /// read on the screen, without what is scrolled out of view, and with "?" for letters beyond ASCII.
    [[nodiscard]] std::string drawn_text() const;
    /// True if the words are drawn, whatever spaces the gaps between letters look like.
    [[nodiscard]] bool shows(std::string_view words) const;
    /// Moves the mouse in the room's window. True if something there could be pressed.
    [[nodiscard]] bool room_has_control_at(ImVec2 place);

    /// Where people keep files, from the next start on.
    std::vector<NamedFolder> usual_folders;

    // ---- what the desktop was asked to open, and to show in its folder
    std::vector<std::filesystem::path> opened;
    std::vector<std::filesystem::path> shown;

    /// How many vertices the whole frame gave to the renderer; set by frame().
    int vertices = 0;

private:
    void deliver_to_field(const KeyPress& press);
    void follow_facilitator();
    void room_frame();
    [[nodiscard]] bool fonts_are_stale();

    TemporaryFolder folder_;
    headless::Context context_;
    Places places_;
    Display display_;
    Fonts fonts_;
    std::unique_ptr<SecondWindow> second_;
    std::unique_ptr<Program> program_;
    std::unique_ptr<FieldClipboard> clipboard_;
    Input input_;
    int ids_given_ = 0;
};

/// The answer as a number, "dont-know", "not-applicable" or "" if there is none: short to compare with.
std::string answer_of(const Assessment& assessment, const char* item);

}  // namespace readiness
