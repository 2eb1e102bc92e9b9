#include "core/words/dates.h"

#include <array>
#include <fmt/format.h>

namespace readiness {

namespace {

constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

}  // namespace

std::string day_text(std::chrono::year_month_day day) {
    return fmt::format("{} {} {}", static_cast<unsigned>(day.day()), months.at(static_cast<unsigned>(day.month()) - 1),
                       static_cast<int>(day.year()));
}

std::string day_text(std::chrono::local_seconds moment) {
    return day_text(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(moment)));
}

std::string time_text(std::chrono::local_seconds moment) {
    const std::chrono::hh_mm_ss clock(moment - std::chrono::floor<std::chrono::days>(moment));
    return fmt::format("{:02}:{:02}:{:02}", clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

}  // namespace readiness
