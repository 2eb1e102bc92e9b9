// Start with many assessments: only what is seen is read to its end.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "core/platform/path_text.h"
#include "harness.h"

using namespace readiness;

namespace {

constexpr int many = 40;

std::string text_of_ward(int ward) {
    return "format = \"readiness-assessment/1\"\nid = \"ward-" + std::to_string(ward) + "\"\ntitle = \"Ward " +
           std::to_string(ward) +
           "\"\nteam = \"Team\"\nmode = \"consensus\"\n\n[questionnaire]\nid = \"pulse\"\n\n"
           "[consensus]\nL1 = 4\n";
}

struct ManyCards : Harness {
    explicit ManyCards(int files = many) {
        for (int ward = 0; ward < files; ++ward) {
            const std::filesystem::path path = data() / ("ward-" + std::to_string(ward) + ".readiness.toml");
            folder().file(path, text_of_ward(ward));
            // The newest come first: the higher its number, the earlier on Start.
            std::filesystem::last_write_time(
                path, std::filesystem::file_time_type::clock::now() - std::chrono::minutes(files - ward));
        }
        restart();
    }
    [[nodiscard]] auto read() const { return std::ranges::count_if(state().recent, &RecentAssessment::read); }
};

}  // namespace

TEST_CASE("of many assessments those that are seen are read, and all others by their first lines") {
    ManyCards h;
    h.settle();
    REQUIRE(h.state().recent.size() == many);
    CHECK(h.read() >= 4);
    CHECK(h.read() < many / 2);
    CHECK(h.state().recent.front().summary.title == "Ward 39");
    CHECK(h.state().recent.front().summary.answered == 1);
    const RecentAssessment& last = h.state().recent.back();
    CHECK_FALSE(last.read);
    CHECK(last.summary.title == "Ward 0");
    CHECK(last.team == "Team");
    REQUIRE(last.instrument != nullptr);
}

TEST_CASE("a card that comes into view is read to its end") {
    ManyCards h;
    const std::string last = "open " + text_of(h.state().recent.back().path);
    h.tab_to(last);
    h.settle();
    CHECK(h.state().recent.back().read);
    CHECK(h.state().recent.back().summary.answered == 1);
}

TEST_CASE("a card is found to be unreadable when it is seen") {
    ManyCards h;
    h.folder().file(h.data() / "ward-0.readiness.toml", text_of_ward(0) + "broken\n");
    std::filesystem::last_write_time(h.data() / "ward-0.readiness.toml",
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(9));
    h.restart();
    h.settle();
    CHECK(h.state().recent.back().readable);
    h.tab_to("menu of " + text_of(h.state().recent.back().path));  // The card itself is another control by then.
    h.settle();
    CHECK_FALSE(h.state().recent.back().readable);
    CHECK(h.shows("Cannot be read"));
}

TEST_CASE("of very many files the first are listed, and more of them when it is asked for") {
    ManyCards h(150);
    h.settle();
    CHECK(h.state().recent.size() == 60);
    CHECK(h.state().more_recent.size() == 90);
    REQUIRE(h.has("show more"));
    h.program().views().start.shown += cards_at_once;
    h.settle();
    CHECK(h.state().recent.size() >= 120);
    h.program().views().start.shown += cards_at_once;
    h.settle();
    CHECK(h.state().recent.size() == 150);
    CHECK(h.state().more_recent.empty());
    CHECK_FALSE(h.has("show more"));
}

TEST_CASE("the search finds files that are not listed yet") {
    ManyCards h(150);
    h.settle();
    REQUIRE(std::ranges::none_of(h.state().recent,
                                 [](const RecentAssessment& recent) { return recent.summary.title == "Ward 3"; }));
    h.press(KeyPress::of(U'/'));
    h.settle();
    h.type("ward-3.");
    h.settle();
    CHECK(h.shows("Ward 3"));
    CHECK(h.has("open " + text_of(h.data() / "ward-3.readiness.toml")));
    CHECK(h.state().more_recent.empty());
}
