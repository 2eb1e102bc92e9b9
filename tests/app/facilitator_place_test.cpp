// Where the facilitator's window opens.
#include "app/desktop/window/facilitator_place.h"

#include <vector>

#include "catch.h"

using namespace readiness;

namespace {

constexpr DesktopArea laptop{0, 0, 1366, 768};
constexpr DesktopArea projector{1366, 0, 1280, 720};

}  // namespace

TEST_CASE("the facilitator's window opens on the monitor that the room's window is not on") {
    const std::vector<DesktopArea> both{laptop, projector};
    CHECK(facilitator_place(projector, both, 1280, 720) == DesktopArea{43, 24, 1280, 720});
    CHECK(facilitator_place({100, 50, 900, 600}, both, 1280, 720) == projector);
}

TEST_CASE("a window that lies on two monitors counts for the one that shows most of it") {
    const std::vector<DesktopArea> both{laptop, projector};
    CHECK(facilitator_place({1200, 0, 1280, 720}, both, 1280, 720).left < projector.left);
}

TEST_CASE("with one monitor the facilitator's window opens beside the room's if there is room") {
    const std::vector<DesktopArea> wide{{0, 0, 2560, 1440}};
    CHECK(facilitator_place({0, 0, 1280, 720}, wide, 1280, 720) == DesktopArea{1280, 0, 1280, 720});
    CHECK(facilitator_place({1280, 0, 1280, 720}, wide, 1280, 720) == DesktopArea{0, 0, 1280, 720});
    CHECK(facilitator_place({600, 0, 1280, 720}, wide, 1280, 720) == DesktopArea{1280, 720, 1280, 720});
}

TEST_CASE("the facilitator's window is never larger than its monitor") {
    const std::vector<DesktopArea> both{{0, 30, 1024, 570}, projector};
    CHECK(facilitator_place(projector, both, 1280, 720) == DesktopArea{0, 30, 1024, 570});
}

TEST_CASE("without any monitor the facilitator's window opens where the room's is") {
    CHECK(facilitator_place({10, 20, 1280, 720}, {}, 1280, 720) == DesktopArea{10, 20, 1280, 720});
}
