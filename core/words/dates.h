// Days and times as people read them.
#pragma once

#include <chrono>
#include <string>

namespace readiness {

/// "4 Nov 2026".
std::string day_text(std::chrono::year_month_day day);

/// The day on a clock, which may be in any time zone: "4 Nov 2026".
std::string day_text(std::chrono::local_seconds moment);

/// What that clock shows, with 24 hours: "09:42:03".
std::string time_text(std::chrono::local_seconds moment);

}  // namespace readiness
