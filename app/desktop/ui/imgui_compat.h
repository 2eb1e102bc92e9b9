// The few places where Dear ImGui 1.86 and 1.92 differ. The program's only other guards are in glyph_compat.h, for
// characters that come into the atlas late, gl_compat.h, for the backends, and window/key_compat.h, for keys.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>
#include <vector>

namespace readiness::compat {

/// From 1.92 (19191) one font serves every size, and glyphs are made as they are needed.
#if IMGUI_VERSION_NUM >= 19191
inline constexpr bool fonts_are_dynamic = true;
#else
inline constexpr bool fonts_are_dynamic = false;
#endif

/// FreeType's builder rounds every letter's width up to whole pixels, which tears words apart at text sizes; stb's
/// keeps fractions. Debian's library builds by FreeType unless set otherwise.
inline void keep_fractional_widths([[maybe_unused]] ImFontAtlas& atlas) {
#if IMGUI_VERSION_NUM < 19191
    atlas.FontBuilderIO = ImFontAtlasGetBuilderForStbTruetype();
#endif
}

/// True if the font, with those that are merged into it, draws that character.
inline bool font_has(const ImFont& font, unsigned character) {
    const auto sign = static_cast<ImWchar>(character);
#if IMGUI_VERSION_NUM >= 19191
    return const_cast<ImFont&>(font).IsGlyphInFont(sign);  // NOLINT(cppcoreguidelines-pro-type-const-cast)
#else
    return font.FindGlyphNoFallback(sign) != nullptr;
#endif
}

/// How Dear ImGui reaches the clipboard: from 1.91.1 by way of the context, before by a pointer of the backend's own.
#if IMGUI_VERSION_NUM >= 19110
using ClipboardOwner = ImGuiContext*;
inline auto& clipboard_reader() {
    return ImGui::GetPlatformIO().Platform_GetClipboardTextFn;
}
inline auto& clipboard_writer() {
    return ImGui::GetPlatformIO().Platform_SetClipboardTextFn;
}
inline void*& clipboard_user() {
    return ImGui::GetPlatformIO().Platform_ClipboardUserData;
}
inline ClipboardOwner clipboard_owner(ClipboardOwner given, void* /*user*/) {
    return given;
}
#else
using ClipboardOwner = void*;
inline auto& clipboard_reader() {
    return ImGui::GetIO().GetClipboardTextFn;
}
inline auto& clipboard_writer() {
    return ImGui::GetIO().SetClipboardTextFn;
}
inline void*& clipboard_user() {
    return ImGui::GetIO().ClipboardUserData;
}
inline ClipboardOwner clipboard_owner(ClipboardOwner /*given*/, void* user) {
    return user;
}
#endif
using ClipboardRead = const char* (*)(ClipboardOwner owner);
using ClipboardWrite = void (*)(ClipboardOwner owner, const char* text);

/// From 1.87 Dear ImGui spreads quick key presses over frames by itself. The window does so already, and two queues in
/// a row would let Enter overtake the letters before it.
inline void take_events_at_once([[maybe_unused]] ImGuiIO& io) {
#if IMGUI_VERSION_NUM >= 18700
    io.ConfigInputTrickleEventQueue = false;
#endif
}

inline void push_font(ImFont* font, [[maybe_unused]] float size) {
#if IMGUI_VERSION_NUM >= 19191
    ImGui::PushFont(font, size);
#else
    ImGui::PushFont(font);
#endif
}

/// From 19276 thickness is before the flags.
inline void add_rect(ImDrawList& list, ImVec2 min, ImVec2 max, ImU32 colour, float rounding, float thickness) {
#if IMGUI_VERSION_NUM >= 19276
    list.AddRect(min, max, colour, rounding, thickness);
#else
    list.AddRect(min, max, colour, rounding, 0, thickness);
#endif
}

inline void add_polyline(ImDrawList& list, const std::vector<ImVec2>& points, ImU32 colour, bool closed,
                         float thickness) {
    const ImDrawFlags flags = closed ? ImDrawFlags_Closed : ImDrawFlags_None;
#if IMGUI_VERSION_NUM >= 19276
    list.AddPolyline(points.data(), static_cast<int>(points.size()), colour, thickness, flags);
#else
    list.AddPolyline(points.data(), static_cast<int>(points.size()), colour, flags, thickness);
#endif
}

/// A child window without a border.
inline bool begin_child(const char* id, ImVec2 size, ImGuiWindowFlags flags) {
#if IMGUI_VERSION_NUM >= 19000
    return ImGui::BeginChild(id, size, ImGuiChildFlags_None, flags);
#else
    return ImGui::BeginChild(id, size, false, flags);
#endif
}

/// True while a text field has the keyboard. Dear ImGui's own io.WantTextInput lags a frame behind: a letter typed
/// right after Enter would still go to the field that Enter has just left.
inline bool text_field_is_active() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.ActiveId != 0 && context.InputTextState.ID == context.ActiveId;
}

/// Gives the keyboard to the item that is drawn next. 1.90.1 alone passes over every item whose focus scope is not the
/// one that keyboard navigation was in last, and windows without navigation never set that; so it is set here.
inline void focus_next_item() {
#if IMGUI_VERSION_NUM >= 19001 && IMGUI_VERSION_NUM < 19020
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.NavFocusScopeId = context.CurrentFocusScopeId;
#endif
    ImGui::SetKeyboardFocusHere();
}

/// Dear ImGui keeps caret and selection of the field that had the keyboard last, and goes on with them if it gets the
/// keyboard again. After this it does not: all of its text is selected, as in a field that is new.
inline void forget_text_field() {
    if (!text_field_is_active()) ImGui::GetCurrentContext()->InputTextState.ID = 0;
}

/// Takes the keyboard away from the field that has it, keeping what was typed.
inline void leave_text_field() {
    ImGui::ClearActiveID();
}

/// Dear ImGui's own key events, for what a text field handles itself. Tests drive them without a window.
inline void feed_key([[maybe_unused]] ImGuiKey key, [[maybe_unused]] bool down) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddKeyEvent(key, down);
#else
    ImGui::GetIO().KeysDown[ImGui::GetIO().KeyMap[key]] = down;
#endif
}

}  // namespace readiness::compat
