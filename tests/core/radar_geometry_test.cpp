#include "core/drawing/radar_geometry.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include "catch.h"

using namespace readiness;

namespace {

using Runs = std::vector<RadarRun>;

constexpr double gap = 8;
constexpr double least_radius = 30;

/// The corner or edge point of the label that is nearest to the centre.
double distance_to(const Rectangle& label, Point centre) {
    const double x = std::clamp(centre.x, label.left, label.right) - centre.x;
    const double y = std::clamp(centre.y, label.top, label.bottom) - centre.y;
    return std::hypot(x, y);
}

/// What is wrong with a layout that says it fits; empty if nothing is.
std::string fault_of(const RadarLayout& layout, const Rectangle& canvas) {
    constexpr double slip = 1e-6;
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        const Rectangle& label = layout.labels[i];
        if (label.left < canvas.left - slip || label.right > canvas.right + slip || label.top < canvas.top - slip ||
            label.bottom > canvas.bottom + slip) {
            return "label " + std::to_string(i) + " leaves the canvas";
        }
        if (distance_to(label, layout.centre) < layout.radius + gap - slip) {
            return "label " + std::to_string(i) + " is too near to the circle";
        }
        for (std::size_t j = i + 1; j < layout.labels.size(); ++j) {
            const double apart = gap / 2 - slip;
            const Rectangle around{label.left - apart, label.top - apart, label.right + apart, label.bottom + apart};
            if (overlap(around, layout.labels[j])) return "labels " + std::to_string(i) + " and " + std::to_string(j);
        }
    }
    const Point centre = layout.centre;
    const double radius = layout.radius;
    if (centre.x - radius < canvas.left - slip || centre.x + radius > canvas.right + slip ||
        centre.y - radius < canvas.top - slip || centre.y + radius > canvas.bottom + slip) {
        return "the circle leaves the canvas";
    }
    if (radius < least_radius) return "the circle is smaller than asked for";
    return "";
}

/// Labels as screens have them: two lines, and from three letters to a long title wide.
std::vector<Size> random_labels(std::mt19937& random, int count) {
    std::uniform_real_distribution<double> width(18, std::uniform_int_distribution(0, 1)(random) != 0 ? 60 : 240);
    std::uniform_real_distribution<double> height(28, 40);
    std::vector<Size> labels;
    for (int i = 0; i < count; ++i)
        labels.push_back({width(random), height(random)});
    return labels;
}

Rectangle random_canvas(std::mt19937& random) {
    std::uniform_real_distribution<double> side(120, 1400);
    std::uniform_real_distribution<double> corner(-200, 900);
    const double left = corner(random);
    const double top = corner(random);
    return {left, top, left + side(random), top + side(random)};
}

RadarLayout radar_of(int axes, double radius = 100) {
    RadarLayout layout;
    layout.centre = {500, 400};
    layout.radius = radius;
    layout.labels.resize(static_cast<std::size_t>(axes));
    return layout;
}

}  // namespace

TEST_CASE("the first axis points up and the rest follow clockwise at equal angles") {
    CHECK(axis_direction(0, 4) == Point{0, -1});
    CHECK(axis_direction(1, 4) == Point{1, 0});
    CHECK(axis_direction(2, 4) == Point{0, 1});
    CHECK(axis_direction(3, 4) == Point{-1, 0});
    for (int count = 3; count <= 16; ++count) {
        for (int i = 0; i < count; ++i) {
            const Point one = axis_direction(i, count);
            const Point next = axis_direction((i + 1) % count, count);
            CHECK(std::hypot(one.x, one.y) == Approx(1));
            // On a screen, where y grows downwards, a positive cross product turns clockwise.
            CHECK(one.x * next.y - one.y * next.x == Approx(std::sin(2 * std::acos(-1.0) / count)));
        }
    }
}

TEST_CASE("a value lies on its axis at its share of the radius") {
    const RadarLayout layout = radar_of(4);
    CHECK(radar_point(layout, 0, 0) == Point{500, 400});
    CHECK(radar_point(layout, 0, 100) == Point{500, 300});
    CHECK(radar_point(layout, 1, 25) == Point{525, 400});
    CHECK(radar_point(layout, 2, 50) == Point{500, 450});
}

TEST_CASE("labels cover neither each other nor the circle nor leave the canvas, where it fits") {
    std::mt19937 random(20241124);
    int fitting = 0;
    for (int round = 0; round < 1500; ++round) {
        const int count = std::uniform_int_distribution(3, 16)(random);
        const std::vector<Size> labels = random_labels(random, count);
        const Rectangle canvas = random_canvas(random);
        const RadarLayout layout = layout_radar(canvas, labels, gap, least_radius);
        REQUIRE(layout.labels.size() == labels.size());
        for (std::size_t i = 0; i < labels.size(); ++i) {
            REQUIRE(layout.labels[i].width() == Approx(labels[i].width));
            REQUIRE(layout.labels[i].height() == Approx(labels[i].height));
        }
        if (!layout.fits) continue;
        ++fitting;
        INFO("round " << round << ": " << count << " axes, canvas " << canvas.width() << " by " << canvas.height());
        REQUIRE(fault_of(layout, canvas) == "");
    }
    CHECK(fitting > 500);  // Else the test would say nothing.
}

TEST_CASE("the radius does not shrink when the canvas grows") {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const int count = std::uniform_int_distribution(3, 16)(random);
        const std::vector<Size> labels = random_labels(random, count);
        Rectangle canvas = random_canvas(random);
        RadarLayout before = layout_radar(canvas, labels, gap, least_radius);
        for (int step = 0; step < 6; ++step) {
            std::uniform_real_distribution<double> more(0, 150);
            canvas.right += more(random);
            canvas.bottom += more(random);
            const RadarLayout after = layout_radar(canvas, labels, gap, least_radius);
            INFO("round " << round << ": " << count << " axes, canvas " << canvas.width() << " by " << canvas.height());
            if (before.fits) REQUIRE(after.fits);
            if (before.fits) REQUIRE(after.radius >= before.radius - 0.01);
            before = after;
        }
    }
}

TEST_CASE("a roomy canvas is used, and one that is too small is said not to fit") {
    const std::vector<Size> labels(5, Size{60, 32});
    const RadarLayout roomy = layout_radar({0, 0, 1000, 600}, labels, gap, least_radius);
    CHECK(roomy.fits);
    CHECK(roomy.radius > 230);  // Of at most 300, less a label and a gap above.
    const RadarLayout tight = layout_radar({0, 0, 100, 90}, labels, gap, least_radius);
    CHECK_FALSE(tight.fits);
    CHECK(tight.radius == least_radius);
    CHECK_FALSE(layout_radar({0, 0, 0, 0}, labels, gap, least_radius).fits);
}

TEST_CASE("each label lies on the side of its axis") {
    for (int count = 3; count <= 16; ++count) {
        const std::vector<Size> labels(static_cast<std::size_t>(count), Size{70, 32});
        const RadarLayout layout = layout_radar({0, 0, 900, 700}, labels, gap, least_radius);
        REQUIRE(layout.fits);
        for (int i = 0; i < count; ++i) {
            const Rectangle& label = layout.labels[static_cast<std::size_t>(i)];
            const Point direction = axis_direction(i, count);
            const double across = (label.left + label.right) / 2 - layout.centre.x;
            const double down = (label.top + label.bottom) / 2 - layout.centre.y;
            CHECK(across * direction.x + down * direction.y > layout.radius);
            if (std::abs(direction.x) > 0.2) CHECK(across * direction.x > 0);
        }
    }
}

TEST_CASE("a radar without axes does not crash") {
    CHECK(layout_radar({0, 0, 100, 100}, {}, gap, least_radius).labels.empty());
    CHECK_FALSE(axis_at(layout_radar({0, 0, 100, 100}, {}, gap, least_radius), {50, 50}));
    CHECK(radar_runs({}).empty());
}

TEST_CASE("a place in the circle belongs to the nearest axis, its centre and the outside to none") {
    RadarLayout layout = radar_of(4);
    CHECK(axis_at(layout, {500, 350}) == 0);
    CHECK(axis_at(layout, {540, 365}) == 1);
    CHECK(axis_at(layout, {500, 490}) == 2);
    CHECK(axis_at(layout, {410, 400}) == 3);
    CHECK(axis_at(layout, {470, 350}) == 0);  // Left of the first axis, nearer to it than to the last.
    CHECK_FALSE(axis_at(layout, {500, 400}));
    CHECK_FALSE(axis_at(layout, {500, 299}));
    CHECK_FALSE(axis_at(layout, {575, 475}));
    for (int count = 3; count <= 16; ++count) {
        const RadarLayout radar = radar_of(count);
        for (int i = 0; i < count; ++i)
            CHECK(axis_at(radar, radar_point(radar, i, 60)) == i);
    }
}

TEST_CASE("a label belongs to its axis") {
    const std::vector<Size> labels(5, Size{60, 32});
    const RadarLayout layout = layout_radar({0, 0, 500, 400}, labels, gap, least_radius);
    for (int i = 0; i < 5; ++i) {
        const Rectangle& label = layout.labels[static_cast<std::size_t>(i)];
        CHECK(axis_at(layout, {(label.left + label.right) / 2, (label.top + label.bottom) / 2}) == i);
    }
}

TEST_CASE("a profile with a value on every axis is one closed outline") {
    CHECK(radar_runs(std::vector<std::optional<double>>{1, 2, 3}) == Runs{{{0, 1, 2}, true}});
}

TEST_CASE("an axis without a score leaves a gap in the outline") {
    using Values = std::vector<std::optional<double>>;
    const std::optional<double> none;
    CHECK(radar_runs(Values{1, none, 3, 4}) == Runs{{{2, 3, 0}, false}});
    CHECK(radar_runs(Values{none, 2, 3, 4}) == Runs{{{1, 2, 3}, false}});
    CHECK(radar_runs(Values{1, none, 3, none, 5}) == Runs{{{2}, false}, {{4, 0}, false}});
    CHECK(radar_runs(Values{none, none, 3}) == Runs{{{2}, false}});
    CHECK(radar_runs(Values{none, none, none}).empty());
    CHECK(radar_runs(Values{0, 0, 0}) == Runs{{{0, 1, 2}, true}});  // 0 is a value.
}

TEST_CASE("rectangles that share an edge do not overlap") {
    CHECK(overlap({0, 0, 10, 10}, {9, 9, 20, 20}));
    CHECK(overlap({0, 0, 10, 10}, {2, 2, 3, 3}));
    CHECK_FALSE(overlap({0, 0, 10, 10}, {10, 0, 20, 10}));
    CHECK_FALSE(overlap({0, 0, 10, 10}, {0, 10, 10, 20}));
}
