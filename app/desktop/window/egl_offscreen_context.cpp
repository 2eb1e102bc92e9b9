#include <EGL/egl.h>
#include <EGL/eglext.h>

#include "app/desktop/window/offscreen_context.h"

namespace readiness {

/// EGL surfaceless, which Mesa has.
class OffscreenContext::Own {
public:
    Own() {
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
    ~Own() {
        if (display_ == EGL_NO_DISPLAY) return;
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context_ != EGL_NO_CONTEXT) eglDestroyContext(display_, context_);
        eglTerminate(display_);
    }
    Own(const Own&) = delete;
    Own& operator=(const Own&) = delete;

    [[nodiscard]] bool ready() const { return ready_; }

private:
    EGLDisplay display_ = EGL_NO_DISPLAY;
    EGLContext context_ = EGL_NO_CONTEXT;
    bool ready_ = false;
};

OffscreenContext::OffscreenContext() : own_(std::make_unique<Own>()) {}

OffscreenContext::~OffscreenContext() = default;

bool OffscreenContext::is_ready() const {
    return own_->ready();
}

OffscreenContext::Function OffscreenContext::function(const char* name) const {
    return is_ready() ? eglGetProcAddress(name) : nullptr;
}

const char* OffscreenContext::what_to_do() {
    return "no OpenGL could be started without a display; install Mesa (libegl1, libgl1-mesa-dri)";
}

}  // namespace readiness
