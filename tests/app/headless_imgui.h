// Dear ImGui without a backend, on every version from 1.86 to 1.92. The tests' version guards are here.
#pragma once

#include <cmath>
#include <imgui.h>
#include <imgui_internal.h>
#include <map>
#include <utility>
#include <vector>

#include "app/desktop/ui/imgui_compat.h"

namespace headless {

/// A context of its owner's own. The one that was current before is current again at the end.
class Context {
public:
    Context() {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.ConfigInputTextCursorBlink = false;
        io.DeltaTime = 1.0f / 60;
#if IMGUI_VERSION_NUM < 18700
        // Keys have a number of the window system's until 1.87; without one they are their own.
        for (int key = 0; key < ImGuiKey_COUNT; ++key)
            io.KeyMap[key] = key;
#endif
#if IMGUI_VERSION_NUM >= 19191
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
#endif
    }
    ~Context() {
        make_current();
#if IMGUI_VERSION_NUM >= 19191
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
            texture->SetStatus(ImTextureStatus_Destroyed);
#endif
        ImGui::DestroyContext(context_);
        ImGui::SetCurrentContext(before_);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    void make_current() const {
        ImGui::SetCurrentContext(context_);
    }

private:
    ImGuiContext* before_ = ImGui::GetCurrentContext();
    ImGuiContext* context_ = ImGui::CreateContext();
};

/// After ImGui::Render(): takes the atlas as drawn, as a renderer would.
inline void accept_textures() {
#if IMGUI_VERSION_NUM >= 19191
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(ImTextureID(1));
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
#endif
}

/// The characters of the atlas by the place of each in its picture.
inline std::map<std::pair<float, float>, char32_t> characters_of_atlas() {
    std::map<std::pair<float, float>, char32_t> characters;
    const auto add = [&](const ImVector<ImFontGlyph>& glyphs) {
        for (const ImFontGlyph& glyph : glyphs)
            characters[{glyph.U0, glyph.V0}] = static_cast<char32_t>(glyph.Codepoint);
    };
#if IMGUI_VERSION_NUM >= 19191
    auto& baked = ImGui::GetIO().Fonts->Builder->BakedPool;
    for (int i = 0; i < baked.Size; ++i)
        add(baked[i].Glyphs);
#else
    for (const ImFont* font : ImGui::GetIO().Fonts->Fonts)
        add(font->Glyphs);
#endif
    return characters;
}

/// After ImGui::Render(): all letters that were drawn, a line for each stretch of text, with blanks where there are
/// gaps. Letters are known by the place of their picture in the atlas, so that nothing that is drawn is missed.
inline std::vector<std::u32string> drawn_lines() {
    constexpr int corners_of_letter = 4;
    const auto characters = characters_of_atlas();
    const ImDrawData& data = *ImGui::GetDrawData();
    std::vector<std::u32string> lines;
    ImVec2 end{-1, -1};
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImVector<ImDrawVert>& vertices = data.CmdLists[i]->VtxBuffer;
        for (int at = 0; at + corners_of_letter <= vertices.Size; ++at) {
            const auto found = characters.find({vertices[at].uv.x, vertices[at].uv.y});
            if (found == characters.end()) continue;
            const ImVec2 low = vertices[at].pos;
            const ImVec2 high = vertices[at + 2].pos;
            const float gap = low.x - end.x;
            const float size = high.y - low.y;
            const bool goes_on = gap > -size && gap < size * 2 && std::abs(high.y - end.y) < size * 2;
            if (lines.empty() || !goes_on) lines.emplace_back();
            if (goes_on && gap > size * 0.15f) lines.back() += U' ';
            lines.back() += found->second;
            end = high;
            at += corners_of_letter - 1;
        }
    }
    return lines;
}

inline void move_mouse(ImVec2 to) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMousePosEvent(to.x, to.y);
#else
    ImGui::GetIO().MousePos = to;
#endif
}

inline void hold_mouse(bool down) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMouseButtonEvent(0, down);
#else
    ImGui::GetIO().MouseDown[0] = down;
#endif
}

inline void turn_wheel(float notches) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMouseWheelEvent(0, notches);
#else
    ImGui::GetIO().MouseWheel += notches;
#endif
}

inline void hold_ctrl(bool down) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, down);
#else
    ImGui::GetIO().KeyCtrl = down;
#endif
}

}  // namespace headless
