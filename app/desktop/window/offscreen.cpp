#include "app/desktop/window/offscreen.h"

#define GLFW_INCLUDE_GLEXT  // It knows how each system wants OpenGL's headers to be included.
#include <GLFW/glfw3.h>
#include <algorithm>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "app/desktop/ui/gl_compat.h"
#include "app/desktop/window/offscreen_context.h"

namespace readiness {

namespace {

/// What OpenGL 3.0 has beyond 1.1. Not every system links it.
struct FramebufferCalls {
    explicit FramebufferCalls(const OffscreenContext& context) {
        find(context, "glGenFramebuffers", generate);
        find(context, "glDeleteFramebuffers", remove);
        find(context, "glBindFramebuffer", bind);
        find(context, "glFramebufferTexture2D", set_texture);
        find(context, "glCheckFramebufferStatus", status);
    }
    [[nodiscard]] bool are_there() const {
        return generate != nullptr && remove != nullptr && bind != nullptr && set_texture != nullptr &&
               status != nullptr;
    }

    PFNGLGENFRAMEBUFFERSPROC generate = nullptr;
    PFNGLDELETEFRAMEBUFFERSPROC remove = nullptr;
    PFNGLBINDFRAMEBUFFERPROC bind = nullptr;
    PFNGLFRAMEBUFFERTEXTURE2DPROC set_texture = nullptr;
    PFNGLCHECKFRAMEBUFFERSTATUSPROC status = nullptr;

private:
    template <class Function>
    static void find(const OffscreenContext& context, const char* name, Function& function) {
        function = reinterpret_cast<Function>(context.function(name));
    }
};

/// A texture to draw into.
class Canvas {
public:
    Canvas(const FramebufferCalls& calls, int width, int height) : calls_(calls), width_(width), height_(height) {
        glGenTextures(1, &texture_);
        glBindTexture(GL_TEXTURE_2D, texture_);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
        calls_.generate(1, &framebuffer_);
        calls_.bind(GL_FRAMEBUFFER, framebuffer_);
        calls_.set_texture(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    }
    ~Canvas() {
        calls_.remove(1, &framebuffer_);
        glDeleteTextures(1, &texture_);
    }
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    [[nodiscard]] bool complete() const {
        calls_.bind(GL_FRAMEBUFFER, framebuffer_);
        return calls_.status(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    }

    /// OpenGL counts rows from the bottom, pictures from the top.
    [[nodiscard]] Picture read() const {
        Picture picture{width_, height_, {}};
        const auto row = static_cast<std::size_t>(width_) * 4;
        picture.pixels.resize(row * static_cast<std::size_t>(height_));
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, picture.pixels.data());
        for (std::size_t top = 0, bottom = static_cast<std::size_t>(height_) - 1; top < bottom; ++top, --bottom) {
            std::swap_ranges(picture.pixels.begin() + static_cast<std::ptrdiff_t>(top * row),
                             picture.pixels.begin() + static_cast<std::ptrdiff_t>((top + 1) * row),
                             picture.pixels.begin() + static_cast<std::ptrdiff_t>(bottom * row));
        }
        for (std::size_t i = 3; i < picture.pixels.size(); i += 4)
            picture.pixels[i] = 255;
        return picture;
    }

private:
    const FramebufferCalls& calls_;
    int width_;
    int height_;
    GLuint texture_ = 0;
    GLuint framebuffer_ = 0;
};

constexpr int frames_to_settle = 4;

void draw_one(int width, int height, Fonts& fonts, float scale, const std::function<void()>& draw_frame) {
    if (fonts.stale(scale)) {
        fonts.build(scale);
        compat::renew_font_texture();
    }
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DeltaTime = 1.0f / 60;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    draw_frame();
    ImGui::Render();
    if (const auto rows = fonts.take_changed()) compat::renew_font_rows(*rows);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace

Picture draw_offscreen(int width, int height, Fonts& fonts, float scale, const std::function<void()>& draw_frame,
                       std::string& trouble) {
    const OffscreenContext context;
    const FramebufferCalls calls(context);
    if (!context.is_ready() || !calls.are_there()) {
        trouble = OffscreenContext::what_to_do();
        return {};
    }
    const Canvas canvas(calls, width, height);
    if (!canvas.complete()) {
        trouble = "a picture of this size cannot be drawn here";
        return {};
    }
    ImGui_ImplOpenGL3_Init(compat::shading_language);
    for (int frame = 0; frame < frames_to_settle; ++frame)
        draw_one(width, height, fonts, scale, draw_frame);
    glFinish();
    Picture picture = canvas.read();
    ImGui_ImplOpenGL3_Shutdown();
    return picture;
}

}  // namespace readiness
