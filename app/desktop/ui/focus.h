// Where the keyboard is: every control is a stop, Tab and the arrows move between stops, Enter and Space press.
#pragma once

#include <imgui.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/ui/box.h"
#include "app/desktop/ui/input.h"

namespace readiness {

/// One control that was drawn in a frame.
struct FocusStop {
    ImGuiID key = 0;  ///< What Dear ImGui makes of the id.
    Box box;
    std::string id;  ///< Which control it is, never shown; tests find controls by it.
    bool text_field = false;
};

/// The same on every version of Dear ImGui, whose own keyboard navigation is switched off.
class Focus {
public:
    void begin_frame();
    void add(FocusStop stop);
    /// Moves by the keys that nobody has taken, and removes those it used from `keys`.
    void end_frame(std::vector<KeyPress>& keys, bool typing);

    /// Forgets the place: after a change of screen.
    void reset();
    void set_current(ImGuiID key) { current_ = key; }
    /// Where the keyboard was used last, a ring shows the place; a mouse click hides it.
    void show_ring(bool shown) { ring_ = shown; }
    /// A control was clicked by mouse. False if it was by the second click of a double click, or a later one of more,
    /// whose first click was for what stood at its place then: nobody meant that.
    [[nodiscard]] bool is_meant(ImGuiID clicked, bool is_second_click);

    [[nodiscard]] bool ring_shown() const { return ring_ && current_ != 0; }
    [[nodiscard]] bool is_current(ImGuiID key) const { return ring_ && key == current_; }
    /// Pressed by Enter or Space in this frame.
    [[nodiscard]] bool is_activated(ImGuiID key) const { return key == activated_; }
    /// The place moved since the last frame: the control must scroll into view, a text field must take the keyboard.
    [[nodiscard]] bool has_just_moved_to(ImGuiID key) const { return moved_ && key == current_; }
    /// The place moved elsewhere: a text field that has the keyboard must give it up.
    [[nodiscard]] bool has_just_moved_from(ImGuiID key) const { return moved_ && key != current_; }
    /// What was drawn does not fit the frame that it was drawn in: the next one lays it out anew.
    void layout_is_coming() { layout_changes_ = true; }
    /// A text field was asked to take the keyboard; Dear ImGui gives it over two frames later.
    void text_field_is_coming() { frames_to_field_ = 3; }
    [[nodiscard]] bool needs_another_frame() const {
        return activated_next_ != 0 || moved_next_ || frames_to_field_ > 0 ||
               (layout_changes_ && layout_frames_ < most_layout_frames);
    }

    [[nodiscard]] const std::vector<FocusStop>& stops() const { return stops_; }
    /// The first control of the last frame with that id.
    [[nodiscard]] const FocusStop* find(std::string_view id) const;

private:
    void move_by(int step);
    void move_towards(Key arrow);
    [[nodiscard]] std::optional<std::size_t> current_index() const;

    std::vector<FocusStop> stops_;
    ImGuiID current_ = 0;
    ImGuiID activated_ = 0;
    ImGuiID activated_next_ = 0;
    ImGuiID clicked_ = 0;  ///< By mouse, last.
    bool ring_ = false;
    bool moved_ = false;
    bool moved_next_ = false;
    int frames_to_field_ = 0;
    bool layout_changes_ = false;
    int layout_frames_ = 0;  ///< In a row.
    /// What never settles must not keep the window drawing.
    static constexpr int most_layout_frames = 4;
};

}  // namespace readiness
