// Dates as people type them.
#include "core/words/typed_date.h"

#include <chrono>
#include <string>

#include "catch.h"
#include "core/words/dates.h"

using namespace readiness;
using namespace std::chrono_literals;
using std::chrono::year_month_day;

namespace {

constexpr year_month_day today = 2026y / std::chrono::November / 24;

/// The day as the program writes it, or what is wrong.
std::string read(std::string_view typed) {
    const TypedDate read = date_from_text(typed, today);
    CHECK_FALSE((read.date && !read.understood()));
    return read.date ? day_text(*read.date) : read.trouble;
}

}  // namespace

TEST_CASE("a date is read in the spellings that mean one day everywhere") {
    for (const char* typed :
         {"2026-12-08", "2026-12-8", "2026/12/08", "2026.12.08", "8 Dec 2026", "08 dec 2026", "8 December 2026",
          "8th December, 2026", "8. Dec. 2026", "8 dec. 2026", "Dec 8, 2026", "december 8th 2026", "8dec2026",
          "8.12.2026", "08.12.2026", "8. 12. 2026", "  8 DEC 2026 "}) {
        INFO(typed);
        CHECK(read(typed) == "8 Dec 2026");
    }
    CHECK(read("1 sept 2026") == "1 Sep 2026");
    CHECK(read("29.2.2028") == "29 Feb 2028");
}

TEST_CASE("without a year it is the next such day, today among them") {
    CHECK(read("8 Dec") == "8 Dec 2026");
    CHECK(read("8.12.") == "8 Dec 2026");
    CHECK(read("24 Nov") == "24 Nov 2026");
    CHECK(read("23 Nov") == "23 Nov 2027");
    CHECK(read("Jan 5") == "5 Jan 2027");
    CHECK(read("today") == "24 Nov 2026");
    CHECK(read("Tomorrow") == "25 Nov 2026");
}

TEST_CASE("with slashes a date that is another day in another country is refused, and both days are named") {
    CHECK(read("8/12/2026") == "This can be 8 Dec 2026 or 12 Aug 2026. Please write 8 Dec 2026 if you mean that.");
    CHECK(read("8-12-2026") == read("8/12/2026"));
    CHECK(read("13/12/2026") == "13 Dec 2026");
    CHECK(read("12/13/2026") == "13 Dec 2026");
    CHECK(read("8/8/2026") == "8 Aug 2026");
    CHECK(read("8/12") == "This can be more than one day. Write it like 8 Dec 2026 or 2026-12-08.");
}

TEST_CASE("what is no date is refused with what is wrong and how to write it") {
    CHECK(read("31 Nov 2026") == "November 2026 has 30 days. Write it like 8 Dec 2026 or 2026-12-08.");
    CHECK(read("29.2.2027") == "February 2027 has 28 days. Write it like 8 Dec 2026 or 2026-12-08.");
    CHECK(read("8.13.2026") == "There is no month 13. Write it like 8 Dec 2026 or 2026-12-08.");
    CHECK(read("0 Dec 2026") == "There is no day 0. Write it like 8 Dec 2026 or 2026-12-08.");
    CHECK(read("8.12.26") == "The year needs four digits. Write it like 8 Dec 2026 or 2026-12-08.");
    CHECK(read("8 Dec 1926") == "The year 1926 is not right. Write it like 8 Dec 2026 or 2026-12-08.");
    for (const char* typed : {"soon", "8", "2026", "8 Dec 2026 or later", "8.12.2026.5", "8 12 2026", "8/Dec/2026x",
                              "2026-", "-", "8.12/2026", "99999999999 Dec 2026", "8 Dezember 2026", "é"}) {
        INFO(typed);
        CHECK(read(typed) == "This is not a date. Write it like 8 Dec 2026 or 2026-12-08.");
    }
}

TEST_CASE("nothing typed is no date and no trouble") {
    CHECK(date_from_text("", today) == TypedDate{});
    CHECK(date_from_text("  ", today).understood());
}
