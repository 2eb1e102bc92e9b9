// What is written on a radar's rings, and that nothing strikes it through.
#include "core/drawing/radar_words.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "core/drawing/radar_drawing.h"
#include "core/drawing/text_widths.h"
#include "drawing_sample.h"

using namespace readiness;

namespace {

RadarModel radar_of(const std::vector<std::optional<double>>& values) {
    RadarModel model;
    for (const std::optional<double>& value : values)
        model.axes.push_back(
            {"", "Factor", "Factor", value ? std::to_string(std::lround(*value)) : "–", value, {}, {}});
    model.band_limits = {40, 70};
    model.band_titles = {"Not ready", "Developing", "Ready"};
    return model;
}

Paper wide_paper() {
    return {{600, 540}, 1, text_size_by_table};
}

std::vector<Drawing::Label> words_of(const RadarModel& model, const Paper& paper) {
    std::vector<Drawing::Label> words;
    const Drawing drawing = radar_drawing(model, place_radar(model, paper), paper);
    for (const Drawing::Label& label : sample::all<Drawing::Label>(drawing)) {
        if (label.halo > 0) words.push_back(label);
    }
    return words;
}

const Drawing::Label& find_word(const std::vector<Drawing::Label>& words, const std::string& text) {
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const Drawing::Label& word) { return word.text == text; });
    REQUIRE(found != words.end());
    return *found;
}

Point centre_of(const Rectangle& box) {
    return {(box.left + box.right) / 2, (box.top + box.bottom) / 2};
}

/// What a ring that goes through the point stands for.
double value_at(const RadarLayout& layout, Point point) {
    const auto count = static_cast<double>(layout.labels.size());
    double along = 0;
    for (double axis = 0.5; axis < count; ++axis) {
        const double angle = 2 * std::numbers::pi * axis / count;
        along = std::max(along,
                         (point.x - layout.centre.x) * std::sin(angle) - (point.y - layout.centre.y) * std::cos(angle));
    }
    return 100 * along / (layout.radius * std::cos(std::numbers::pi / count));
}

/// True if a line from one point to the next has a point in the box.
bool is_struck(const Rectangle& box, const std::vector<Point>& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Point from = line[i];
        const Point to = line[(i + 1) % line.size()];
        for (double part = 0; part <= 1; part += 0.002) {
            const Point at{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
            if (at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom) return true;
        }
    }
    return false;
}

/// Capitals and figures, without what a line has above and below them.
Rectangle letters_of(const Drawing::Label& word) {
    const double spare = word.box.height() * 0.2;
    return {word.box.left, word.box.top + spare, word.box.right, word.box.bottom - spare};
}

/// The first word that the outline or a ring's number is struck by; empty if none is.
std::string struck_word(const RadarModel& model, const Paper& paper) {
    const RadarLayout layout = place_radar(model, paper).layout;
    const Drawing drawing = radar_drawing(model, place_radar(model, paper), paper);
    const auto outline = sample::all<Drawing::Polyline>(drawing, Ink::outline);
    const auto edges = sample::all<Drawing::Polyline>(drawing, Ink::band_edge);
    for (const Drawing::Label& word : words_of(model, paper)) {
        for (const Drawing::Polyline& line : outline) {
            if (is_struck(letters_of(word), line.points)) return word.text + " by the outline";
        }
        const bool number = word.text == "40" || word.text == "70";
        for (const Drawing::Polyline& edge : edges) {
            if (number && is_struck(letters_of(word), edge.points)) return word.text + " by a ring's edge";
        }
    }
    return "";
}

}  // namespace

TEST_CASE("each band has its title on its ring, with a halo, and each limit its number beside its edge") {
    for (const std::size_t axes : {3U, 4U, 5U, 8U, 11U}) {
        CAPTURE(axes);
        const RadarModel model = radar_of(std::vector<std::optional<double>>(axes, 55));
        const RadarLayout layout = place_radar(model, wide_paper()).layout;
        const auto words = words_of(model, wide_paper());
        CHECK(words.size() == 5);
        const auto value_of = [&](const std::string& text) {
            return value_at(layout, centre_of(find_word(words, text).box));
        };
        CHECK(value_of("Not ready") < 40);
        CHECK(value_of("Developing") > 40);
        CHECK(value_of("Developing") < 70);
        CHECK(value_of("Ready") > 70);
        CHECK(value_of("Ready") < 100);
        CHECK(std::abs(value_of("40") - 40) < 15);
        CHECK(std::abs(value_of("70") - 70) < 15);
        CHECK(struck_word(model, wide_paper()).empty());
    }
}

TEST_CASE("titles are all in one size") {
    const auto words = words_of(radar_of({20, 90, 30, 80, 55, 60, 70}), wide_paper());
    CHECK(find_word(words, "Ready").style == find_word(words, "Developing").style);
    CHECK(find_word(words, "Ready").style == find_word(words, "Not ready").style);
}

TEST_CASE("numbers keep off the fill where any direction is free of it") {
    const RadarModel model = radar_of({90, 90, 20, 20, 20, 90, 90, 90});
    const RadarLayout layout = place_radar(model, wide_paper()).layout;
    const auto words = words_of(model, wide_paper());
    for (const char* number : {"40", "70"}) {
        const Point centre = centre_of(find_word(words, number).box);
        // The profile is low towards the third, fourth and fifth axis: at the right and below.
        CAPTURE(number, centre.x, centre.y);
        CHECK(centre.x > layout.centre.x);
    }
    CHECK(struck_word(model, wide_paper()).empty());
}

TEST_CASE("whatever the profile, nothing that is written on its rings is struck through") {
    std::mt19937 random(20140101);
    std::uniform_real_distribution<double> value(0, 100);
    std::uniform_int_distribution<std::size_t> axes(3, 16);
    std::uniform_real_distribution<double> side(260, 700);
    std::size_t written = 0;
    for (int round = 0; round < 60; ++round) {
        std::vector<std::optional<double>> values(axes(random));
        for (std::optional<double>& one : values)
            one = value(random);
        RadarModel model = radar_of(values);
        const Paper paper{{side(random), side(random)}, 1, text_size_by_table};
        CAPTURE(round, values.size(), paper.size.width, paper.size.height);
        CHECK(struck_word(model, paper).empty());
        written += words_of(model, paper).size();
    }
    CHECK(written > 180);
}

TEST_CASE("a radar without rings, or without names for its bands, has none written on it") {
    CHECK(words_of(radar_of({50, 60}), wide_paper()).empty());
    RadarModel model = radar_of({50, 60, 70});
    model.band_titles.clear();
    CHECK(words_of(model, wide_paper()).size() == 2);
    model.band_titles = {"Only one"};
    CHECK(words_of(model, wide_paper()).size() == 2);
}

TEST_CASE("the radar takes three fifths of the card that the Profile has for it at 1280 by 720") {
    RadarModel model = radar_of(std::vector<std::optional<double>>(11, 55));
    constexpr const char* names[] = {"Leadership", "Slack",  "Connectedness", "Workload",    "Fit",    "Climate",
                                     "People",     "Skills", "Evidence",      "Spread plan", "Context"};
    for (std::size_t i = 0; i < model.axes.size(); ++i)
        model.axes[i].title = model.axes[i].short_title = names[i];
    const Size card{623, 567};
    const Paper inside{{card.width - 24, card.height - 40}, 1, text_size_by_table};
    const PlacedRadar placed = place_radar(model, inside);
    CHECK(placed.title_style == LabelStyle::room);
    CHECK(2 * placed.layout.radius >= 0.57 * card.width);
    CHECK(2 * placed.layout.radius >= 0.6 * card.height);
}
