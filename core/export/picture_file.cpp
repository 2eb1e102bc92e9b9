#include <cairo-svg.h>
#include <cairo.h>
#include <cmath>
#include <functional>
#include <memory>
#include <string>

#include "core/export/cairo_drawing.h"
#include "core/export/cairo_objects.h"
#include "core/export/page_layout.h"
#include "core/export/pdf.h"
#include "core/export/typesetter.h"

namespace readiness {

namespace {

const Palette& palette_of(const PictureLook& look) {
    return look.dark ? dark_palette() : light_palette();
}

PageLayout laid_out(const ReportDocument& document, const Typesetter& typesetter) {
    return lay_out(document, [&](std::string_view text, const Type& type, double width) {
        return typesetter.set(text, type, width);
    });
}

void draw_page(cairo_t* cairo, const PageLayout& layout, const PictureLook& look, const Typesetter& typesetter) {
    const Palette& palette = palette_of(look);
    if (!look.transparent) {
        set_ink(cairo, palette, Ink::surface);
        cairo_paint(cairo);
    }
    for (const Piece& piece : layout.pages.front().pieces)
        draw(cairo, piece, palette, typesetter);
}

/// Pixels of a picture of this size, on which `draw_on` draws in the size's measures.
std::string png_of(const Size& size, const PictureLook& look, const std::function<void(cairo_t*)>& draw_on) {
    if (!(size.width > 0) || !(size.height > 0) || look.width < 1 || look.width > most_picture_width) return "";
    const double scale = look.width / size.width;
    const double height = std::ceil(size.height * scale);
    if (height > 2 * most_picture_width) return "";
    const CairoSurface surface(cairo_image_surface_create(look.transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                                          look.width, static_cast<int>(height)));
    const CairoContext cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), scale, scale);
    draw_on(cairo.get());
    if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS) return "";
    std::string bytes;
    const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes);
    return status == CAIRO_STATUS_SUCCESS ? bytes : "";
}

}  // namespace

std::string png_of(const Drawing& drawing, const PictureLook& look, const FontFolders& fonts) {
    const Typesetter typesetter(fonts);
    const Drawing shown = look.transparent ? without_ground(drawing) : drawing;
    return png_of(drawing.size, look, [&](cairo_t* cairo) {
        if (!look.transparent) {
            set_ink(cairo, palette_of(look), Ink::surface);
            cairo_paint(cairo);
        }
        draw(cairo, shown, palette_of(look), typesetter);
    });
}

std::string png_of(const ReportDocument& document, const PictureLook& look, const FontFolders& fonts) {
    const Typesetter typesetter(fonts);
    const PageLayout layout = laid_out(document, typesetter);
    return png_of(layout.size, look, [&](cairo_t* cairo) { draw_page(cairo, layout, look, typesetter); });
}

std::string svg_of(const ReportDocument& document, const PictureLook& look, const FontFolders& fonts) {
    const Typesetter typesetter(fonts);
    const PageLayout layout = laid_out(document, typesetter);
    std::string bytes;
    const CairoSurface surface(
        cairo_svg_surface_create_for_stream(append_bytes, &bytes, layout.size.width, layout.size.height));
    {
        const CairoContext cairo(cairo_create(surface.get()));
        draw_page(cairo.get(), layout, look, typesetter);
    }
    cairo_surface_finish(surface.get());
    return cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS ? bytes : "";
}

}  // namespace readiness
