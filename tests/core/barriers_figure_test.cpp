#include "core/report/barriers_figure.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "catch.h"
#include "copy_sample.h"
#include "core/result/scored_assessment.h"
#include "first_page_sample.h"

using namespace readiness;
using namespace sample;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> labels(const Drawing& drawing) {
    std::vector<std::string> texts;
    for (const Drawing::Shape& shape : drawing.shapes) {
        if (const auto* label = std::get_if<Drawing::Label>(&shape)) texts.push_back(label->text);
    }
    return texts;
}

/// Bars on the tracks: blocks with the ink of a status.
std::vector<double> lengths(const Drawing& drawing, Ink ink) {
    std::vector<double> found;
    for (const Drawing::Shape& shape : drawing.shapes) {
        const auto* block = std::get_if<Drawing::Block>(&shape);
        if (block != nullptr && block->ink == ink) found.push_back(block->box.width());
    }
    return found;
}

}  // namespace

TEST_CASE("the picture of barriers has the most pressing first, with shape, word and number") {
    const Figure figure = barriers_figure(page_of(agreed(all_answers(4, 1, 3))));
    CHECK(labels(figure.drawing) == std::vector<std::string>{"No time to learn it", "Strong 100", "Few links",
                                                             "Watch 50", "No one leads it", "Little seen 25",
                                                             "Watch above 30", "Strong above 60"});
    CHECK(figure.caption == "Pressure of 3 barriers, from 0 to 100. More is worse.");
    CHECK(figure.in_words == "No time to learn it 100, Strong. Few links 50, Watch. No one leads it 25, Little seen.");
    REQUIRE(figure.numbers.rows.size() == 3);
    CHECK(figure.numbers.rows[1] == Row{{"Few links", "50", "Watch"}, {}, ""});
}

TEST_CASE("a bar is as long as its barrier's pressure, and each status has an ink of its own") {
    const Drawing drawing = barriers_figure(page_of(agreed(all_answers(4, 1, 3)))).drawing;
    const std::vector<double> tracks = lengths(drawing, Ink::track);
    REQUIRE(tracks.size() == 3);
    REQUIRE(lengths(drawing, Ink::bad_text) == std::vector<double>{tracks[0]});
    REQUIRE(lengths(drawing, Ink::middle_text).size() == 1);
    REQUIRE(lengths(drawing, Ink::good_text).size() == 1);
    CHECK(lengths(drawing, Ink::middle_text)[0] == Approx(tracks[0] / 2));
    CHECK(lengths(drawing, Ink::good_text)[0] == Approx(tracks[0] / 4));
}

TEST_CASE("no part of the picture of barriers reaches over its edge, however long a title is") {
    Evidence evidence = page_evidence();
    evidence.barriers[0].title =
        std::string("A title that goes on and on, over more than one line and then another, ") +
        "so that its bar stands in the middle of it";
    const Drawing drawing =
        barriers_figure(scored(page_questionnaire(), evidence, agreed(all_answers(1, 1, 1)))).drawing;
    for (const Drawing::Shape& shape : drawing.shapes) {
        const auto* label = std::get_if<Drawing::Label>(&shape);
        if (label == nullptr) continue;
        CAPTURE(label->text);
        CHECK(label->box.left >= 0);
        CHECK(label->box.right <= drawing.size.width);
        CHECK(label->box.bottom <= drawing.size.height);
    }
}

TEST_CASE("a barrier that is not assessed has the word and no bar") {
    const Figure figure = barriers_figure(page_of(agreed({{"A1", Answer::of(4)}, {"A2", Answer::of(4)}})));
    CHECK(contains(figure.in_words, "Few links: Not assessed."));
    CHECK(lengths(figure.drawing, Ink::bad_text).empty());
    CHECK(lengths(figure.drawing, Ink::good_text).size() == 1);
}

TEST_CASE("a withheld barrier of a copy shows neither its pressure nor its status") {
    Assessment copy = first_copy(page_of(alike(6, all_answers(4, 1, 3))));
    REQUIRE(copy.stored_profile);
    for (StoredProfile::BarrierStatus& barrier : copy.stored_profile->barriers) {
        if (barrier.id == BarrierId{"no-time"}) barrier.withheld = true;
    }
    const Figure figure = barriers_figure(page_of(copy));
    CHECK(contains(figure.in_words, "No time to learn it: Withheld, too few people."));
    CHECK_FALSE(contains(figure.in_words, "100"));
    CHECK(lengths(figure.drawing, Ink::bad_text).empty());
}

TEST_CASE("there is no picture of barriers of sealed answers, nor where none is asked about") {
    Assessment sealed = alike(6, all_answers(4, 1, 3));
    sealed.sealed = true;
    CHECK_FALSE(has_barriers(page_of(sealed)));
    CHECK(barriers_figure(page_of(sealed)).drawing.shapes.empty());
    Questionnaire by_question = page_questionnaire();
    by_question.results = Results::questions;
    CHECK_FALSE(has_barriers(page_of(agreed(all_answers(4, 1, 3)), by_question)));
}
