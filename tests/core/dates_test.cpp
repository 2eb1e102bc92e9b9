#include "core/words/dates.h"

#include "catch.h"

using namespace readiness;
using namespace std::chrono_literals;

TEST_CASE("a day is written with the month's short name and no needless zero") {
    CHECK(day_text(2026y / 11 / 24) == "24 Nov 2026");
    CHECK(day_text(2026y / 1 / 4) == "4 Jan 2026");
    CHECK(day_text(2024y / 2 / 29) == "29 Feb 2024");
}

TEST_CASE("each month has its name") {
    std::string names;
    for (unsigned month = 1; month <= 12; ++month)
        names += day_text(2026y / static_cast<int>(month) / 1).substr(2, 4);
    CHECK(names == "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ");
}

TEST_CASE("a moment is written as the clock shows it, day and night") {
    const auto day = std::chrono::local_days{2026y / 11 / 24};
    CHECK(day_text(day + 0s) == "24 Nov 2026");
    CHECK(day_text(day + 23h + 59min + 59s) == "24 Nov 2026");
    CHECK(time_text(day + 0s) == "00:00:00");
    CHECK(time_text(day + 9h + 5min + 7s) == "09:05:07");
    CHECK(time_text(day + 23h + 59min + 59s) == "23:59:59");
    CHECK(time_text(std::chrono::local_days{1969y / 12 / 31} + 22h) == "22:00:00");
}
