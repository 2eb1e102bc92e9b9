// How the Profile and Barriers screens are laid out: what comes first, what stays beside each other, what is folded.
#include <algorithm>
#include <string>
#include <vector>

#include "core/scoring/overview.h"
#include "core/scoring/profile.h"
#include "core/words/numbers.h"
#include "harness.h"

using namespace readiness;

namespace {

void answer_all(Harness& h) {
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(number ? 15 : 2)}});
    }
    h.settle();
}

/// The place of the first control whose id starts so among all of the last frame; fails if there is none.
std::size_t place_of(Harness& h, const std::string& start) {
    const auto& stops = h.program().focus().stops();
    const auto found =
        std::find_if(stops.begin(), stops.end(), [&](const FocusStop& stop) { return stop.id.starts_with(start); });
    INFO(start);
    REQUIRE(found != stops.end());
    return static_cast<std::size_t>(found - stops.begin());
}

}  // namespace

TEST_CASE("on the Profile the keyboard goes the way that is read") {
    Harness h;
    h.start("full-scan");
    answer_all(h);
    h.press(Key::f3);
    const std::vector<std::string> order = {"screen start", "details", "overall",  "axis leadership", "order",
                                            "about",        "factor ", "barrier ", "all barriers"};
    std::vector<std::size_t> places;
    for (const std::string& id : order)
        places.push_back(place_of(h, id));
    CHECK(std::is_sorted(places.begin(), places.end()));
}

TEST_CASE("radar and table stay beside each other at 4 to 3, and at a text size of 150 per cent") {
    const auto beside = [](Display display, int text_size) {
        Harness h(display);
        h.start("full-scan");
        answer_all(h);
        Settings settings = h.state().settings;
        settings.text_size = text_size;
        h.carry_out(ChangeSettings{settings});
        h.press(Key::f3);
        h.settle();
        const Box axis = h.box_of("axis workload-impact");
        const Box first = h.box_of(h.id_starting("factor "));
        // The table is not under the chart, and all of its rows are in the window.
        CHECK(first.left > axis.left);
        CHECK(first.top < axis.bottom());
        for (const Factor& factor : h.document().scored().questionnaire().factors) {
            INFO(factor.id.text);
            CHECK(h.box_of("factor " + factor.id.text).bottom() <= static_cast<float>(display.height));
        }
    };
    beside({960, 720, 1}, 100);
    beside({1280, 720, 1}, 150);
    beside({1024, 768, 1}, 100);
}

TEST_CASE("rows of the table grow with the room that there is") {
    const auto row_height = [](const char* questionnaire) {
        Harness h;
        h.start(questionnaire);
        h.press(Key::f3);
        h.settle();
        return h.box_of("factor leadership").height;
    };
    CHECK(row_height("four-factors") > row_height("full-scan"));
    CHECK(row_height("full-scan") >= 28);
}

TEST_CASE("barriers come from the most pressing, and those that no question is about are folded at the end") {
    Harness h;
    h.start("four-factors");
    answer_all(h);
    h.press(Key::f4);
    h.settle();
    const Profile& profile = *h.document().scored().profile();
    const std::vector<const BarrierResult*> order = most_pressing_first(profile);
    REQUIRE(order.size() > 4);
    CHECK(place_of(h, "barrier " + order[0]->id.text) < place_of(h, "barrier " + order[1]->id.text));
    CHECK(place_of(h, "barrier " + order[1]->id.text) < place_of(h, "not asked"));
    REQUIRE_FALSE(order.back()->asked);
    const std::string last = "barrier " + order.back()->id.text;
    CHECK_FALSE(h.has(last));
    h.tab_to("not asked");
    h.press(Key::enter);
    CHECK(h.has(last));
    h.press(Key::enter);
    CHECK_FALSE(h.has(last));
}

TEST_CASE("the most pressing barrier is open while none is chosen, and whoever comes to one sees it in the list") {
    Harness h;
    h.start("four-factors");
    answer_all(h);
    h.press(Key::f4);
    h.settle();
    CHECK_FALSE(h.program().views().barriers.barrier.has_value());
    CHECK(h.has(h.id_starting("term ")));
    const std::vector<const BarrierResult*> order = most_pressing_first(*h.document().scored().profile());
    h.carry_out(ShowBarrier{order.back()->id});
    h.settle();
    CHECK(h.has("barrier " + order.back()->id.text));
    h.press(Key::escape);
    CHECK_FALSE(h.program().views().barriers.barrier.has_value());
}

TEST_CASE("the line of barriers counts what it does not show") {
    Harness h;
    h.start("full-scan");
    answer_all(h);
    h.press(Key::f3);
    h.settle();
    const BarrierCounts counts = count_barriers(*h.document().scored().profile());
    REQUIRE(counts.blocking > 4);
    int shown = 0;
    for (const FocusStop& stop : h.program().focus().stops())
        shown += stop.id.starts_with("barrier ") ? 1 : 0;
    CHECK(shown >= 1);
    CHECK(shown < counts.blocking);
    h.click("all barriers");
    CHECK(h.state().screen == ScreenId::barriers);
}

TEST_CASE("a score near a limit is shown whole, with its decimals") {
    Harness h;
    h.start("four-factors");
    for (const char* item : {"W2", "W3", "W5"})
        h.carry_out(Edit{AgreeAnswer{{item}, Answer::of(4)}});
    h.carry_out(Edit{AgreeAnswer{{"W4"}, Answer::of(2)}});
    h.carry_out(Edit{AgreeAnswer{{"W1"}, Answer::of(7.3)}});
    h.press(Key::f3);
    h.settle();
    const FactorResult* workload = find_result(*h.document().scored().profile(), FactorId{"workload-impact"});
    REQUIRE(score_text(h.document().scored().questionnaire(), workload->score) == "69.6");
    std::string text = h.drawn_text();
    std::erase(text, ' ');  // Gaps between letters on the screen are only roughly known.
    INFO(text);
    int shown = 0;
    for (std::size_t at = text.find("69.6"); at != std::string::npos; at = text.find("69.6", at + 1))
        ++shown;
    CHECK(shown == 4);  // The overall, its weakest factor, the chart and the table.
}
