#include <GLFW/glfw3.h>

#include "app/desktop/window/offscreen_context.h"

namespace readiness {

/// A window that is never shown. What is drawn goes into a picture, and not to it.
class OffscreenContext::Own {
public:
    Own() {
        if (!has_glfw_) return;
        glfwDefaultWindowHints();
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
        window_ = glfwCreateWindow(16, 16, "Readiness", nullptr, nullptr);
        if (window_ != nullptr) glfwMakeContextCurrent(window_);
    }
    ~Own() {
        if (window_ != nullptr) glfwDestroyWindow(window_);
        if (has_glfw_) glfwTerminate();
    }
    Own(const Own&) = delete;
    Own& operator=(const Own&) = delete;

    [[nodiscard]] bool ready() const { return window_ != nullptr; }

private:
    bool has_glfw_ = glfwInit() == GLFW_TRUE;
    GLFWwindow* window_ = nullptr;
};

OffscreenContext::OffscreenContext() : own_(std::make_unique<Own>()) {}

OffscreenContext::~OffscreenContext() = default;

bool OffscreenContext::is_ready() const {
    return own_->ready();
}

OffscreenContext::Function OffscreenContext::function(const char* name) const {
    return is_ready() ? glfwGetProcAddress(name) : nullptr;
}

const char* OffscreenContext::what_to_do() {
    return "no OpenGL 3.0 could be started; install the newest driver of the graphics card";
}

}  // namespace readiness
