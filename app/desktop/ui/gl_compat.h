// The places where the GLFW and OpenGL backends of Dear ImGui 1.86 and 1.92 differ, and OpenGL itself between systems.
#pragma once

#include <GLFW/glfw3.h>
#include <cstddef>
#include <cstdint>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "app/desktop/ui/fonts.h"

namespace readiness::compat {

/// The context to ask for: 3.gl_minor. macOS has OpenGL 2.1, or 3.2 and later without what came before.
#ifdef __APPLE__
constexpr int gl_minor = 2;
constexpr bool gl_is_core = true;
constexpr const char* shading_language = "#version 150";
#else
constexpr int gl_minor = 0;
constexpr bool gl_is_core = false;
constexpr const char* shading_language = "#version 130";
#endif

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

/// After drawing, and before what was drawn is rendered: hands over the rows of the atlas that got new characters.
/// From 1.92 the backend does so by itself.
inline void renew_font_rows([[maybe_unused]] const AtlasRows& rows) {
#if IMGUI_VERSION_NUM < 19191
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    GLint bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(reinterpret_cast<std::intptr_t>(atlas.TexID)));
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, rows.top, atlas.TexWidth, rows.bottom - rows.top, GL_RGBA, GL_UNSIGNED_BYTE,
                    atlas.TexPixelsRGBA32 + static_cast<std::ptrdiff_t>(rows.top) * atlas.TexWidth);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
#endif
}

}  // namespace readiness::compat
