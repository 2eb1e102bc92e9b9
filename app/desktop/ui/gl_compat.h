// The places where the GLFW and OpenGL backends of Dear ImGui 1.86 and 1.92 differ.
#pragma once

#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

struct GLFWwindow;

namespace readiness::compat {

/// Before 1.87 the backend asks for the mouse's place by itself.
inline void cursor_moved([[maybe_unused]] GLFWwindow* window, [[maybe_unused]] double x, [[maybe_unused]] double y) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui_ImplGlfw_CursorPosCallback(window, x, y);
#endif
}

/// After the atlas was built again, outside a frame. Before its first frame the backend has no texture yet, and makes
/// it then: it would make a second one. From 1.92 the backend follows the atlas by itself.
inline void renew_font_texture() {
#if IMGUI_VERSION_NUM < 19191
    if (ImGui::GetIO().Fonts->TexID == ImTextureID()) return;
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
#endif
}

}  // namespace readiness::compat
