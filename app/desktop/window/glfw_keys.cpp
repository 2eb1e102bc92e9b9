#include "app/desktop/window/glfw_keys.h"

#include <GLFW/glfw3.h>
#include <string_view>

namespace readiness {

Key key_from_glfw(int key) {
    switch (key) {
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER: return Key::enter;
        case GLFW_KEY_ESCAPE: return Key::escape;
        case GLFW_KEY_TAB: return Key::tab;
        case GLFW_KEY_BACKSPACE: return Key::backspace;
        case GLFW_KEY_SPACE: return Key::space;
        case GLFW_KEY_LEFT: return Key::left;
        case GLFW_KEY_RIGHT: return Key::right;
        case GLFW_KEY_UP: return Key::up;
        case GLFW_KEY_DOWN: return Key::down;
        case GLFW_KEY_PAGE_UP: return Key::page_up;
        case GLFW_KEY_PAGE_DOWN: return Key::page_down;
        case GLFW_KEY_HOME: return Key::home;
        case GLFW_KEY_END: return Key::end;
        case GLFW_KEY_F1: return Key::f1;
        case GLFW_KEY_F2: return Key::f2;
        case GLFW_KEY_F3: return Key::f3;
        case GLFW_KEY_F4: return Key::f4;
        case GLFW_KEY_F5: return Key::f5;
        case GLFW_KEY_F8: return Key::f8;
        case GLFW_KEY_F9: return Key::f9;
        case GLFW_KEY_F11: return Key::f11;
        case GLFW_KEY_MENU: return Key::menu;
        default: return Key::none;
    }
}

char32_t letter_of(int key, int scancode) {
    if (key == GLFW_KEY_KP_ADD) return U'+';
    if (key == GLFW_KEY_KP_SUBTRACT) return U'-';
    const char* name = glfwGetKeyName(key, scancode);
    if (name == nullptr || name[0] == '\0') return 0;
    if (static_cast<unsigned char>(name[0]) >= 0x80) return latin_letter_of(key);
    if (name[1] != '\0') return 0;
    const char letter = name[0];
    return static_cast<char32_t>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
}

char32_t latin_letter_of(int key) {
    return key >= GLFW_KEY_A && key <= GLFW_KEY_Z ? U'a' + static_cast<char32_t>(key - GLFW_KEY_A) : 0;
}

}  // namespace readiness
