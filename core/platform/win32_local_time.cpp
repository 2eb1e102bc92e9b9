#include "core/platform/local_time.h"
#include "core/platform/win32_calls.h"

namespace readiness {

using std::chrono::local_days;
using std::chrono::local_seconds;

local_seconds local_time(std::chrono::sys_seconds moment) {
    const local_seconds utc(moment.time_since_epoch());
    const local_days day = std::chrono::floor<std::chrono::days>(utc);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(utc - day);
    SYSTEMTIME universal{};
    universal.wYear = static_cast<WORD>(static_cast<int>(date.year()));
    universal.wMonth = static_cast<WORD>(static_cast<unsigned>(date.month()));
    universal.wDay = static_cast<WORD>(static_cast<unsigned>(date.day()));
    universal.wHour = static_cast<WORD>(time.hours().count());
    universal.wMinute = static_cast<WORD>(time.minutes().count());
    universal.wSecond = static_cast<WORD>(time.seconds().count());
    SYSTEMTIME local{};
    if (::SystemTimeToTzSpecificLocalTime(nullptr, &universal, &local) == 0) return utc;
    const std::chrono::year_month_day shown(std::chrono::year(local.wYear), std::chrono::month(local.wMonth),
                                            std::chrono::day(local.wDay));
    return local_days(shown) + std::chrono::hours(local.wHour) + std::chrono::minutes(local.wMinute) +
           std::chrono::seconds(local.wSecond);
}

}  // namespace readiness
