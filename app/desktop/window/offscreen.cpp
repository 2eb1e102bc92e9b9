#include "app/desktop/window/offscreen.h"

#ifdef READINESS_HAS_EGL

#define GL_GLEXT_PROTOTYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <GL/glext.h>
#include <algorithm>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "app/desktop/ui/gl_compat.h"

namespace readiness {

namespace {

/// An OpenGL context without any window or display (EGL surfaceless, Mesa).
class SurfacelessContext {
public:
    SurfacelessContext() {
        const auto get_display =
            reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
        if (get_display == nullptr) return;
        display_ = get_display(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
        if (display_ == EGL_NO_DISPLAY || eglInitialize(display_, nullptr, nullptr) == EGL_FALSE) return;
        eglBindAPI(EGL_OPENGL_API);
        const EGLint wanted[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
        EGLConfig config = nullptr;
        EGLint count = 0;
        if (eglChooseConfig(display_, wanted, &config, 1, &count) == EGL_FALSE || count == 0) return;
        const EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 0, EGL_NONE};
        context_ = eglCreateContext(display_, config, EGL_NO_CONTEXT, version);
        if (context_ == EGL_NO_CONTEXT) return;
        ready_ = eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) == EGL_TRUE;
    }
    ~SurfacelessContext() {
        if (display_ == EGL_NO_DISPLAY) return;
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context_ != EGL_NO_CONTEXT) eglDestroyContext(display_, context_);
        eglTerminate(display_);
    }
    SurfacelessContext(const SurfacelessContext&) = delete;
    SurfacelessContext& operator=(const SurfacelessContext&) = delete;

    [[nodiscard]] bool ready() const { return ready_; }

private:
    EGLDisplay display_ = EGL_NO_DISPLAY;
    EGLContext context_ = EGL_NO_CONTEXT;
    bool ready_ = false;
};

/// A texture to draw into.
class Canvas {
public:
    Canvas(int width, int height) : width_(width), height_(height) {
        glGenTextures(1, &texture_);
        glBindTexture(GL_TEXTURE_2D, texture_);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
        glGenFramebuffers(1, &framebuffer_);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    }
    ~Canvas() {
        glDeleteFramebuffers(1, &framebuffer_);
        glDeleteTextures(1, &texture_);
    }
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    [[nodiscard]] bool complete() const {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
        return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
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
    const SurfacelessContext context;
    if (!context.ready()) {
        trouble = "no OpenGL could be started without a display; install Mesa (libegl1, libgl1-mesa-dri)";
        return {};
    }
    const Canvas canvas(width, height);
    if (!canvas.complete()) {
        trouble = "a picture of this size cannot be drawn here";
        return {};
    }
    ImGui_ImplOpenGL3_Init("#version 130");
    for (int frame = 0; frame < frames_to_settle; ++frame)
        draw_one(width, height, fonts, scale, draw_frame);
    glFinish();
    Picture picture = canvas.read();
    ImGui_ImplOpenGL3_Shutdown();
    return picture;
}

}  // namespace readiness

#else

namespace readiness {

Picture draw_offscreen(int /*width*/, int /*height*/, Fonts& /*fonts*/, float /*scale*/,
                       const std::function<void()>& /*draw_frame*/, std::string& trouble) {
    trouble = "pictures without a display need EGL, which this system does not have";
    return {};
}

}  // namespace readiness

#endif
