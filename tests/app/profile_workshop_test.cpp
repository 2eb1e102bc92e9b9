// The summary of the workshop on the Profile screen.
#include <string>

#include "harness.h"

using namespace readiness;

namespace {

/// Four factors in one agreed answer each; the Profile is shown.
void open_profile(Harness& h) {
    h.start("four-factors");
    h.press(Key::f3);
    h.settle();
}

}  // namespace

TEST_CASE("a workshop that wrote nothing down has no summary to choose") {
    Harness h;
    open_profile(h);
    CHECK_FALSE(h.has("panel workshop"));
}

TEST_CASE("the summary of the workshop leads to each question") {
    Harness h;
    open_profile(h);
    h.carry_out(Edit{WriteNote{{"S2"}, "Ask the matron for cover."}});
    h.carry_out(Edit{AgreeAnswer{{"S5"}, Answer::dont_know()}});
    h.settle();
    REQUIRE(h.has("panel workshop"));
    h.click("panel workshop");
    h.settle();
    CHECK(h.has("workshop to-ask S5"));
    h.tab_to("workshop notes S2");
    h.press(Key::enter);
    h.settle();
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.item().id.text == "S2");
}

TEST_CASE("a summary that became empty leaves its panel without a trace") {
    Harness h;
    open_profile(h);
    h.carry_out(Edit{WriteNote{{"S2"}, "Ask the matron for cover."}});
    h.settle();
    h.click("panel workshop");
    h.settle();
    h.carry_out(Edit{WriteNote{{"S2"}, ""}});
    h.settle();
    CHECK_FALSE(h.has("panel workshop"));
    CHECK(h.has("factor leadership"));
}
