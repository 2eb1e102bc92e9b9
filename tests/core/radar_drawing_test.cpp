#include "core/drawing/radar_drawing.h"

#include <cmath>
#include <random>

#include "catch.h"
#include "core/drawing/radar_legend.h"
#include "drawing_sample.h"

using namespace readiness;
using sample::all;
using sample::paper;

namespace {

using Texts = std::vector<std::string>;

/// Axes "Axis 0", "Axis 1" …, with these values and bands at 40 and 70.
RadarModel radar_of(const std::vector<std::optional<double>>& values) {
    RadarModel model;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string number = std::to_string(i);
        model.axes.push_back({number,
                              "Axis " + number,
                              "A" + number,
                              values[i] ? std::to_string(std::lround(*values[i])) : "–",
                              values[i],
                              {},
                              {}});
    }
    model.band_limits = {40, 70};
    model.score_words = "score";
    return model;
}

Drawing drawn(const RadarModel& model, const Paper& on = paper(600, 500)) {
    return radar_drawing(model, place_radar(model, on), on);
}

}  // namespace

TEST_CASE("rings lie on each other from the rim inwards, the highest band first") {
    const RadarModel model = radar_of({50, 50, 50, 50});
    const Drawing drawing = drawn(model);
    const auto polygons = all<Drawing::Polygon>(drawing);
    REQUIRE(polygons.size() == 3);
    CHECK(polygons[0].ink == Ink::band_high);
    CHECK(polygons[1].ink == Ink::band_middle);
    CHECK(polygons[2].ink == Ink::band_low);
    const RadarLayout layout = place_radar(model, paper(600, 500)).layout;
    CHECK(polygons[0].points[0] == radar_point(layout, 0, 100));
    CHECK(polygons[1].points[0] == radar_point(layout, 0, 70));
    CHECK(polygons[2].points[0] == radar_point(layout, 0, 40));
    CHECK(all<Drawing::Polyline>(drawing, Ink::band_edge).size() == 3);
    CHECK(all<Drawing::Line>(drawing, Ink::grid).size() == 4);
}

TEST_CASE("the outline is closed where every axis has a value, and leaves a gap where one has none") {
    const Drawing whole = drawn(radar_of({10, 20, 30, 40}));
    const auto outline = all<Drawing::Polyline>(whole, Ink::outline);
    REQUIRE(outline.size() == 1);
    CHECK(outline[0].closed);
    CHECK(outline[0].points.size() == 4);
    const auto fill = all<Drawing::Ribbon>(whole, Ink::fill);
    REQUIRE(fill.size() == 1);
    CHECK(fill[0].outer == outline[0].points);
    CHECK(outlines_of(fill[0]).size() == 1);

    const Drawing gap = drawn(radar_of({10, std::nullopt, 30, 40}));
    REQUIRE(all<Drawing::Polyline>(gap, Ink::outline).size() == 1);
    CHECK_FALSE(all<Drawing::Polyline>(gap, Ink::outline)[0].closed);
    CHECK(all<Drawing::Polyline>(gap, Ink::outline)[0].points.size() == 3);
    CHECK(all<Drawing::Circle>(gap, Ink::outline).size() == 3);

    CHECK(all<Drawing::Polyline>(drawn(radar_of({{}, {}, {}})), Ink::outline).empty());
}

TEST_CASE("the middle half is a bar on its axis in place of the bounds, and nothing beside it is filled") {
    RadarModel model = radar_of({50, 50, 50, 50});
    for (RadarAxis& axis : model.axes) {
        axis.low = 10;
        axis.high = 90;
    }
    const RadarLayout layout = place_radar(model, paper(600, 500)).layout;
    const auto bars = [&] { return all<Drawing::Line>(drawn(model), Ink::range); };
    REQUIRE(bars().size() == 4);
    CHECK(bars()[1].from == radar_point(layout, 1, 10));
    CHECK(all<Drawing::Ribbon>(drawn(model), Ink::fill).size() == 1);

    for (RadarAxis& axis : model.axes)
        axis.middle_half = {40, 60, true};
    REQUIRE(bars().size() == 4);
    CHECK(bars()[1].from == radar_point(layout, 1, 40));
    CHECK(bars()[1].to == radar_point(layout, 1, 60));
    CHECK(all<Drawing::Ribbon>(drawn(model)).empty());
    CHECK(all<Drawing::Polyline>(drawn(model), Ink::outline).size() == 1);

    model.axes[2].middle_half.reset();
    REQUIRE(bars().size() == 4);
    CHECK(bars()[2].from == radar_point(layout, 2, 10));
    CHECK(all<Drawing::Ribbon>(drawn(model)).empty());
}

TEST_CASE("a bar has a line across at both ends, so that it is seen on a ring of its own colour") {
    RadarModel model = radar_of({50, 50, 50});
    const std::size_t others = all<Drawing::Line>(drawn(model), Ink::outline).size();
    model.axes[0].middle_half = {40, 60, true};
    const auto lines = all<Drawing::Line>(drawn(model), Ink::outline);
    REQUIRE(lines.size() == others + 2);
    const RadarLayout layout = place_radar(model, paper(600, 500)).layout;
    CHECK(lines[0].from.y == Approx(radar_point(layout, 0, 40).y));
    CHECK(lines[0].to.y == Approx(radar_point(layout, 0, 40).y));
    CHECK(lines[1].from.y == Approx(radar_point(layout, 0, 60).y));
    // One without length is a point, and has no ends.
    model.axes[0].middle_half = {50, 50, true};
    CHECK(all<Drawing::Line>(drawn(model), Ink::outline).size() == others);
}

TEST_CASE("bounds that are the value itself are not drawn") {
    RadarModel model = radar_of({50, 50, 50});
    model.axes[0].low = 50;
    model.axes[0].high = 50.2;
    CHECK(all<Drawing::Line>(drawn(model), Ink::range).empty());
    model.axes[0].high = 60;
    CHECK(all<Drawing::Line>(drawn(model), Ink::range).size() == 1);
}

TEST_CASE("each person's score is a small ring on its axis") {
    RadarModel model = radar_of({50, 50, 50});
    model.axes[1].people = {25, 75};
    const auto rings = all<Drawing::Circle>(drawn(model), Ink::person);
    REQUIRE(rings.size() == 2);
    const RadarLayout layout = place_radar(model, paper(600, 500)).layout;
    CHECK(rings[0].centre == radar_point(layout, 1, 25));
    CHECK(rings[1].centre == radar_point(layout, 1, 75));
    CHECK(rings[0].width == 1.5);
}

TEST_CASE("the selected axis has a line, a larger point and a label in the accent, and nothing else moves") {
    RadarModel model = radar_of({50, 50, 50});
    const Drawing plain = drawn(model);
    CHECK(all<Drawing::Line>(plain, Ink::outline).empty());
    CHECK(all<Drawing::Label>(plain, Ink::accent_text).empty());
    model.selected = 1;
    const Drawing selected = drawn(model);
    CHECK(all<Drawing::Line>(selected, Ink::outline).size() == 1);
    REQUIRE(all<Drawing::Label>(selected, Ink::accent_text).size() == 1);
    CHECK(all<Drawing::Label>(selected, Ink::accent_text)[0].text == "A1");
    const auto points = all<Drawing::Circle>(selected, Ink::outline);
    CHECK(points[1].radius > points[0].radius);
    CHECK(all<Drawing::Polyline>(selected) == all<Drawing::Polyline>(plain));
}

TEST_CASE("an overlay is dashed from axis to axis, with its mark at each, and nothing where it has no value") {
    RadarModel model = radar_of({50, 50, 50, 50});
    model.overlays = {{"nurse", {10.0, 20.0, 30.0, 40.0}, Ink::overlay_2, Mark::square, 5}};
    CHECK(all<Drawing::Line>(drawn(model), Ink::overlay_2).size() == 4);
    CHECK(all<Drawing::Line>(drawn(model), Ink::overlay_2)[0].dash == 5);
    CHECK(all<Drawing::Block>(drawn(model), Ink::overlay_2).size() == 4);
    model.overlays[0].values[1].reset();
    CHECK(all<Drawing::Line>(drawn(model), Ink::overlay_2).size() == 2);
    CHECK(all<Drawing::Block>(drawn(model), Ink::overlay_2).size() == 3);
}

TEST_CASE("rings carry their numbers, and axes their titles and values") {
    CHECK(sample::texts_of(drawn(radar_of({10, {}, 30}))) == Texts{"40", "70", "A0", "10", "A1", "–", "A2", "30"});
}

TEST_CASE("labels at the sides point away from the chart, those above and below stand in the middle") {
    const auto labels = all<Drawing::Label>(drawn(radar_of({10, 20, 30, 40})));
    REQUIRE(labels.size() == 10);
    CHECK(labels[2].anchor == Anchor::centre);
    CHECK(labels[4].anchor == Anchor::left);
    CHECK(labels[6].anchor == Anchor::centre);
    CHECK(labels[8].anchor == Anchor::right);
}

TEST_CASE("titles are short, in large letters where there is room, and cut where there is hardly any") {
    RadarModel model = radar_of({10, 20, 30, 40, 50});
    for (RadarAxis& axis : model.axes) {
        axis.title = "A rather long title of " + axis.title;
        axis.short_title = "Shorter " + axis.short_title;
    }
    model.band_limits.clear();
    const auto title_on = [&](double width, double height) {
        return all<Drawing::Label>(drawn(model, paper(width, height)))[2];  // Of the second axis, at the right.
    };
    CHECK(title_on(1000, 700).text == "Shorter A1");
    CHECK(title_on(1000, 700).style == LabelStyle::room);
    CHECK(title_on(190, 220).text == "Sh…");
    CHECK(title_on(190, 220).style == LabelStyle::small);
    CHECK(place_radar(model, paper(1000, 700), RadarTitles::whole).titles[1] == model.axes[1].title);
    CHECK(place_radar(model, paper(1000, 700), RadarTitles::brief).titles[1] == "Shorter A1");
}

TEST_CASE("whatever the titles, no label leaves its paper or lies over another") {
    std::mt19937 random(20140101);
    std::uniform_int_distribution<int> letters(1, 60);
    std::uniform_int_distribution<int> axes(3, 24);
    std::uniform_real_distribution<double> side(300, 1200);
    std::uniform_real_distribution<double> value(0, 100);
    int fitting = 0;
    for (int round = 0; round < 150; ++round) {
        RadarModel model;
        const int count = axes(random);
        for (int i = 0; i < count; ++i) {
            const std::string title(static_cast<std::size_t>(letters(random)), 'x');
            const double score = value(random);
            model.axes.push_back({"", title, title.substr(0, 14), std::to_string(std::lround(score)), score, {}, {}});
        }
        model.band_limits = {40, 70};
        model.band_titles = {"Not ready", "Developing", "Ready"};
        const Paper on = paper(side(random), side(random));
        const PlacedRadar placed = place_radar(model, on);
        if (!placed.layout.fits) continue;
        ++fitting;
        CHECK(sample::fault_of_labels(radar_drawing(model, placed, on)).empty());
    }
    CHECK(fitting > 100);
}

TEST_CASE("the drawing of a radar is the same each time, and its places do not hang on its values") {
    const RadarModel model = radar_of({10, 20, 30});
    CHECK(drawn(model) == drawn(model));
    CHECK(place_radar(model, paper(600, 500)).layout == place_radar(radar_of({99, 98, 97}), paper(600, 500)).layout);
}

TEST_CASE("a radar of no axes is an empty drawing, and one of a single axis or two is drawn") {
    CHECK(drawn({}) == Drawing{{600, 500}, {}});
    CHECK_FALSE(drawn(radar_of({50})).shapes.empty());
    CHECK(all<Drawing::Circle>(drawn(radar_of({50, 60})), Ink::outline).size() == 2);
    CHECK(small_radar_drawing({}, {}, paper(100, 100)).shapes.empty());
}

TEST_CASE("long titles are cut before the chart gets too small to be read") {
    RadarModel model = radar_of({10, 20, 30, 40, 50, 60, 70, 80});
    for (RadarAxis& axis : model.axes)
        axis.title = axis.short_title = std::string(90, 'm');
    const PlacedRadar placed = place_radar(model, paper(560, 480));
    CHECK(placed.layout.fits);
    CHECK(placed.layout.radius > 0.2 * 480);
    CHECK(sample::fault_of_labels(radar_drawing(model, placed, paper(560, 480))).empty());
}

TEST_CASE("one axis or two are bars with the bands along them, which begin at the left") {
    RadarModel model = radar_of({50, 60});
    model.band_limits = {40, 70};
    const PlacedRadar placed = place_radar(model, paper(600, 500));
    REQUIRE(placed.layout.bars.size() == 2);
    CHECK(placed.layout.fits);
    CHECK(radar_point(placed.layout, 0, 0).x == placed.layout.bars[0].left);
    CHECK(radar_point(placed.layout, 1, 100).x == placed.layout.bars[1].right);
    CHECK(placed.layout.bars[0].bottom < placed.layout.labels[1].top);
    CHECK(axis_at(placed.layout, radar_point(placed.layout, 1, 30)) == 1);
    CHECK_FALSE(axis_at(placed.layout, {300, 2}).has_value());
    const Drawing drawing = radar_drawing(model, placed, paper(600, 500));
    CHECK(all<Drawing::Polygon>(drawing, Ink::band_low).size() == 2);
    CHECK(all<Drawing::Polygon>(drawing, Ink::band_high).size() == 2);
    CHECK(sample::fault_of_labels(drawing).empty());
    model.axes[1].value.reset();
    CHECK(all<Drawing::Circle>(radar_drawing(model, placed, paper(600, 500)), Ink::outline).size() == 1);
    const std::vector<std::optional<double>> values = {100, 20};
    const Drawing small = small_radar_drawing(values, std::vector<double>{50}, paper(80, 60));
    CHECK(all<Drawing::Line>(small, Ink::outline).size() == 2);
    CHECK(all<Drawing::Polygon>(small, Ink::fill).size() == 2);
}

TEST_CASE("a small radar has rings and an outline as large as its paper, and no labels") {
    const std::vector<std::optional<double>> values = {100, 100, 100, 100};
    const Drawing drawing = small_radar_drawing(values, std::vector<double>{50}, paper(80, 60));
    CHECK(all<Drawing::Label>(drawing).empty());
    REQUIRE(all<Drawing::Polyline>(drawing, Ink::outline).size() == 1);
    CHECK(all<Drawing::Polyline>(drawing, Ink::outline)[0].points[0] == Point{40, 0});
    CHECK(all<Drawing::Polygon>(drawing).size() == 2);
}

TEST_CASE("a legend names the score, each overlay, and the band or what stands in its place") {
    RadarModel model = radar_of({50, 50, 50});
    const auto words = [&] { return sample::texts_of(radar_legend(model, paper(900, 100))); };
    CHECK(words() == Texts{"score"});
    model.overlays = {{"nurse", {10.0, 20.0, 30.0}, Ink::overlay_1, Mark::triangle, 9}};
    CHECK(words() == Texts{"score", "nurse"});
    model.axes[0].low = 10;
    model.axes[0].high = 60;
    CHECK(words() == Texts{"score", "nurse", "where missing answers could put it"});
    model.axes[0].people = {10};
    CHECK(words() == Texts{"score", "nurse", "one person", "where missing answers could put it"});
    model.axes[0].middle_half = {10, 60, false};
    CHECK(words() == Texts{"score", "nurse", "middle half of answers"});
    model.axes[0].middle_half = {10, 60, true};
    CHECK(words() == Texts{"score", "nurse", "middle half of people"});
}

TEST_CASE("a legend takes as many rows as it needs, and a legend of one row is cut") {
    RadarModel model = radar_of({50, 50, 50});
    model.axes[0].low = 10;
    model.axes[0].high = 60;
    CHECK(radar_legend(model, paper(900, 0)).size == Size{900, 16});
    const Drawing narrow = radar_legend(model, paper(300, 0));
    CHECK(narrow.size == Size{300, 38});
    CHECK(sample::fault_of_labels(narrow).empty());
    CHECK(sample::texts_of(radar_legend_row(model, paper(300, 16))) == Texts{"score", "where missing answers coul…"});
    CHECK(sample::texts_of(radar_legend_row(model, paper(120, 16))) == Texts{"score"});
}
