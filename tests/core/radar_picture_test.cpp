#include "core/drawing/radar_picture.h"

#include <algorithm>
#include <random>

#include "catch.h"
#include "core/drawing/text_widths.h"
#include "drawing_sample.h"

using namespace readiness;

namespace {

RadarModel radar_of(const std::vector<std::pair<std::string, std::string>>& titles) {
    RadarModel model;
    double value = 0;
    for (const auto& [title, short_title] : titles) {
        value = value > 80 ? 7 : value + 13;
        model.axes.push_back({"", title, short_title, std::to_string(std::lround(value)), value, value - 5, value + 5});
    }
    model.band_limits = {40, 70};
    model.score_words = "score, 0 in the centre to 100";
    return model;
}

Drawing picture_of(const RadarModel& model) {
    return radar_picture(model, text_size_by_table);
}

bool has_text(const Drawing& drawing, const std::string& text) {
    const auto texts = sample::texts_of(drawing);
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace

TEST_CASE("a picture of a radar has ground of its own, whole titles and a legend") {
    const RadarModel model = radar_of({{"Climate and tension for change", "Climate"},
                                       {"People as agents of change", "People"},
                                       {"Skills and authority", "Skills"}});
    const Drawing picture = picture_of(model);
    REQUIRE_FALSE(picture.shapes.empty());
    CHECK(picture.shapes[0] ==
          Drawing::Shape(Drawing::Block{{0, 0, picture.size.width, picture.size.height}, 0, Ink::surface}));
    for (const RadarAxis& axis : model.axes)
        CHECK(has_text(picture, axis.title));
    CHECK(has_text(picture, "score, 0 in the centre to 100"));
    CHECK(has_text(picture, "where missing answers could put it"));
    CHECK(sample::fault_of_labels(picture).empty());
    CHECK(picture == picture_of(model));
}

TEST_CASE("a picture takes short titles rather than become too large to be read, and cuts them at last") {
    std::vector<std::pair<std::string, std::string>> titles(20, {std::string(90, 'n'), "Short"});
    const Drawing brief = picture_of(radar_of(titles));
    CHECK(has_text(brief, "Short"));
    CHECK(brief.size.width < 1100);

    titles.assign(20, {std::string(90, 'n'), std::string(90, 'n')});
    const Drawing cut = picture_of(radar_of(titles));
    CHECK_FALSE(has_text(cut, std::string(90, 'n')));
    CHECK(cut.size.width < 1100);
    CHECK(sample::fault_of_labels(cut).empty());
}

TEST_CASE("whatever the titles, no words of a picture overlap or leave it") {
    std::mt19937 random(20140101);
    std::uniform_int_distribution<int> letters(0, 70);
    std::uniform_int_distribution<int> axes(3, 24);
    for (int round = 0; round < 60; ++round) {
        std::vector<std::pair<std::string, std::string>> titles;
        const int count = axes(random);
        for (int i = 0; i < count; ++i) {
            const std::string title(static_cast<std::size_t>(letters(random)), 'm');
            titles.emplace_back(title, title.substr(0, 16));
        }
        RadarModel model = radar_of(titles);
        model.band_limits.clear();  // Their numbers may lie near each other.
        const std::string fault = sample::fault_of_labels(picture_of(model));
        CHECK(fault.empty());
    }
}

TEST_CASE("a picture of few axes is still a picture, and one of none is empty") {
    CHECK(picture_of({}) == Drawing());
    CHECK(has_text(picture_of(radar_of({{"Leadership", "L"}})), "Leadership"));
    CHECK(has_text(picture_of(radar_of({{"Leadership", "L"}, {"Climate", "C"}})), "Climate"));
}

TEST_CASE("a narrow picture has its bands' names in a strip with their limits, and no words on its rings") {
    RadarModel model =
        radar_of({{"Workload impact", "Workload"}, {"Slack resources", "Slack"}, {"Wider context", "C"}});
    model.band_titles = {"Not ready", "Developing", "Ready"};
    model.axes[0].middle_half = RadarBand{10, 60, true};
    const Drawing picture = narrow_radar_picture(model, text_size_by_table);
    const std::vector<std::string> texts = sample::texts_of(picture);
    const auto times = [&](const std::string& text) { return std::count(texts.begin(), texts.end(), text); };
    for (const char* text : {"Not ready", "Developing", "Ready", "0", "40", "70", "100", "middle half of people"}) {
        INFO(text);
        CHECK(times(text) == 1);
    }
    CHECK(sample::fault_of_labels(picture).empty());
}

TEST_CASE("a narrow picture has whole names on two lines, and a short one only where a whole one would take the room") {
    const RadarModel model = radar_of(
        {{"Workload impact", "Workload"}, {"Climate and tension for change", "Climate"}, {"Leadership", "Leadership"}});
    const Drawing picture = narrow_radar_picture(model, text_size_by_table);
    for (const char* text : {"Workload", "impact", "Climate", "Leadership"})
        CHECK(has_text(picture, text));
    CHECK_FALSE(has_text(picture, "tension for change"));
    const std::vector<std::pair<std::string, std::string>> many(24, {std::string(40, 'm'), std::string(40, 'm')});
    CHECK(sample::fault_of_labels(narrow_radar_picture(radar_of(many), text_size_by_table)).empty());
}
