// How keys reach Dear ImGui's text fields: another way in its releases from 1.87 on.
#pragma once

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>

namespace readiness::compat {

#if IMGUI_VERSION_NUM >= 18700

#if IMGUI_VERSION_NUM < 18900
inline constexpr ImGuiKey ctrl_held = ImGuiKey_ModCtrl;
inline constexpr ImGuiKey shift_held = ImGuiKey_ModShift;
inline constexpr ImGuiKey alt_held = ImGuiKey_ModAlt;
inline constexpr ImGuiKey super_held = ImGuiKey_ModSuper;
#else
inline constexpr ImGuiKey ctrl_held = ImGuiMod_Ctrl;
inline constexpr ImGuiKey shift_held = ImGuiMod_Shift;
inline constexpr ImGuiKey alt_held = ImGuiMod_Alt;
inline constexpr ImGuiKey super_held = ImGuiMod_Super;
#endif

/// A key that text fields know, by the letter on it if it has one; ImGuiKey_None for any other.
inline ImGuiKey key_for_fields(int key, char32_t letter) {
    switch (key) {
        case GLFW_KEY_ENTER: return ImGuiKey_Enter;
        case GLFW_KEY_KP_ENTER: return ImGuiKey_KeypadEnter;
        case GLFW_KEY_ESCAPE: return ImGuiKey_Escape;
        case GLFW_KEY_TAB: return ImGuiKey_Tab;
        case GLFW_KEY_SPACE: return ImGuiKey_Space;
        case GLFW_KEY_BACKSPACE: return ImGuiKey_Backspace;
        case GLFW_KEY_DELETE: return ImGuiKey_Delete;
        case GLFW_KEY_INSERT: return ImGuiKey_Insert;
        case GLFW_KEY_LEFT: return ImGuiKey_LeftArrow;
        case GLFW_KEY_RIGHT: return ImGuiKey_RightArrow;
        case GLFW_KEY_UP: return ImGuiKey_UpArrow;
        case GLFW_KEY_DOWN: return ImGuiKey_DownArrow;
        case GLFW_KEY_PAGE_UP: return ImGuiKey_PageUp;
        case GLFW_KEY_PAGE_DOWN: return ImGuiKey_PageDown;
        case GLFW_KEY_HOME: return ImGuiKey_Home;
        case GLFW_KEY_END: return ImGuiKey_End;
        default: break;
    }
    if (letter < U'a' || letter > U'z') return ImGuiKey_None;
    return static_cast<ImGuiKey>(ImGuiKey_A + static_cast<int>(letter - U'a'));
}

/// Which of the keys that are held with others were down behind the event. On X11 `mods` has those before it.
inline int mods_after(int key, int action, int mods) {
    int own = 0;
    if (key == GLFW_KEY_LEFT_CONTROL || key == GLFW_KEY_RIGHT_CONTROL) own = GLFW_MOD_CONTROL;
    if (key == GLFW_KEY_LEFT_SHIFT || key == GLFW_KEY_RIGHT_SHIFT) own = GLFW_MOD_SHIFT;
    if (key == GLFW_KEY_LEFT_ALT || key == GLFW_KEY_RIGHT_ALT) own = GLFW_MOD_ALT;
    if (key == GLFW_KEY_LEFT_SUPER || key == GLFW_KEY_RIGHT_SUPER) own = GLFW_MOD_SUPER;
    return action == GLFW_RELEASE ? mods & ~own : mods | own;
}
#endif

/// Gives a key to Dear ImGui with what was held when it was pressed. From 1.87 the backend asks what is held now: keys
/// are delivered later, where frames are slow, and Ctrl that is down by then would swallow letters typed before it.
/// `letter` is on the key; 0 if there is none.
inline void give_key([[maybe_unused]] GLFWwindow* window, int key, [[maybe_unused]] int scancode, int action, int mods,
                     [[maybe_unused]] char32_t letter) {
#if IMGUI_VERSION_NUM >= 18700
    ImGuiIO& io = ImGui::GetIO();
    const int held = mods_after(key, action, mods);
    io.AddKeyEvent(ctrl_held, (held & GLFW_MOD_CONTROL) != 0);
    io.AddKeyEvent(shift_held, (held & GLFW_MOD_SHIFT) != 0);
    io.AddKeyEvent(alt_held, (held & GLFW_MOD_ALT) != 0);
    io.AddKeyEvent(super_held, (held & GLFW_MOD_SUPER) != 0);
    const ImGuiKey known = key_for_fields(key, letter);
    if (known != ImGuiKey_None && action != GLFW_REPEAT) io.AddKeyEvent(known, action == GLFW_PRESS);
#else
    ImGui_ImplGlfw_KeyCallback(window, key, scancode, action, mods);
#endif
}

}  // namespace readiness::compat
