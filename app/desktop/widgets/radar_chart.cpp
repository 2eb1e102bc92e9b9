#include "app/desktop/widgets/radar_chart.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/ui/imgui_compat.h"
#include "core/drawing/radar_geometry.h"

namespace readiness {

namespace {

ImVec2 to_screen(Point point) {
    return {static_cast<float>(point.x), static_cast<float>(point.y)};
}

Box to_box(const Rectangle& rectangle) {
    return {static_cast<float>(rectangle.left), static_cast<float>(rectangle.top),
            static_cast<float>(rectangle.width()), static_cast<float>(rectangle.height())};
}

std::vector<ImVec2> ring(const RadarLayout& layout, double value) {
    std::vector<ImVec2> points;
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        points.push_back(to_screen(radar_point(layout, static_cast<int>(i), value)));
    }
    return points;
}

/// The lowest band is drawn as bad, the highest as good, those between as middle.
ImU32 ring_colour(const Theme& theme, std::size_t band, std::size_t bands) {
    if (band + 1 == bands) return theme.radar_good;
    return band == 0 ? theme.radar_bad : theme.radar_middle;
}

void draw_rings(const Ui& ui, const RadarLayout& layout, std::span<const double> limits, float line) {
    ImDrawList& list = Ui::list();
    const std::size_t bands = limits.size() + 1;
    for (std::size_t i = bands; i-- > 0;) {
        const std::vector<ImVec2> points = ring(layout, i < limits.size() ? limits[i] : 100);
        list.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), ring_colour(ui.theme, i, bands));
        compat::add_polyline(list, points, ui.theme.radar_grid, true, line);
    }
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        list.AddLine(to_screen(layout.centre), to_screen(radar_point(layout, static_cast<int>(i), 100)),
                     ui.theme.radar_grid, line);
    }
}

/// A fan from the centre: a filled polygon would spill out of a spiky profile. The fan's inner edges must not be
/// smoothed, or they would show as rays.
void draw_run_fill(const Ui& ui, ImVec2 centre, const std::vector<ImVec2>& points, bool closed) {
    ImDrawList& list = Ui::list();
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
    for (std::size_t i = 0; i + (closed ? 0 : 1) < points.size(); ++i) {
        list.AddTriangleFilled(centre, points[i], points[(i + 1) % points.size()], ui.theme.radar_fill);
    }
    list.Flags = flags;
}

void draw_outline(const Ui& ui, const RadarLayout& layout, std::span<const std::optional<double>> values, float line) {
    for (const RadarRun& run : radar_runs(values)) {
        std::vector<ImVec2> points;
        for (const int axis : run.axes) {
            points.push_back(to_screen(radar_point(layout, axis, *values[static_cast<std::size_t>(axis)])));
        }
        draw_run_fill(ui, to_screen(layout.centre), points, run.closed);
        if (points.size() > 1) {
            compat::add_polyline(Ui::list(), points, ui.theme.accent_text, run.closed && points.size() > 2, line);
        }
    }
}

/// From the low to the high bound, along the axis.
void draw_ranges(const Ui& ui, const RadarLayout& layout, const RadarModel& model) {
    for (std::size_t i = 0; i < model.axes.size(); ++i) {
        const RadarAxis& axis = model.axes[i];
        if (axis.middle_half || !axis.low || !axis.high || *axis.high - *axis.low < 0.5) continue;
        Ui::list().AddLine(to_screen(radar_point(layout, static_cast<int>(i), *axis.low)),
                           to_screen(radar_point(layout, static_cast<int>(i), *axis.high)), ui.theme.radar_range,
                           ui.px(9));
    }
}

/// The middle half of answers, as a band between neighbouring axes; along the axis alone where its neighbour has none.
void draw_bands(const Ui& ui, const RadarLayout& layout, const RadarModel& model) {
    ImDrawList& list = Ui::list();
    const ImDrawListFlags flags = list.Flags;
    list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // Seams between the pieces would show as rays.
    const std::size_t count = model.axes.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t j = (i + 1) % count;
        const auto& here = model.axes[i].middle_half;
        const auto& there = model.axes[j].middle_half;
        if (!here || !there || count < 3) continue;
        const auto at = [&](std::size_t axis, double value) {
            return to_screen(radar_point(layout, static_cast<int>(axis), value));
        };
        const ImVec2 corners[] = {at(i, here->low), at(i, here->high), at(j, there->high), at(j, there->low)};
        list.AddTriangleFilled(corners[0], corners[1], corners[2], ui.theme.radar_range);
        list.AddTriangleFilled(corners[0], corners[2], corners[3], ui.theme.radar_range);
    }
    list.Flags = flags;
}

void draw_people(const Ui& ui, const RadarLayout& layout, const RadarModel& model) {
    for (std::size_t i = 0; i < model.axes.size(); ++i) {
        for (const double value : model.axes[i].people) {
            Ui::list().AddCircle(to_screen(radar_point(layout, static_cast<int>(i), value)), 4 * ui.scale,
                                 ui.theme.muted, 0, std::max(1.0f, 1.5f * ui.scale));
        }
    }
}

void draw_dashed(const Ui& ui, ImVec2 from, ImVec2 to, ImU32 colour, float dash) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length < 1) return;
    const ImVec2 along{(to.x - from.x) / length, (to.y - from.y) / length};
    for (float start = 0; start < length; start += 1.7f * dash) {
        const float end = std::min(length, start + dash);
        Ui::list().AddLine({from.x + along.x * start, from.y + along.y * start},
                           {from.x + along.x * end, from.y + along.y * end}, colour, 2 * ui.scale);
    }
}

void draw_overlay(const Ui& ui, const RadarLayout& layout, const RadarOverlay& overlay) {
    for (const RadarRun& run : radar_runs(overlay.values)) {
        std::vector<ImVec2> points;
        for (const int axis : run.axes)
            points.push_back(to_screen(radar_point(layout, axis, *overlay.values[static_cast<std::size_t>(axis)])));
        const std::size_t lines = run.closed && points.size() > 2 ? points.size() : points.size() - 1;
        for (std::size_t i = 0; i < lines; ++i)
            draw_dashed(ui, points[i], points[(i + 1) % points.size()], overlay.colour, ui.px(overlay.dash_units));
        for (const ImVec2 point : points)
            ui.shape(point, ui.px(5), overlay.shape, overlay.colour);
    }
}

void draw_points(const Ui& ui, const RadarLayout& layout, std::span<const std::optional<double>> values,
                 const std::optional<int>& selected) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) continue;
        const ImVec2 point = to_screen(radar_point(layout, static_cast<int>(i), *values[i]));
        const float radius = (selected == static_cast<int>(i) ? 7.0f : 5.0f) * ui.scale;
        Ui::list().AddCircleFilled(point, radius, ui.theme.surface);
        Ui::list().AddCircleFilled(point, radius - 1.4f * ui.scale, ui.theme.accent_text);
    }
}

/// What each ring stands for, written beside the first axis.
void draw_ring_numbers(const Ui& ui, const RadarLayout& layout, std::span<const double> limits) {
    for (const double limit : limits) {
        const ImVec2 at = to_screen(radar_point(layout, 0, limit));
        const std::string number = std::to_string(static_cast<int>(std::lround(limit)));
        ui.text({at.x + ui.px(4), at.y - ui.line_height(TextStyle::small) / 2}, TextStyle::small, ui.theme.text,
                number);
    }
}

struct LabelTexts {
    std::vector<std::string> titles;
    std::vector<Size> sizes;
};

/// Titles wider than `widest` give way to the short ones, and those are cut at `most`.
LabelTexts label_texts(const Ui& ui, const RadarModel& model, float widest, float most) {
    LabelTexts texts;
    for (const RadarAxis& axis : model.axes) {
        const bool whole = ui.text_size(TextStyle::small_strong, axis.title).x <= widest;
        const std::string& title = whole ? axis.title : axis.short_title;
        const ImVec2 first = ui.text_size(TextStyle::small_strong, title);
        const ImVec2 second = ui.text_size(TextStyle::body, axis.value_text);
        texts.titles.push_back(title);
        const float width = whole ? first.x : std::min(first.x, most);
        texts.sizes.push_back({std::max(width, second.x), first.y + second.y});
    }
    return texts;
}

struct Placed {
    RadarLayout layout;
    LabelTexts texts;
};

/// Whole titles as long as they leave the radar about as much room as the short ones do.
Placed place(const Ui& ui, const Box& box, const RadarModel& model) {
    const Rectangle canvas{box.left, box.top, box.right(), box.bottom()};
    const auto with = [&](float widest, float most) {
        LabelTexts texts = label_texts(ui, model, widest, most);
        return Placed{layout_radar(canvas, texts.sizes, ui.px(8), ui.px(30)), texts};
    };
    const float most = std::max(ui.px(60), box.width / 3);
    Placed shortest = with(0, most);
    for (const float less : {ui.px(70), ui.px(40), 0.0f}) {
        if (!shortest.layout.fits) shortest = with(0, less);
    }
    for (const float widest : {1e6f, ui.px(150), ui.px(110)}) {
        Placed longer = with(widest, most);
        if (longer.layout.fits && longer.layout.radius > shortest.layout.radius * 0.85) return longer;
    }
    return shortest;
}

/// Title and value in the label's box: towards the radar at the sides, centred at top and bottom.
void draw_label(const Ui& ui, const Box& box, double direction, const std::string& title, const std::string& value,
                bool selected) {
    const Align align = direction > 0.15 ? Align::left : direction < -0.15 ? Align::right : Align::centre;
    Box rest = box;
    rest.width += 1;
    const Box first = rest.cut_top(ui.line_height(TextStyle::small_strong));
    ui.line(first, TextStyle::small_strong, selected ? ui.theme.accent_text : ui.theme.text, title, align);
    ui.line(rest, TextStyle::body, ui.theme.muted, value, align);
}

std::vector<std::optional<double>> values_of(const RadarModel& model, std::span<const double> shown) {
    std::vector<std::optional<double>> values;
    for (std::size_t i = 0; i < model.axes.size(); ++i) {
        values.push_back(model.axes[i].value ? std::optional(shown[i]) : std::nullopt);
    }
    return values;
}

constexpr double motion_seconds = 0.35;

}  // namespace

std::vector<double> RadarMotion::at(std::span<const double> target, double seconds, bool reduced) {
    const std::vector<double> wanted(target.begin(), target.end());
    if (reduced) {
        started.reset();
        to = wanted;
        return wanted;
    }
    if (to != wanted) {
        from = to.size() == wanted.size() ? to : std::vector<double>(wanted.size(), 0.0);
        to = wanted;
        started = seconds;
    }
    if (!started) return wanted;
    const double along = std::clamp((seconds - *started) / motion_seconds, 0.0, 1.0);
    if (along >= 1) {
        started.reset();
        return wanted;
    }
    const double eased = 1 - std::pow(1 - along, 3);
    std::vector<double> now(wanted.size());
    for (std::size_t i = 0; i < now.size(); ++i)
        now[i] = from[i] + (to[i] - from[i]) * eased;
    return now;
}

std::optional<int> draw_radar(Ui& ui, const Box& box, const RadarModel& model, RadarMotion& motion) {
    if (model.axes.empty()) return std::nullopt;
    const auto [layout, texts] = place(ui, box, model);
    const int count = static_cast<int>(model.axes.size());

    std::vector<double> target;
    for (const RadarAxis& axis : model.axes)
        target.push_back(axis.value.value_or(0));
    const std::vector<double> shown = motion.at(target, ui.seconds, ui.reduced_motion);
    const std::vector<std::optional<double>> values = values_of(model, shown);

    std::optional<int> pressed_axis;
    std::optional<int> highlighted = model.selected;
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const Box label = to_box(layout.labels[index]);
        const Pressed pressed = ui.pressable("axis " + model.axes[index].id, label);
        if (pressed.clicked) pressed_axis = i;
        if (pressed.hovered || pressed.focused) highlighted = i;
        if (pressed.focused) ui.focus_ring(label, 3);
    }
    const Point centre = layout.centre;
    const auto diameter = static_cast<float>(2 * layout.radius);
    const Box inside{static_cast<float>(centre.x - layout.radius), static_cast<float>(centre.y - layout.radius),
                     diameter, diameter};
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (ui.interactive && inside.contains(mouse) && ImGui::IsWindowHovered()) {
        const auto axis = axis_at(layout, {mouse.x, mouse.y});
        if (axis) highlighted = axis;
        if (axis && ImGui::IsMouseClicked(0)) pressed_axis = axis;
    }

    draw_rings(ui, layout, model.band_limits, std::max(1.0f, ui.scale));
    if (highlighted) {
        Ui::list().AddLine(to_screen(centre), to_screen(radar_point(layout, *highlighted, 100)), ui.theme.accent,
                           std::max(1.0f, 1.5f * ui.scale));
    }
    draw_bands(ui, layout, model);
    draw_outline(ui, layout, values, 2.5f * ui.scale);
    draw_ranges(ui, layout, model);
    draw_people(ui, layout, model);
    draw_ring_numbers(ui, layout, model.band_limits);
    draw_points(ui, layout, values, highlighted);
    for (const RadarOverlay& overlay : model.overlays)
        draw_overlay(ui, layout, overlay);
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        draw_label(ui, to_box(layout.labels[index]), axis_direction(i, count).x, texts.titles[index],
                   model.axes[index].value_text, highlighted == i);
    }
    return pressed_axis;
}

float draw_overlay_sample(const Ui& ui, ImVec2 centre_left, const RadarOverlay& overlay) {
    const float width = ui.px(34);
    draw_dashed(ui, centre_left, {centre_left.x + width, centre_left.y}, overlay.colour, ui.px(overlay.dash_units));
    ui.shape({centre_left.x + width / 2, centre_left.y}, ui.px(5), overlay.shape, overlay.colour);
    return width;
}

void draw_small_radar(const Ui& ui, const Box& box, std::span<const std::optional<double>> values,
                      std::span<const double> band_limits) {
    RadarLayout layout;
    layout.centre = {box.centre().x, box.centre().y};
    layout.radius = std::min(box.width, box.height) / 2;
    layout.labels.resize(values.size());
    if (values.empty()) return;
    draw_rings(ui, layout, band_limits, std::max(1.0f, 0.75f * ui.scale));
    draw_outline(ui, layout, values, 2 * ui.scale);
}

}  // namespace readiness
