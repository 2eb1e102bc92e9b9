#include "core/drawing/spread_drawing.h"

#include "catch.h"
#include "drawing_sample.h"

using namespace readiness;

using Block = Drawing::Block;
using Circle = Drawing::Circle;

TEST_CASE("a strip has the score on a line from 0 to 100") {
    const Drawing strip = spread_drawing({25, {}, {}}, sample::paper(200, 20));
    CHECK(strip.size == Size{200, 20});
    CHECK(sample::all<Block>(strip) == std::vector<Block>{{{0, 9, 200, 11}, 0, Ink::track}});
    const std::vector<Circle> dots = sample::all<Circle>(strip);
    REQUIRE(dots.size() == 1);
    CHECK(dots[0].centre == Point{50, 10});
    CHECK(dots[0].ink == Ink::accent);
    CHECK(sample::all<Circle>(spread_drawing({}, sample::paper(200, 20))).empty());
}

TEST_CASE("a strip has the middle half under the score, never too narrow to be seen") {
    const auto band = [](double low, double high) {
        return sample::all<Block>(spread_drawing({50, RadarBand{low, high, true}, {}}, sample::paper(200, 20)),
                                  Ink::middle_half);
    };
    CHECK(band(20, 60) == std::vector<Block>{{{40, 5, 120, 15}, 5, Ink::middle_half}});
    CHECK(band(50, 50) == std::vector<Block>{{{100, 5, 104, 15}, 5, Ink::middle_half}});
}

TEST_CASE("a strip of few people has a ring for each") {
    const Drawing strip = spread_drawing({50, {}, {0, 100}}, sample::paper(200, 20));
    const auto rings = sample::all<Circle>(strip, Ink::person);
    REQUIRE(rings.size() == 2);
    CHECK(rings[0].centre == Point{0, 10});
    CHECK(rings[1].centre == Point{200, 10});
    CHECK(rings[0].width > 0);
}

TEST_CASE("columns are as high as their counts, the tallest fills the paper, and none is left out") {
    const Drawing columns = histogram_drawing(std::vector<int>{4, 0, 2}, 0, sample::paper(90, 59));
    const auto blocks = sample::all<Block>(columns);
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0] == Block{{1, 17, 29, 58}, 1.5, Ink::accent});
    CHECK(blocks[1] == Block{{31, 56, 59, 58}, 1.5, Ink::track});
    CHECK(blocks[2] == Block{{61, 37.5, 89, 58}, 1.5, Ink::accent});
    CHECK(sample::texts_of(columns) == std::vector<std::string>{"4", "2"});
    CHECK(sample::fault_of_labels(columns).empty());
}

TEST_CASE("columns of nothing are low, and no counts leave nothing") {
    CHECK(sample::all<Block>(histogram_drawing(std::vector<int>{0, 0}, 0, sample::paper(90, 59)), Ink::track).size() ==
          2);
    CHECK(histogram_drawing({}, 0, sample::paper(90, 59)).shapes.empty());
}

TEST_CASE("columns of several drawings share a scale") {
    const auto first_of = [](int count, int most) {
        return sample::all<Block>(histogram_drawing(std::vector<int>{count}, most, sample::paper(30, 59)))[0].box;
    };
    CHECK(first_of(2, 8).height() == Approx(first_of(4, 8).height() / 2));
    CHECK(first_of(4, 0) == first_of(4, 4));
    CHECK(first_of(9, 4) == first_of(9, 9));
}

TEST_CASE("a strip and a bar have a tick at each limit") {
    for (const Drawing& drawing :
         {spread_drawing({50, {}, {}, {40, 70}}, sample::paper(200, 20)),
          score_bar_drawing(50, std::vector<double>{40, 70}, Ink::accent, sample::paper(200, 20))}) {
        const auto ticks = sample::all<Drawing::Line>(drawing);
        REQUIRE(ticks.size() == 2);
        CHECK(ticks[0].from.x == 80);
        CHECK(ticks[1].to.x == 140);
    }
}

TEST_CASE("a bar reaches from 0 to its score, and none is there without a score") {
    const auto bars = [](std::optional<double> score) {
        return sample::all<Block>(score_bar_drawing(score, {}, Ink::accent, sample::paper(200, 20)), Ink::accent);
    };
    REQUIRE(bars(25).size() == 1);
    CHECK(bars(25)[0].box == Rectangle{0, 7, 50, 13});
    CHECK(bars({}).empty());
}
