// What a person did since the last frame, free of any window system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readiness {

enum class Key {
    none,  ///< A character, in `character`.
    enter,
    escape,
    tab,
    backspace,
    space,
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    home,
    end,
    f1,
    f2,
    f3,
    f4,
    f5,
    f8,
    f9,
    f11,
    menu,  ///< Opens what can be done with the thing that has the keyboard.
};

/// One key press or one typed character. Characters come from the keyboard layout, so 1 to 9 work on every layout;
/// with ctrl, `character` is the small letter on the key.
struct KeyPress {
    Key key = Key::none;
    char32_t character = 0;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;

    static KeyPress of(Key key) { return {key, 0, false, false, false}; }
    static KeyPress of(char32_t character) { return {Key::none, character, false, false, false}; }
    static KeyPress with_ctrl(char32_t character) { return {Key::none, character, true, false, false}; }
    friend bool operator==(const KeyPress&, const KeyPress&) = default;
};

/// True for a key that moves, or takes a step back: held down it does so again and again. Any other key, such as Enter,
/// counts once however long it is held.
inline bool repeats_when_held(const KeyPress& press) {
    switch (press.key) {
        case Key::none: return press.ctrl;
        case Key::tab:
        case Key::backspace:
        case Key::left:
        case Key::right:
        case Key::up:
        case Key::down:
        case Key::page_up:
        case Key::page_down: return true;
        default: return false;
    }
}

/// While a text field has the keyboard, these keys are its own.
inline bool belongs_to_text_field(const KeyPress& press) {
    if (press.ctrl) return std::u32string_view(U"acvxzy").find(press.character) != std::u32string_view::npos;
    switch (press.key) {
        case Key::backspace:
        case Key::space:
        case Key::left:
        case Key::right:
        case Key::up:
        case Key::down:
        case Key::page_up:
        case Key::page_down:
        case Key::home:
        case Key::end: return true;
        default: return false;
    }
}

struct Input {
    std::vector<KeyPress> keys;
    std::u32string typed;  ///< Every character, also those that went to a text field: the fonts must have them.
    std::vector<std::string> dropped_files;
    bool close_requested = false;
    bool focus_lost = false;
};

}  // namespace readiness
