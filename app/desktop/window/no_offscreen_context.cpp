#include "app/desktop/window/offscreen_context.h"

namespace readiness {

class OffscreenContext::Own {};

OffscreenContext::OffscreenContext() = default;

OffscreenContext::~OffscreenContext() = default;

bool OffscreenContext::is_ready() const {
    return false;
}

OffscreenContext::Function OffscreenContext::function(const char* /*name*/) const {
    return nullptr;
}

const char* OffscreenContext::what_to_do() {
    return "pictures without a display need EGL, which this system does not have";
}

}  // namespace readiness
