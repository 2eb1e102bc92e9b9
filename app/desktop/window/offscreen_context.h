// OpenGL for pictures that nobody sees being drawn.
#pragma once

#include <memory>

namespace readiness {

/// An OpenGL 3.0 context, current in this thread while it lives: on Windows that of a hidden window, elsewhere one
/// without any window or display (EGL, Mesa).
class OffscreenContext {
public:
    OffscreenContext();
    ~OffscreenContext();
    OffscreenContext(const OffscreenContext&) = delete;
    OffscreenContext& operator=(const OffscreenContext&) = delete;

    [[nodiscard]] bool is_ready() const;
    using Function = void (*)();
    /// A function of OpenGL by its name; nullptr if there is none, or no context.
    [[nodiscard]] Function function(const char* name) const;
    /// Why there is none here, and what to do.
    static const char* what_to_do();

private:
    class Own;
    std::unique_ptr<Own> own_;
};

}  // namespace readiness
