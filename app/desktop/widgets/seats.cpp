#include "app/desktop/widgets/seats.h"

#include <algorithm>
#include <cmath>

#include "app/desktop/ui/imgui_compat.h"

namespace readiness {

namespace {

constexpr int most_seats = 100;
constexpr int most_large_seats = 24;
constexpr float bar_units = 16;

struct Grid {
    float side = 0;  ///< Of one seat.
    float step = 0;  ///< From one to the next.
    int across = 1;
    int rows = 0;
};

Grid grid_of(const Ui& ui, const Seats& seats, float width) {
    Grid grid;
    const bool large = seats.count() <= most_large_seats;
    grid.side = ui.px(large ? 60 : 24);
    grid.step = grid.side + ui.px(large ? 14 : 6);
    grid.across = std::max(1, static_cast<int>((width + grid.step - grid.side) / grid.step));
    grid.rows = (seats.count() + grid.across - 1) / grid.across;
    return grid;
}

void draw_seat(const Ui& ui, ImVec2 centre, float radius, int place, const Seats& seats) {
    ImDrawList& list = Ui::list();
    if (place < seats.in) {
        list.AddCircleFilled(centre, radius, ui.theme.accent);
        const float reach = radius * 0.42f;
        compat::add_polyline(list,
                             {{centre.x - reach, centre.y + reach * 0.05f},
                              {centre.x - reach * 0.2f, centre.y + reach * 0.75f},
                              {centre.x + reach, centre.y - reach * 0.7f}},
                             ui.theme.on_accent, false, std::max(1.5f, radius * 0.14f));
        return;
    }
    list.AddCircle(centre, radius - ui.px(1), ui.theme.control_border, 0, std::max(1.5f, 2 * ui.scale));
    if (place < seats.in + seats.unfinished) ui.shape(centre, radius * 0.5f, Shape::diamond, ui.theme.middle.text);
}

}  // namespace

float seats_height(const Ui& ui, const Seats& seats, float width) {
    if (seats.count() == 0) return 0;
    if (seats.count() > most_seats) return ui.px(bar_units);
    const Grid grid = grid_of(ui, seats, width);
    return static_cast<float>(grid.rows) * grid.step - (grid.step - grid.side);
}

void draw_seats(const Ui& ui, const Box& area, const Seats& seats) {
    if (seats.count() == 0) return;
    if (seats.count() > most_seats) {
        const float share = static_cast<float>(seats.in) / static_cast<float>(seats.count());
        ui.fill({area.left, area.top, area.width, ui.px(bar_units)}, ui.theme.track, bar_units / 2);
        ui.fill({area.left, area.top, area.width * share, ui.px(bar_units)}, ui.theme.accent, bar_units / 2);
        return;
    }
    const Grid grid = grid_of(ui, seats, area.width);
    for (int i = 0; i < seats.count(); ++i) {
        const auto column = static_cast<float>(i % grid.across);
        const int line = i / grid.across;
        const auto row = static_cast<float>(line);
        const ImVec2 centre{std::round(area.left + column * grid.step + grid.side / 2),
                            std::round(area.top + row * grid.step + grid.side / 2)};
        draw_seat(ui, centre, grid.side / 2, i, seats);
    }
}

}  // namespace readiness
