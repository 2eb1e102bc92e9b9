#include "core/report/radar_figure.h"

#include <regex>

#include "catch.h"
#include "drawing_sample.h"
#include "scored_sample.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

std::string svg_of_ward(const Assessment& assessment, const Palette& palette = light_palette()) {
    return radar_svg(scored(ward_questionnaire(), ward_evidence(), assessment), palette);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the picture of a profile says in words what it shows") {
    const std::string svg = svg_of_ward(ward_assessment());
    CHECK(has(svg, "<title>Sepsis bundle, Ward 7</title>"));
    CHECK(has(svg, "<desc>Bars of 2 factors, from 0 at the left to 100 at the right. "));
    CHECK(has(svg, " Leadership 75, Ready. Workload impact 0, Not ready.</desc>"));
    CHECK(has(svg, ">Leadership</text>"));
    CHECK(svg == svg_of_ward(ward_assessment()));
}

TEST_CASE("a factor without a score is named as such") {
    Assessment assessment = ward_assessment();
    assessment.consensus.resize(1);
    CHECK(has(svg_of_ward(assessment), "Workload impact: Not scored."));
}

TEST_CASE("an assessment without a title is called by its questionnaire") {
    Assessment assessment = ward_assessment();
    assessment.title.clear();
    CHECK(has(svg_of_ward(assessment), "<title>Ward check</title>"));
}

TEST_CASE("hostile titles stay text in the picture") {
    Assessment assessment = ward_assessment();
    assessment.title = "</title><script>alert(1)</script>";
    Questionnaire questionnaire = ward_questionnaire();
    questionnaire.factors[0].title = "\"><image href='http://example.org/x.png'/>";
    const std::string svg = radar_svg(scored(questionnaire, ward_evidence(), assessment), light_palette());
    CHECK_FALSE(has(svg, "<script"));
    CHECK_FALSE(has(svg, "<image"));
    CHECK(has(svg, "&quot;&gt;&lt;image href='http://example.org/x.png'/&gt;</text>"));
}

TEST_CASE("sealed answers give no picture") {
    Assessment assessment = divided_ward();
    assessment.sealed = true;
    CHECK(svg_of_ward(assessment).empty());
    CHECK(radar_figure(scored(ward_questionnaire(), ward_evidence(), assessment)) == Figure());
}

TEST_CASE("a picture is the same in light and dark but for its colours") {
    const auto without_colours = [](const std::string& svg) {
        static const std::regex colour("#[0-9a-f]{6}|-opacity=\"[0-9.]+\"");
        return std::regex_replace(svg, colour, "");
    };
    const std::string light = svg_of_ward(ward_assessment());
    const std::string dark = svg_of_ward(ward_assessment(), dark_palette());
    CHECK(light != dark);
    CHECK(without_colours(light) == without_colours(dark));
}

TEST_CASE("the radar of a page has the scores alone, without bars, rings or a legend of them") {
    Assessment few = divided_ward();
    few.respondents.resize(4);
    for (const Assessment& assessment : {divided_ward(), few}) {
        const Figure figure = page_radar_figure(scored(ward_questionnaire(), ward_evidence(), assessment));
        REQUIRE_FALSE(figure.drawing.shapes.empty());
        for (const std::string& text : sample::texts_of(figure.drawing)) {
            INFO(text);
            for (const char* legend : {"half", "one person", "missing answers", "score"})
                CHECK_FALSE(has(text, legend));
        }
    }
}

TEST_CASE("a copy's picture names what is withheld, and has nothing of single people") {
    Assessment few = divided_ward();
    few.respondents.resize(4);
    CHECK(has(svg_of_ward(few), ">one person</text>"));

    Assessment copy = ward_assessment();
    copy.mode = Mode::ballots;
    copy.shareable = true;
    copy.consensus.clear();
    copy.stored_profile.emplace();
    copy.stored_profile->people = 12;
    copy.stored_profile->factors.resize(2);
    copy.stored_profile->factors[0].id = {"leadership"};
    copy.stored_profile->factors[0].score = 56;
    copy.stored_profile->factors[0].band = "developing";
    copy.stored_profile->factors[1].id = {"workload"};
    copy.stored_profile->factors[1].withheld = true;
    const std::string svg = svg_of_ward(copy);
    CHECK(has(svg, "Leadership 56, Developing. Workload impact: withheld, too few people.</desc>"));
    CHECK_FALSE(has(svg, "one person"));
}
