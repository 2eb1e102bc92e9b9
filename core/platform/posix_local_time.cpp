#include <ctime>

#include "core/platform/local_time.h"

namespace readiness {

using std::chrono::local_days;
using std::chrono::local_seconds;

local_seconds local_time(std::chrono::sys_seconds moment) {
    // Not by system_clock::to_time_t(): its nanoseconds overflow in the year 2262.
    const std::time_t seconds = moment.time_since_epoch().count();
    std::tm clock{};
    if (::localtime_r(&seconds, &clock) == nullptr) return local_seconds(moment.time_since_epoch());
    const std::chrono::year_month_day day(std::chrono::year(clock.tm_year + 1900),
                                          std::chrono::month(static_cast<unsigned>(clock.tm_mon + 1)),
                                          std::chrono::day(static_cast<unsigned>(clock.tm_mday)));
    return local_days(day) + std::chrono::hours(clock.tm_hour) + std::chrono::minutes(clock.tm_min) +
           std::chrono::seconds(clock.tm_sec);
}

}  // namespace readiness
