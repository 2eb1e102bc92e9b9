// A calendar that opens beside a date: one month, in weeks that begin on Monday.
#pragma once

#include <chrono>
#include <optional>

#include "app/desktop/ui/ui.h"

namespace readiness {

/// A calendar that is open.
struct Calendar {
    std::chrono::year_month_day at;  ///< The day that the keyboard is at. Its month is shown.
    bool opens = true;               ///< It was not drawn yet.

    friend bool operator==(const Calendar&, const Calendar&) = default;
};

/// Opened at the chosen day, else at today.
Calendar open_calendar(const std::optional<std::chrono::year_month_day>& chosen, std::chrono::year_month_day today);

/// That many months later, or earlier if it is negative: the same day of that month, or its last if it has fewer.
std::chrono::year_month_day months_later(std::chrono::year_month_day day, int how_many);

/// The weeks of a month from Monday to Sunday, 4 to 6 of them: the first Monday is in the month or before it.
std::chrono::sys_days first_monday(std::chrono::year_month month);

struct CalendarUse {
    std::optional<std::chrono::year_month_day> picked;
    bool closed = false;  ///< Also if a day was picked.
};

/// Draws it over all else, under `beside`. Arrows move by a day and a week, Page Up and Page Down by a month, Enter or
/// the mouse picks, Esc closes. Each day's control is "day 2026-12-08". Call it last, after what lies under it was
/// drawn with Ui::interactive off.
CalendarUse draw_calendar(Ui& ui, const Box& beside, Calendar& calendar,
                          const std::optional<std::chrono::year_month_day>& chosen, std::chrono::year_month_day today);

}  // namespace readiness
