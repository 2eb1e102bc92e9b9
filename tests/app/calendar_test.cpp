// The calendar: its days, weeks and months, by keyboard and by mouse.
#include "app/desktop/widgets/calendar.h"

#include <chrono>

#include "core/words/dates.h"
#include "harness.h"

using namespace readiness;
using namespace std::chrono_literals;
using std::chrono::year_month_day;

namespace {

/// Opens the calendar of the date to look again, at 24 Feb 2027.
void open_it(Harness& h) {
    h.start("four-factors");
    h.press(Key::f5);
    h.click("look again");
    h.click("date calendar");
    REQUIRE(h.has("day 2027-02-24"));
}

/// The day that the keyboard is at.
std::string at(Harness& h) {
    for (const FocusStop& stop : h.program().focus().stops()) {
        if (h.program().focus().is_current(stop.key)) return stop.id;
    }
    return "";
}

}  // namespace

TEST_CASE("a month's weeks begin on the Monday before its first day or on it") {
    const auto first = [](int year, unsigned month) {
        return day_text(year_month_day(first_monday(std::chrono::year(year) / std::chrono::month(month))));
    };
    CHECK(first(2026, 12) == "30 Nov 2026");
    CHECK(first(2027, 2) == "1 Feb 2027");
    CHECK(first(2026, 11) == "26 Oct 2026");
    CHECK(first(2028, 2) == "31 Jan 2028");
}

TEST_CASE("a month later is the same day, or the last if the month is shorter") {
    CHECK(months_later(2026y / 12 / 31, 2) == 2027y / 2 / 28);
    CHECK(months_later(2027y / 1 / 31, -2) == 2026y / 11 / 30);
    CHECK(months_later(2026y / 12 / 8, 1) == 2027y / 1 / 8);
}

TEST_CASE("arrows move by days and weeks, Page Up and Page Down by months, into other months too") {
    Harness h;
    open_it(h);
    CHECK(at(h) == "day 2027-02-24");
    h.press(Key::right);
    CHECK(at(h) == "day 2027-02-25");
    h.press(Key::down);
    CHECK(at(h) == "day 2027-03-04");
    h.press(Key::up);
    h.press(Key::left);
    CHECK(at(h) == "day 2027-02-24");
    h.press(Key::page_up);
    CHECK(at(h) == "day 2027-01-24");
    h.press(Key::page_down);
    h.press(Key::page_down);
    CHECK(at(h) == "day 2027-03-24");
    CHECK_FALSE(h.has("day 2027-02-24"));
}

TEST_CASE("Enter takes the day and gives the keyboard back to the field, Esc leaves the date as it was") {
    Harness h;
    open_it(h);
    h.press(Key::down);
    h.press(Key::enter);
    CHECK_FALSE(h.has("today"));
    h.press(Key::enter);
    CHECK(h.assessment().look_again == 2027y / 3 / 3);
    h.click("look again");
    h.click("date calendar");
    h.press(Key::down);
    h.press(Key::escape);
    REQUIRE(h.program().dialog());
    h.press(Key::enter);
    CHECK(h.assessment().look_again == 2027y / 3 / 3);
}

TEST_CASE("by mouse a month is turned and a day is taken, and a click beside the calendar closes it") {
    Harness h;
    open_it(h);
    h.click("month after");
    h.click("month after");
    h.click("month before");
    h.click("day 2027-03-31");
    h.click("accept");
    CHECK(h.assessment().look_again == 2027y / 3 / 31);
    h.click("look again");
    h.click("date calendar");
    h.click("today");
    h.click("accept");
    CHECK(h.assessment().look_again == 2026y / 11 / 24);
    h.click("look again");
    h.click("date calendar");
    h.click_at({3, 3});
    CHECK_FALSE(h.has("today"));
    CHECK(h.program().dialog());
}

TEST_CASE("today is named, and the days of other months are not shown") {
    Harness h;
    open_it(h);
    CHECK(h.drawn_text().find("Today, 24 Nov 2026") != std::string::npos);
    CHECK(h.drawn_text().find("February 2027") != std::string::npos);
    CHECK_FALSE(h.has("day 2027-01-31"));
    CHECK_FALSE(h.has("day 2027-03-01"));
}
