// A date that is typed, or picked in a calendar.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "app/desktop/ui/ui.h"
#include "app/desktop/widgets/calendar.h"
#include "core/words/typed_date.h"

namespace readiness {

/// A date that is being entered.
struct DateEntry {
    std::string text;
    std::optional<Calendar> calendar;  ///< While it is open.
    bool takes_keyboard = false;       ///< The field takes it in the next frame.
    Box place;                         ///< Of the field in the last frame.
};

/// With the date written out, or empty.
DateEntry enter_date(const std::optional<std::chrono::year_month_day>& date);

/// The field with its button, and under it what is wrong with what was typed. In pixels.
float date_entry_height(const Ui& ui, const DateEntry& entry, float width, std::chrono::year_month_day today);
/// The controls are `id` and "<id> calendar".
Typed draw_date_entry(Ui& ui, std::string_view id, const Box& area, DateEntry& entry,
                      std::chrono::year_month_day today);

/// The calendar, if it is open. Call it last. True if a day was picked: the text has it then.
bool draw_date_calendar(Ui& ui, DateEntry& entry, std::chrono::year_month_day today);

}  // namespace readiness
