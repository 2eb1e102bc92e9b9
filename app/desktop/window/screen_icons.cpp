#include "app/desktop/window/screen_icons.h"

#include <cmath>
#include <vector>

#include "app/desktop/ui/imgui_compat.h"

namespace readiness {

namespace {

/// Draws in a square from -1 to 1 around its centre.
class Pen {
public:
    Pen(ImVec2 centre, float side, ImU32 colour, float width)
        : centre_(centre), half_(side / 2), colour_(colour), width_(width) {}

    void stroke(const std::vector<ImVec2>& points, bool closed = false) const {
        std::vector<ImVec2> placed;
        placed.reserve(points.size());
        for (const ImVec2& point : points)
            placed.push_back(place(point));
        compat::add_polyline(Ui::list(), placed, colour_, closed, width_);
    }
    void dot(ImVec2 at, float radius) const { Ui::list().AddCircleFilled(place(at), radius * half_, colour_); }

private:
    [[nodiscard]] ImVec2 place(ImVec2 point) const {
        return {centre_.x + point.x * half_, centre_.y + point.y * half_};
    }

    ImVec2 centre_;
    float half_;
    ImU32 colour_;
    float width_;
};

void draw_house(const Pen& pen) {
    pen.stroke({{-1, 0}, {0, -0.9f}, {1, 0}});
    pen.stroke({{-0.7f, -0.2f}, {-0.7f, 0.9f}, {0.7f, 0.9f}, {0.7f, -0.2f}});
}

void draw_ticked_list(const Pen& pen) {
    for (const float y : {-0.6f, 0.5f}) {
        pen.stroke({{-1, y}, {-0.75f, y + 0.28f}, {-0.3f, y - 0.32f}});
        pen.stroke({{0.1f, y}, {1, y}});
    }
}

void draw_radar(const Pen& pen) {
    std::vector<ImVec2> rim;
    std::vector<ImVec2> inner;
    constexpr float values[] = {0.5f, 0.25f, 0.6f, 0.35f, 0.55f};
    for (int i = 0; i < 5; ++i) {
        const float angle = 6.2831853f * static_cast<float>(i) / 5;
        const ImVec2 unit{std::sin(angle), -std::cos(angle)};
        rim.push_back(unit);
        inner.emplace_back(unit.x * values[i], unit.y * values[i]);
    }
    pen.stroke(rim, true);
    pen.stroke(inner, true);
}

void draw_warning(const Pen& pen) {
    pen.stroke({{0, -0.9f}, {1, 0.85f}, {-1, 0.85f}}, true);
    pen.stroke({{0, -0.3f}, {0, 0.3f}});
    pen.dot({0, 0.58f}, 0.12f);
}

/// A flag: what is to be reached.
void draw_flag(const Pen& pen) {
    pen.stroke({{-0.6f, -0.9f}, {-0.6f, 0.95f}});
    pen.stroke({{-0.6f, -0.8f}, {0.8f, -0.8f}, {0.4f, -0.3f}, {0.8f, 0.2f}, {-0.6f, 0.2f}});
}

void draw_sliders(const Pen& pen) {
    constexpr float knobs[] = {-0.4f, 0.45f, -0.1f};
    for (int i = 0; i < 3; ++i) {
        const float y = -0.65f + 0.65f * static_cast<float>(i);
        pen.stroke({{-1, y}, {1, y}});
        pen.dot({knobs[i], y}, 0.24f);
    }
}

}  // namespace

void draw_screen_icon(const Ui& ui, ImVec2 centre, float side, ScreenId screen, ImU32 colour) {
    const Pen pen({std::round(centre.x), std::round(centre.y)}, side, colour, 1.7f * ui.scale);
    switch (screen) {
        case ScreenId::start: return draw_house(pen);
        case ScreenId::assess: return draw_ticked_list(pen);
        case ScreenId::profile: return draw_radar(pen);
        case ScreenId::barriers: return draw_warning(pen);
        case ScreenId::plan: return draw_flag(pen);
        case ScreenId::settings: return draw_sliders(pen);
        case ScreenId::bring_in:
        case ScreenId::quick_entry: return;  // Behind another screen, which has a picture.
    }
}

}  // namespace readiness
