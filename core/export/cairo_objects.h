// Cairo's objects, given back when they are no longer needed.
#pragma once

#include <cairo.h>
#include <memory>
#include <string>

namespace readiness {

struct ReleaseCairo {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using CairoSurface = std::unique_ptr<cairo_surface_t, ReleaseCairo>;
using CairoContext = std::unique_ptr<cairo_t, ReleaseCairo>;

/// For cairo to write to: `bytes` is a std::string.
inline cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace readiness
