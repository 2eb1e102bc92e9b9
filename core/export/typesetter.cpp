#include "core/export/typesetter.h"

#include <algorithm>
#include <fontconfig/fontconfig.h>
#include <limits>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string>
#include <system_error>

#include "core/platform/path_text.h"

namespace readiness {

namespace {

template <class Object>
struct Unref {
    void operator()(Object* object) const { g_object_unref(object); }
};
template <class Object>
using Held = std::unique_ptr<Object, Unref<Object>>;

struct FreeDescription {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
struct FreeConfig {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};

constexpr const char* families = "Inter, Noto Sans, DejaVu Sans, sans-serif";

/// The system's fonts and those of the folders; null if there is no such folder, which stands for the system's alone.
std::unique_ptr<FcConfig, FreeConfig> fonts_with(std::span<const std::filesystem::path> folders) {
    std::unique_ptr<FcConfig, FreeConfig> config;
    for (const std::filesystem::path& folder : folders) {
        std::error_code unknown;
        if (!std::filesystem::is_directory(folder, unknown)) continue;
        if (!config) config.reset(FcInitLoadConfigAndFonts());
        if (!config) break;
        FcConfigAppFontAddDir(config.get(), reinterpret_cast<const FcChar8*>(text_of(folder).c_str()));
    }
    return config;
}

/// No length of pango's is beyond this, and no line of ours is so long.
constexpr double longest_line = 1e6;

int pango_units(double points) {
    return static_cast<int>(std::min(points, longest_line) * PANGO_SCALE);
}

double points(int units) {
    return static_cast<double>(units) / PANGO_SCALE;
}

}  // namespace

struct Typesetter::Parts {
    std::unique_ptr<FcConfig, FreeConfig> config;
    Held<PangoFontMap> map;
    Held<PangoContext> context;
    Held<PangoLayout> layout;

    explicit Parts(std::span<const std::filesystem::path> folders) : config(fonts_with(folders)) {
        map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
        if (config) pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config.get());
        // A unit of cairo's is a point.
        pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);
        context.reset(pango_font_map_create_context(map.get()));
        // Letters keep their places however large they are drawn, and whatever language the system speaks.
        pango_context_set_round_glyph_positions(context.get(), FALSE);
        pango_context_set_language(context.get(), pango_language_from_string("en"));
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
        pango_cairo_context_set_font_options(context.get(), options);
        cairo_font_options_destroy(options);
        layout.reset(pango_layout_new(context.get()));
    }

    /// The layout with this text; `width` below 0: on one line.
    PangoLayout* filled(std::string_view text, const Type& type, double width) const {
        PangoLayout* const filled = layout.get();
        const std::unique_ptr<PangoFontDescription, FreeDescription> font(pango_font_description_from_string(families));
        pango_font_description_set_absolute_size(font.get(), type.size * PANGO_SCALE);
        pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(type.weight));
        pango_layout_set_font_description(filled, font.get());
        PangoAttrList* attributes = pango_attr_list_new();
        // What is broken must not get letters of its own: each line is drawn by itself.
        pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
        if (type.figures) pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum"));
        pango_layout_set_attributes(filled, attributes);
        pango_attr_list_unref(attributes);
        pango_layout_set_wrap(filled, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_width(filled, width < 0 ? -1 : pango_units(width));
        pango_layout_set_text(filled, text.data(), static_cast<int>(text.size()));
        return filled;
    }

    PangoLayoutLine* line(std::string_view text, const Type& type, bool right_to_left) const {
        PangoLayout* const one = filled(text, type, -1);
        // A line of a text from right to left may begin with a word in Latin letters.
        pango_layout_set_auto_dir(one, right_to_left ? FALSE : TRUE);
        pango_context_set_base_dir(context.get(), right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        pango_layout_context_changed(one);
        return pango_layout_get_line_readonly(one, 0);
    }
};

Typesetter::Typesetter(std::span<const std::filesystem::path> font_folders)
    : parts_(std::make_unique<Parts>(font_folders)) {}

Typesetter::~Typesetter() = default;

SetText Typesetter::set(std::string_view text, const Type& type, double width) const {
    SetText set;
    if (text.empty()) return set;
    PangoLayout* layout = parts_->filled(text, type, std::max(width, 1.0));
    pango_layout_set_auto_dir(layout, TRUE);
    pango_context_set_base_dir(parts_->context.get(), PANGO_DIRECTION_LTR);
    pango_layout_context_changed(layout);
    const int count = pango_layout_get_line_count(layout);
    for (int i = 0; i < count; ++i) {
        PangoLayoutLine* line = pango_layout_get_line_readonly(layout, i);
        std::string_view words =
            text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length));
        words = words.substr(0, words.find_last_not_of(' ') + 1);
        PangoRectangle extent;
        pango_layout_line_get_extents(line, nullptr, &extent);
        if (i == 0) set.right_to_left = line->resolved_dir == PANGO_DIRECTION_RTL;
        set.lines.emplace_back(words);
        set.widths.push_back(points(extent.width));
    }
    return set;
}

double Typesetter::width_of(std::string_view line, const Type& type) const {
    PangoRectangle extent;
    pango_layout_line_get_extents(parts_->line(line, type, false), nullptr, &extent);
    return points(extent.width);
}

void Typesetter::show(cairo_t* cairo, Point at, std::string_view line, const Type& type, bool right_to_left) const {
    PangoLayoutLine* set = parts_->line(line, type, right_to_left);
    cairo_move_to(cairo, at.x, at.y);
    pango_cairo_show_layout_line(cairo, set);
}

void Typesetter::add_outlines(cairo_t* cairo, Point at, std::string_view line, const Type& type) const {
    PangoLayoutLine* set = parts_->line(line, type, false);
    cairo_move_to(cairo, at.x, at.y);
    pango_cairo_layout_line_path(cairo, set);
}

}  // namespace readiness
