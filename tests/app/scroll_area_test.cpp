// Parts that are too high for their places: their scroll bars come at once, and what is scrolled away is not seen.
#include "core/scoring/profile.h"
#include "harness.h"
#include "lone_ui.h"

using namespace readiness;

namespace {

/// A scrolling part of a window of its own, 200 pixels high, 1,000 of content.
class HighPart {
public:
    HighPart() { lone_.fonts.build(1); }

    static constexpr Box place{50, 100, 300, 200};

    /// One frame in which the keys were pressed. Returns from where on the content can be seen.
    float first_seen(std::vector<KeyPress> keys = {}) {
        float top = 0;
        lone_.input.keys = std::move(keys);
        ImGui::GetIO().DisplaySize = {400, 400};
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({400, 400});
        ImGui::Begin("window");
        lone_.ui.scroll_area("part", place, [&](const Box&) {
            top = ImGui::GetWindowDrawList()->GetClipRectMin().y;
            return 1000.0f;
        });
        ImGui::End();
        ImGui::Render();
        headless::accept_textures();
        return top;
    }

private:
    LoneUi lone_;
};

}  // namespace

TEST_CASE("what is scrolled away is not seen above its place") {
    HighPart part;
    for (int i = 0; i < 3; ++i)
        part.first_seen();
    CHECK(part.first_seen() < HighPart::place.top);  // There is room for a ring around the first control.
    part.first_seen({KeyPress::of(Key::end)});
    part.first_seen();
    CHECK(part.first_seen() == HighPart::place.top);
}

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
