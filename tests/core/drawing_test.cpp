#include "core/drawing/drawing.h"

#include <cmath>

#include "catch.h"
#include "core/drawing/cut_text.h"
#include "drawing_sample.h"

using namespace readiness;

namespace {

using Outlines = std::vector<std::vector<Point>>;

const std::vector<Point> square = {{0, 0}, {10, 0}, {10, 10}, {0, 10}};
const std::vector<Point> small_square = {{4, 4}, {6, 4}, {6, 6}, {4, 6}};

double seven_a_byte(std::string_view text) {
    return 7 * static_cast<double>(text.size());
}

}  // namespace

TEST_CASE("a solid line is itself, and a dashed one begins with a dash and ends at its end") {
    const Drawing::Line solid{{0, 0}, {30, 0}, 2, Ink::grid, 0};
    REQUIRE(dashes_of(solid).size() == 1);
    CHECK(dashes_of(solid)[0] == std::pair<Point, Point>{{0, 0}, {30, 0}});

    Drawing::Line dashed = solid;
    dashed.dash = 10;
    const auto dashes = dashes_of(dashed);
    REQUIRE(dashes.size() == 2);
    CHECK(dashes[0] == std::pair<Point, Point>{{0, 0}, {10, 0}});
    CHECK(dashes[1] == std::pair<Point, Point>{{17, 0}, {27, 0}});
    dashed.to = {20, 0};
    CHECK(dashes_of(dashed)[1] == std::pair<Point, Point>{{17, 0}, {20, 0}});
    dashed.to = {0.5, 0};
    CHECK(dashes_of(dashed).empty());
}

TEST_CASE("a ribbon has one outline where it is open, two where it is a ring, and one where it is a fan") {
    CHECK(outlines_of({small_square, square, true, Ink::fill}) == Outlines{square, small_square});
    CHECK(outlines_of({small_square, square, false, Ink::fill}) ==
          Outlines{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {4, 6}, {6, 6}, {6, 4}, {4, 4}}});
    const std::vector<Point> centre(4, Point{5, 5});
    CHECK(outlines_of({centre, square, true, Ink::fill}) == Outlines{square});
    CHECK(outlines_of({centre, square, false, Ink::fill}) == Outlines{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {5, 5}}});
    CHECK(outlines_of({{}, {}, true, Ink::fill}).empty());
    CHECK(outlines_of({{{1, 1}}, {{2, 2}}, false, Ink::fill}).empty());
}

TEST_CASE("each mark is a shape of its own, and none is none") {
    std::vector<std::size_t> kinds;
    for (const Mark mark : {Mark::circle, Mark::diamond, Mark::triangle, Mark::square, Mark::none}) {
        Drawing drawing;
        add_mark(drawing, {10, 20}, 5, mark, Ink::overlay_2);
        kinds.push_back(drawing.shapes.size());
    }
    CHECK(kinds == std::vector<std::size_t>{1, 1, 1, 1, 0});

    Drawing drawing;
    add_mark(drawing, {10, 20}, 5, Mark::triangle, Ink::overlay_2);
    add_mark(drawing, {10, 20}, 5, Mark::diamond, Ink::overlay_2);
    const auto polygons = sample::all<Drawing::Polygon>(drawing, Ink::overlay_2);
    REQUIRE(polygons.size() == 2);
    CHECK(polygons[0].points.size() == 3);
    CHECK(polygons[1].points.size() == 4);
}

TEST_CASE("a drawing that is put into another moves with all its shapes") {
    Drawing part{{10, 10}, {}};
    part.shapes = {Drawing::Line{{1, 2}, {3, 4}},
                   Drawing::Polyline{{{1, 2}, {3, 4}}},
                   Drawing::Polygon{square},
                   Drawing::Ribbon{small_square, square, true},
                   Drawing::Block{{1, 2, 3, 4}},
                   Drawing::Circle{{1, 2}, 3},
                   Drawing::Label{{1, 2, 3, 4}, Anchor::left, LabelStyle::small, Ink::text, "a"}};
    Drawing whole{{100, 100}, {}};
    add_drawing(whole, part, {20, 30});
    REQUIRE(whole.shapes.size() == part.shapes.size());
    CHECK(whole.shapes[0] == Drawing::Shape(Drawing::Line{{21, 32}, {23, 34}}));
    CHECK(whole.shapes[1] == Drawing::Shape(Drawing::Polyline{{{21, 32}, {23, 34}}}));
    CHECK(std::get<Drawing::Polygon>(whole.shapes[2]).points[1] == Point{30, 30});
    CHECK(std::get<Drawing::Ribbon>(whole.shapes[3]).inner[0] == Point{24, 34});
    CHECK(std::get<Drawing::Ribbon>(whole.shapes[3]).outer[0] == Point{20, 30});
    CHECK(std::get<Drawing::Block>(whole.shapes[4]).box == Rectangle{21, 32, 23, 34});
    CHECK(std::get<Drawing::Circle>(whole.shapes[5]).centre == Point{21, 32});
    CHECK(std::get<Drawing::Label>(whole.shapes[6]).box == Rectangle{21, 32, 23, 34});
    CHECK(whole.size == Size{100, 100});
}

TEST_CASE("lengths on paper are whole, and no line is thinner than 1") {
    const Paper paper = sample::paper(100, 100, 0.75);
    CHECK(paper.length(5) == 4);
    CHECK(paper.line(1) == 1);
    CHECK(paper.line(2) == 1.5);
}

TEST_CASE("text that is too long ends in an ellipsis and keeps its characters whole") {
    CHECK(cut_text("Leadership", 70, seven_a_byte) == CutText{"Leadership", 70});
    CHECK(cut_text("Leadership", 69, seven_a_byte) == CutText{"Leader…", 63});  // The ellipsis has three bytes.
    CHECK(cut_text("Slack resources", 69, seven_a_byte) == CutText{"Slack…", 56});
    CHECK(cut_text("Führung", 50, seven_a_byte) == CutText{"Füh…", 49});
    CHECK(cut_text("Führung", 42, seven_a_byte) == CutText{"Fü…", 42});
    CHECK(cut_text("Führung", 41, seven_a_byte) == CutText{"F…", 28});
    CHECK(cut_text("Führung", 20, seven_a_byte) == CutText{});
    CHECK(cut_text("", 0, seven_a_byte) == CutText{});
}
