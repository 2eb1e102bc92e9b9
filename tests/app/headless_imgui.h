// Dear ImGui without a backend, on every version from 1.86 to 1.92. The tests' version guards are here.
#pragma once

#include <imgui.h>

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
