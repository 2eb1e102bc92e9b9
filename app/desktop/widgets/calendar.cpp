#include "app/desktop/widgets/calendar.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <imgui.h>
#include <string>
#include <utility>

#include "app/desktop/widgets/popup.h"
#include "core/words/dates.h"

namespace readiness {

namespace {

namespace chrono = std::chrono;
using chrono::sys_days;
using chrono::year_month_day;

constexpr const char* weekdays[] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
constexpr const char* month_titles[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
constexpr float width_units = 350;
constexpr float height_units = 400;
/// Month, names of the days, six weeks, today, keys.
constexpr float rows = 10;

year_month_day days_later(year_month_day day, int days) {
    return sys_days(day) + chrono::days(days);
}

std::string id_of(year_month_day day) {
    return fmt::format("day {:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

/// Moves by the keys; true if it moved.
bool take_keys(Ui& ui, Calendar& calendar) {
    const year_month_day before = calendar.at;
    if (ui.take(Key::left)) calendar.at = days_later(calendar.at, -1);
    if (ui.take(Key::right)) calendar.at = days_later(calendar.at, 1);
    if (ui.take(Key::up)) calendar.at = days_later(calendar.at, -7);
    if (ui.take(Key::down)) calendar.at = days_later(calendar.at, 7);
    if (ui.take(Key::page_up)) calendar.at = months_later(calendar.at, -1);
    if (ui.take(Key::page_down)) calendar.at = months_later(calendar.at, 1);
    return calendar.at != before;
}

void draw_head(Ui& ui, Box row, Calendar& calendar) {
    const float side = std::min(row.width / 7, row.height * 1.2f);
    const Box back = row.cut_left(side);
    const Box on = row.cut_right(side);
    if (ui.button("month before", "←", back, ButtonKind::quiet)) calendar.at = months_later(calendar.at, -1);
    if (ui.button("month after", "→", on, ButtonKind::quiet)) calendar.at = months_later(calendar.at, 1);
    const auto month = static_cast<unsigned>(calendar.at.month());
    ui.line(row, TextStyle::body_strong, ui.theme.text,
            fmt::format("{} {}", month_titles[month - 1], static_cast<int>(calendar.at.year())), Align::centre);
}

void draw_weekdays(const Ui& ui, Box row) {
    const float width = row.width / 7;
    for (const char* name : weekdays)
        ui.line(row.cut_left(width), TextStyle::small, ui.theme.muted, name, Align::centre);
}

/// True if it was picked. Today has a frame, and the chosen day is filled.
bool draw_day(Ui& ui, const Box& cell, Calendar& calendar, year_month_day day, bool chosen, bool is_today) {
    const std::string id = id_of(day);
    const Box face = cell.inset(ui.px(2));
    const Pressed pressed = ui.pressable(id, face);
    if (pressed.focused) calendar.at = day;
    const Box filled = pressed.focused ? face.inset(ui.px(3)) : face;
    if (chosen || pressed.hovered) ui.fill(filled, chosen ? ui.theme.accent : ui.theme.hovered, 6);
    if (is_today) ui.outline(filled, chosen ? ui.theme.on_accent : ui.theme.text, 6, 1.5f);
    if (pressed.focused) ui.focus_ring(face.inset(ui.px(2)), 6);
    ui.line(face, is_today || chosen ? TextStyle::body_strong : TextStyle::body,
            chosen ? ui.theme.on_accent : ui.theme.text, std::to_string(static_cast<unsigned>(day.day())),
            Align::centre);
    return pressed.clicked;
}

std::optional<year_month_day> draw_days(Ui& ui, const Box& area, Calendar& calendar,
                                        const std::optional<year_month_day>& chosen, year_month_day today) {
    const chrono::year_month month{calendar.at.year(), calendar.at.month()};
    const sys_days first = first_monday(month);
    const float width = std::floor(area.width / 7);
    const float height = std::floor(area.height / 6);
    std::optional<year_month_day> picked;
    for (int i = 0; i < 42; ++i) {
        const year_month_day day = first + chrono::days(i);
        if (day.month() != month.month()) continue;
        const int week = i / 7;
        const Box cell{area.left + width * static_cast<float>(i % 7), area.top + height * static_cast<float>(week),
                       width, height};
        if (draw_day(ui, cell, calendar, day, chosen == day, day == today)) picked = day;
    }
    return picked;
}

/// The same frame as today's in the month, and the word.
bool draw_today(Ui& ui, const Box& row, year_month_day today) {
    const std::string words = "Today, " + day_text(today);
    const float side = std::min(row.height * 0.5f, ui.px(16));
    const Box place{row.left, row.top, std::min(row.width, ui.text_size(TextStyle::body, words).x + side + ui.px(24)),
                    row.height};
    const Pressed pressed = ui.pressable("today", place);
    if (pressed.hovered) ui.fill(place, ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(place.inset(ui.px(1)), 6);
    Box inside = place.inset(ui.px(8), 0);
    const Box mark = inside.cut_left(side);
    ui.outline({mark.left, std::round(mark.centre().y - side / 2), side, side}, ui.theme.text, 4, 1.5f);
    inside.cut_left(ui.px(8));
    ui.line(inside, TextStyle::body, ui.theme.accent_text, words);
    return pressed.clicked;
}

void draw_keys(const Ui& ui, const Box& row) {
    struct Hint {
        const char* keys;
        const char* what;
    };
    float left = row.left;
    for (const Hint& hint : {Hint{"↑ ↓ ← →", "day"}, {"PgUp PgDn", "month"}, {"Esc", "close"}}) {
        const float width = ui.key_hint_width(hint.keys, hint.what);
        if (left + width > row.right()) return;
        ui.key_hint({left, std::round(row.centre().y - ui.px(10))}, hint.keys, hint.what);
        left += width + ui.px(10);
    }
}

}  // namespace

Calendar open_calendar(const std::optional<year_month_day>& chosen, year_month_day today) {
    return {chosen.value_or(today), true};
}

year_month_day months_later(year_month_day day, int how_many) {
    const year_month_day same = day + chrono::months(how_many);
    return same.ok() ? same : year_month_day(same.year() / same.month() / chrono::last);
}

sys_days first_monday(chrono::year_month month) {
    const sys_days first = month / chrono::day(1);
    return first - (chrono::weekday(first) - chrono::Monday);
}

CalendarUse draw_calendar(Ui& ui, const Box& beside, Calendar& calendar, const std::optional<year_month_day>& chosen,
                          year_month_day today) {
    CalendarUse use;
    const bool opens = std::exchange(calendar.opens, false);
    const Box place = popup_place(ui, beside, ui.px(width_units), ui.px(height_units));
    const bool leaves = draw_popup(ui, "calendar", place, opens, [&] {
        const bool moved = take_keys(ui, calendar) || opens;
        Box inside = place.inset(ui.px(14), ui.px(10));
        const float row = inside.height / rows;
        draw_head(ui, inside.cut_top(row), calendar);
        if (moved) {
            ui.focus.set_current(ImGui::GetID(id_of(calendar.at).c_str()));
            ui.focus.show_ring(true);
        }
        draw_weekdays(ui, inside.cut_top(row));
        use.picked = draw_days(ui, inside.cut_top(6 * row), calendar, chosen, today);
        if (draw_today(ui, inside.cut_top(row), today)) use.picked = today;
        draw_keys(ui, inside);
    });
    use.closed = leaves || use.picked.has_value();
    if (use.closed) ui.focus.layout_is_coming();
    return use;
}

}  // namespace readiness
