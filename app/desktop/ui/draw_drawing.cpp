#include "app/desktop/ui/draw_drawing.h"

#include <cmath>
#include <numbers>
#include <optional>
#include <variant>
#include <vector>

#include "app/desktop/ui/imgui_compat.h"

namespace readiness {

namespace {

TextStyle text_style(LabelStyle style) {
    switch (style) {
        case LabelStyle::small: return TextStyle::small;
        case LabelStyle::small_strong: return TextStyle::small_strong;
        case LabelStyle::room: return TextStyle::room;
        case LabelStyle::room_strong: return TextStyle::room_strong;
        case LabelStyle::body: break;
    }
    return TextStyle::body;
}

Align align_of(Anchor anchor) {
    switch (anchor) {
        case Anchor::left: return Align::left;
        case Anchor::centre: return Align::centre;
        case Anchor::right: break;
    }
    return Align::right;
}

class ScreenDrawer {
public:
    ScreenDrawer(const Ui& ui, ImVec2 at, std::optional<ImU32> colour)
        : ui_(ui), at_(at), colour_(colour), list_(Ui::list()) {}

    void operator()(const Drawing::Line& line) const {
        for (const auto& [from, to] : dashes_of(line))
            list_.AddLine(place(from), place(to), colour(line), static_cast<float>(line.width));
    }

    void operator()(const Drawing::Polyline& line) const {
        compat::add_polyline(list_, places(line.points), colour(line), line.closed, static_cast<float>(line.width));
    }

    void operator()(const Drawing::Polygon& polygon) const {
        const std::vector<ImVec2> points = places(polygon.points);
        list_.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), colour(polygon));
    }

    /// In triangles, since Dear ImGui fills nothing that is not convex. Their edges must not be smoothed: the seams
    /// between them would show as rays.
    void operator()(const Drawing::Ribbon& ribbon) const {
        const ImDrawListFlags flags = list_.Flags;
        list_.Flags &= ~ImDrawListFlags_AntiAliasedFill;
        const std::vector<ImVec2> inner = places(ribbon.inner);
        const std::vector<ImVec2> outer = places(ribbon.outer);
        for (std::size_t i = 0; i + (ribbon.closed ? 0 : 1) < outer.size(); ++i) {
            const std::size_t next = (i + 1) % outer.size();
            list_.AddTriangleFilled(inner[i], outer[i], outer[next], colour(ribbon));
            if (ribbon.inner[i] == ribbon.inner[next]) continue;
            list_.AddTriangleFilled(inner[i], outer[next], inner[next], colour(ribbon));
        }
        list_.Flags = flags;
    }

    void operator()(const Drawing::Block& block) const {
        list_.AddRectFilled(place({block.box.left, block.box.top}), place({block.box.right, block.box.bottom}),
                            colour(block), static_cast<float>(block.rounding));
    }

    void operator()(const Drawing::Circle& circle) const {
        const auto radius = static_cast<float>(circle.radius);
        if (circle.width > 0) {
            list_.AddCircle(place(circle.centre), radius, colour(circle), 0, static_cast<float>(circle.width));
        } else {
            list_.AddCircleFilled(place(circle.centre), radius, colour(circle));
        }
    }

    void operator()(const Drawing::Label& label) const {
        const ImVec2 corner = place({label.box.left, label.box.top});
        const Box box{corner.x, corner.y, static_cast<float>(label.box.width()),
                      static_cast<float>(label.box.height())};
        const auto set = [&](float across, float down, ImU32 ink) {
            ui_.line({box.left + across, box.top + down, box.width, box.height}, text_style(label.style), ink,
                     label.text, align_of(label.anchor));
        };
        if (label.halo > 0) {
            // Two rounds of copies: a single one would leave gaps in a wide halo.
            constexpr int copies = 16;
            for (const double part : {1.0, 0.5}) {
                for (int i = 0; i < copies; ++i) {
                    const double angle = 2 * std::numbers::pi * i / copies;
                    set(static_cast<float>(std::cos(angle) * label.halo * part),
                        static_cast<float>(std::sin(angle) * label.halo * part), colour_of(ui_.theme, Ink::surface));
                }
            }
        }
        set(0, 0, colour(label));
    }

private:
    template <class Shape>
    [[nodiscard]] ImU32 colour(const Shape& shape) const {
        return colour_.value_or(colour_of(ui_.theme, shape.ink));
    }
    [[nodiscard]] ImVec2 place(Point point) const {
        return {static_cast<float>(at_.x + point.x), static_cast<float>(at_.y + point.y)};
    }
    [[nodiscard]] std::vector<ImVec2> places(const std::vector<Point>& points) const {
        std::vector<ImVec2> places;
        places.reserve(points.size());
        for (const Point& point : points)
            places.push_back(place(point));
        return places;
    }

    const Ui& ui_;
    ImVec2 at_;
    std::optional<ImU32> colour_;  ///< In place of the inks.
    ImDrawList& list_;
};

void draw_shapes(const Drawing& drawing, const ScreenDrawer& drawer) {
    for (const Drawing::Shape& shape : drawing.shapes)
        std::visit(drawer, shape);
}

}  // namespace

ImU32 colour_of(const Theme& theme, Ink ink) {
    switch (ink) {
        case Ink::surface: return theme.surface;
        case Ink::text: return theme.text;
        case Ink::muted: return theme.muted;
        case Ink::accent: return theme.accent;
        case Ink::accent_text: return theme.accent_text;
        case Ink::grid: return theme.radar_grid;
        case Ink::band_edge: return theme.radar_edge;
        case Ink::band_low: return theme.radar_bad;
        case Ink::band_middle: return theme.radar_middle;
        case Ink::band_high: return theme.radar_good;
        case Ink::outline: return theme.radar_outline;
        case Ink::fill: return theme.radar_fill;
        case Ink::range: return theme.radar_range;
        case Ink::person: return theme.muted;
        case Ink::track: return theme.track;
        case Ink::middle_half: return mixed(theme.surface, theme.accent, 0.35f);
        case Ink::overlay_1: return theme.overlay_1;
        case Ink::overlay_2: return theme.overlay_2;
        case Ink::overlay_3: return theme.overlay_3;
        case Ink::ground: return theme.background;
        case Ink::good: return theme.good.fill;
        case Ink::good_text: return theme.good.text;
        case Ink::middle: return theme.middle.fill;
        case Ink::middle_text: return theme.middle.text;
        case Ink::bad: return theme.bad.fill;
        case Ink::bad_text: return theme.bad.text;
        case Ink::neutral: return theme.neutral.fill;
        case Ink::neutral_text: return theme.neutral.text;
        case Ink::count_: break;
    }
    return theme.text;
}

Paper paper_of(const Ui& ui, const Box& box) {
    const auto measure = [&ui](LabelStyle style, std::string_view text) {
        const ImVec2 size = ui.text_size(text_style(style), text);
        return Size{size.x, size.y};
    };
    return {{box.width, box.height}, ui.scale, measure};
}

void draw(const Ui& ui, const Drawing& drawing, ImVec2 at) {
    draw_shapes(drawing, ScreenDrawer(ui, at, std::nullopt));
}

void draw(const Ui& ui, const Drawing& drawing, ImVec2 at, ImU32 colour) {
    draw_shapes(drawing, ScreenDrawer(ui, at, colour));
}

}  // namespace readiness
