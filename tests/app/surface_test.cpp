// How large the program is drawn on windows of all sizes.
#include "app/desktop/ui/surface.h"

#include "catch.h"

using namespace readiness;

TEST_CASE("the type grows with the window's height: 720 pixels are 1, 1080 are 1.5, 2160 are 3") {
    CHECK(usual_scale({1280, 720}) == Approx(1.0f));
    CHECK(usual_scale({1920, 1080}) == Approx(1.5f));
    CHECK(usual_scale({3840, 2160}) == Approx(3.0f));
    CHECK(usual_scale({1440, 900}) == Approx(1.25f));
    CHECK(usual_scale({2560, 1440}) == Approx(2.0f));
}

TEST_CASE("a 4 to 3 projector fits 960 units, and a window that is narrower still follows its width") {
    CHECK(usual_scale({1024, 768}) == Approx(1.05f));
    CHECK(usual_scale({1600, 1200}) == Approx(1.65f));
    CHECK(usual_scale({1080, 1920}) == Approx(1.1f));
}

TEST_CASE("type is never smaller than the monitor's own scale asks for") {
    CHECK(usual_scale({640, 400}) == Approx(1.0f));
    CHECK(usual_scale({1920, 1080, 2}) == Approx(2.0f));
    CHECK(usual_scale({3840, 2160, 2}) == Approx(3.0f));
}

TEST_CASE("the scale moves in steps of a twentieth while a window is resized") {
    CHECK(usual_scale({1280, 721}) == usual_scale({1280, 720}));
    CHECK(usual_scale({1280, 756}) == Approx(1.05f));
    CHECK(usual_scale({1280, 755}) == Approx(1.0f));
}
