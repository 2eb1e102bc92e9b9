// A part that is too high for its place has its scroll bar as soon as the window comes to rest.
#include "core/scoring/profile.h"
#include "harness.h"

using namespace readiness;

TEST_CASE("a part that gets too high has its scroll bar at once, not with the next movement of the mouse") {
    Harness h({1280, 720, 1});
    h.start("full-scan");
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(number ? 15 : 2)}});
    }
    h.press(Key::f3);
    h.settle();
    // As many frames as the window draws by itself.
    h.program().views().profile.factor = FactorId{"leadership"};
    h.frame();
    for (int i = 0; i < 20 && h.program().needs_another_frame(); ++i)
        h.frame();
    REQUIRE_FALSE(h.program().needs_another_frame());
    const Box at_rest = h.box_of(h.id_starting("term L5"));
    for (int i = 0; i < 5; ++i)
        h.frame();
    CHECK(h.box_of(h.id_starting("term L5")) == at_rest);
    // It is too high for the window, so that there is a bar to speak of.
    CHECK(at_rest.bottom() > 600);
}
