// A date as somebody types it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace readiness {

/// What typed text means. Neither a date nor trouble: nothing was typed.
struct TypedDate {
    std::optional<std::chrono::year_month_day> date;
    std::string trouble;  ///< Why it is no date, and what to type instead, in a sentence.

    [[nodiscard]] bool understood() const { return trouble.empty(); }
    friend bool operator==(const TypedDate&, const TypedDate&) = default;
};

/// Reads "2026-12-08", "8 Dec 2026", "8th December 2026", "Dec 8, 2026", "8.12.2026", "today" and "tomorrow". Without a
/// year it is the next such day from `today` on. "13/12/2026" is understood too; "8/12/2026" is not, since it is
/// another day in another country. Years are written with four digits, from 2000 to 2199.
TypedDate date_from_text(std::string_view typed, std::chrono::year_month_day today);

}  // namespace readiness
