#include <cstdlib>
#include <ctime>
#include <string>

#include "catch.h"
#include "core/platform/local_time.h"

using namespace readiness;
using namespace std::chrono_literals;

namespace {

/// The computer's time zone while a test runs.
class Zone {
public:
    explicit Zone(const char* zone) {
        if (const char* before = std::getenv("TZ")) before_ = before;
        set(zone);
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;
    ~Zone() { set(before_.c_str()); }

private:
    static void set(const char* zone) {
        if (*zone == '\0') {
            ::unsetenv("TZ");
        } else {
            ::setenv("TZ", zone, 1);
        }
        ::tzset();
    }
    std::string before_;
};

constexpr auto noon = std::chrono::sys_days{2026y / 11 / 24} + 12h + 34min + 56s;

}  // namespace

TEST_CASE("local time is what a clock in the computer's zone shows") {
    const Zone zone("AHEAD-9:30");  // as POSIX writes it: 9:30 east of Greenwich
    CHECK(local_time(noon) == std::chrono::local_days{2026y / 11 / 24} + 22h + 4min + 56s);
    CHECK(local_time(noon + 2h) == std::chrono::local_days{2026y / 11 / 25} + 4min + 56s);
}

TEST_CASE("local time knows the summer") {
    const Zone zone("CET-1CEST,M3.5.0,M10.5.0/3");
    CHECK(local_time(noon) == std::chrono::local_days{2026y / 11 / 24} + 13h + 34min + 56s);
    const auto july = std::chrono::sys_days{2026y / 7 / 1};
    CHECK(local_time(july) == std::chrono::local_days{2026y / 7 / 1} + 2h);
}

TEST_CASE("local time goes beyond what people live to see, both ways") {
    const Zone zone("UTC0");
    for (const auto day : {std::chrono::sys_days{1y / 1 / 1}, std::chrono::sys_days{1969y / 12 / 31},
                           std::chrono::sys_days{9999y / 12 / 31}}) {
        CHECK(local_time(day).time_since_epoch() == day.time_since_epoch());
    }
}
