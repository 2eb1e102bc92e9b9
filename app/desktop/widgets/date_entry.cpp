#include "app/desktop/widgets/date_entry.h"

#include <algorithm>
#include <utility>

#include "core/words/dates.h"

namespace readiness {

namespace {

constexpr std::string_view calendar_label = "Calendar";

}  // namespace

DateEntry enter_date(const std::optional<std::chrono::year_month_day>& date) {
    DateEntry entry;
    if (date) entry.text = day_text(*date);
    return entry;
}

float date_entry_height(const Ui& ui, const DateEntry& entry, float width, std::chrono::year_month_day today) {
    const TypedDate typed = date_from_text(entry.text, today);
    if (typed.understood()) return ui.button_height();
    return ui.button_height() + ui.px(4) + ui.text_size(TextStyle::small, typed.trouble, width).y;
}

Typed draw_date_entry(Ui& ui, std::string_view id, const Box& area, DateEntry& entry,
                      std::chrono::year_month_day today) {
    Box row{area.left, area.top, area.width, ui.button_height()};
    const Box button = row.cut_right(std::min(ui.button_width(calendar_label), area.width / 2));
    row.cut_right(ui.px(6));
    entry.place = row;
    if (std::exchange(entry.takes_keyboard, false)) ui.focus_next_text_field();
    const Typed typed = ui.text_field(id, row, entry.text, "8 Dec 2026");
    const TypedDate date = date_from_text(entry.text, today);
    if (ui.button(std::string(id) + " calendar", calendar_label, button)) {
        ui.give_keyboard_back();
        ui.focus.layout_is_coming();
        entry.calendar = open_calendar(date.date, today);
    }
    if (!date.understood()) {
        ui.paragraph({area.left, row.bottom() + ui.px(4)}, area.width, TextStyle::small, ui.theme.bad.text,
                     date.trouble);
    }
    return typed;
}

bool draw_date_calendar(Ui& ui, DateEntry& entry, std::chrono::year_month_day today) {
    if (!entry.calendar) return false;
    const CalendarUse use =
        draw_calendar(ui, entry.place, *entry.calendar, date_from_text(entry.text, today).date, today);
    if (!use.closed) return false;
    entry.calendar.reset();
    entry.takes_keyboard = true;
    if (!use.picked) return false;
    entry.text = day_text(*use.picked);
    return true;
}

}  // namespace readiness
