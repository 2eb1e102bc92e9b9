// What screens draw with: text, shapes and controls in the look of the program. One value a frame.
#pragma once

#include <functional>
#include <imgui.h>
#include <span>
#include <string>
#include <string_view>

#include "app/desktop/ui/box.h"
#include "app/desktop/ui/focus.h"
#include "app/desktop/ui/fonts.h"
#include "app/desktop/ui/input.h"
#include "app/desktop/ui/theme.h"
#include "core/drawing/drawing.h"

namespace readiness {

enum class ButtonKind { plain, primary, quiet };
using Shape = Mark;
enum class Align { left, centre, right };

/// A style, and the part of its size that is drawn: for texts that have to fit in a window of any size.
struct SizedStyle {
    SizedStyle(TextStyle drawn, float of_its_size = 1) : style(drawn), part(of_its_size) {}

    TextStyle style;
    float part;
};

/// What happened to a control in this frame.
struct Pressed {
    bool clicked = false;  ///< By mouse, Enter or Space.
    bool hovered = false;
    bool focused = false;  ///< The keyboard is here, and its ring is shown.
    bool held = false;     ///< The mouse button is down on it.
};

/// One of several that can be chosen.
struct Choice {
    std::string_view id;
    std::string_view label;
};

enum class HintSide { below, right };

enum class Typed { nothing, changed, submitted };

class Ui {
public:
    Ui(const Theme& colours, const Fonts& type, Focus& keyboard, Input& events, float pixels_per_unit);

    const Theme& theme;
    const Fonts& fonts;
    Focus& focus;
    Input& input;
    float scale;

    /// False while a dialog lies over what is drawn: nothing can be pressed then.
    bool interactive = true;
    /// True for the picture that a room looks at while a facilitator works in another window: no button, link, field or
    /// hint of a key is drawn, and nothing can be pressed.
    bool for_room = false;
    double seconds = 0;           ///< Steady time, for motion.
    bool reduced_motion = false;  ///< Nothing is animated.
    /// A text field has drawn a character before the fonts had it: another frame must follow.
    bool fonts_were_late = false;

    /// Units of the design to pixels, rounded so that edges stay crisp.
    [[nodiscard]] float px(float units) const;

    /// True, once, if the key was pressed in this frame.
    bool take(Key key);
    bool take(char32_t character);
    bool take_ctrl(char32_t character);
    bool take_ctrl(Key key);
    /// True while a text field has the keyboard.
    [[nodiscard]] static bool typing();

    // ---- text
    [[nodiscard]] ImVec2 text_size(SizedStyle style, std::string_view text, float wrap_width = 0) const;
    [[nodiscard]] float line_height(SizedStyle style) const;
    /// With line ends where it must go on in the next line; between words only.
    [[nodiscard]] std::string wrapped(SizedStyle style, std::string_view text, float width) const;
    void text(ImVec2 position, SizedStyle style, ImU32 colour, std::string_view whole) const;
    /// Wrapped at the width. Returns the height.
    float paragraph(ImVec2 position, float width, SizedStyle style, ImU32 colour, std::string_view text) const;
    /// One line, placed in the box, cut with "…" if it is too long. Returns the width drawn.
    float line(const Box& box, SizedStyle style, ImU32 colour, std::string_view whole, Align align = Align::left) const;

    // ---- shapes
    void fill(const Box& box, ImU32 colour, float rounding_units = 0) const;
    void outline(const Box& box, ImU32 colour, float rounding_units = 0, float thickness_units = 1) const;
    void card(const Box& box) const;
    void rule(float left, float right, float y) const;
    void shape(ImVec2 centre, float radius, Shape shape, ImU32 colour) const;
    /// A pill with a shape and a word; returns its width. Its height is marker_height().
    float marker(ImVec2 position, const MarkerColours& colours, Shape shape, std::string_view word,
                 TextStyle style = TextStyle::small_strong) const;
    [[nodiscard]] float marker_width(Shape shape, std::string_view word,
                                     TextStyle style = TextStyle::small_strong) const;
    [[nodiscard]] float marker_height(TextStyle style = TextStyle::small_strong) const;
    /// A drawn key; returns its width.
    float key_cap(ImVec2 position, std::string_view key) const;
    /// "[Ctrl][N] new": keys, then what they do. Returns the width.
    float key_hint(ImVec2 position, std::string_view keys, std::string_view what) const;
    [[nodiscard]] float key_cap_width(std::string_view key) const;
    [[nodiscard]] float key_hint_width(std::string_view keys, std::string_view what) const;

    // ---- controls: `id` distinguishes a control from all others on the screen and is never shown; `label` is what
    // people read
    Pressed pressable(std::string_view id, const Box& box);
    bool button(std::string_view id, std::string_view label, const Box& box, ButtonKind kind = ButtonKind::plain,
                bool enabled = true, TextStyle style = TextStyle::body);
    [[nodiscard]] float button_width(std::string_view label, TextStyle style = TextStyle::body) const;
    [[nodiscard]] float button_height() const;
    /// Keys and what they do, which the mouse can press too. Moves `position` behind it.
    bool key_action(std::string_view id, ImVec2& position, std::string_view keys, std::string_view what);
    /// Text that can be pressed. Returns true if it was.
    bool link(std::string_view id, std::string_view label, ImVec2 position, TextStyle style = TextStyle::body);
    bool checkbox(std::string_view id, std::string_view label, const Box& box, bool& value);
    /// Several choices of which one holds; returns true if it changed.
    bool choice(std::string_view id, const Box& box, std::span<const Choice> options, int& chosen);
    /// A slider that also answers to the arrow keys; returns true if it changed. It is filled from 0 if the range
    /// goes below 0, else from its start.
    bool slider(std::string_view id, const Box& box, double& value, double min, double max, double step);
    Typed text_field(std::string_view id, const Box& box, std::string& value, std::string_view hint = "");
    bool text_area(std::string_view id, const Box& box, std::string& value, TextStyle style = TextStyle::body);
    /// Gives the keyboard to the next text field that is drawn.
    void focus_next_text_field();
    /// Takes the keyboard away from the text field that has it, and from any other control. What was typed is kept.
    void give_keyboard_back();

    /// A hint beside what is hovered or focused: below it, or above if there is no room. `side` is for columns of
    /// controls, of which a hint would cover the next one. Drawn last, over everything.
    void tooltip(const Pressed& pressed, const Box& box, std::string_view words, HintSide side = HintSide::below) const;

    /// A part that scrolls. `content` draws from the given top and returns the height that it took.
    void scroll_area(std::string_view id, const Box& box, const std::function<float(Box)>& content);

    /// Scrolls the part that is being drawn, as far as it must, to show the box.
    void scroll_into_view(const Box& box) const;

    /// The ring around what the keyboard is at.
    void focus_ring(const Box& box, float rounding_units) const;

    [[nodiscard]] static ImDrawList& list();

private:
    [[nodiscard]] float pixels(SizedStyle style) const;

    struct FieldLook;
    struct Entry {
        bool changed = false;
        bool active = false;
        bool just_left = false;
    };
    /// What text fields and areas share: their place among the controls, frame and ring. `edit` draws Dear ImGui's
    /// part.
    Entry text_entry(std::string_view id, const Box& box, TextStyle style,
                     const std::function<bool(const char* name, ImGuiInputTextFlags flags)>& edit);
    /// Hands a value to a text field as fields can hold it, and takes back what was changed.
    bool edit_text(std::string& value, TextStyle style, const std::function<bool(std::string& shown)>& edit);

    bool field_is_coming_ = false;  ///< The next text field is about to get the keyboard.
};

/// Mixes two colours; 0 gives the first, 1 the second.
ImU32 mixed(ImU32 first, ImU32 second, float amount);

}  // namespace readiness
