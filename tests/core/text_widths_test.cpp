#include "core/drawing/text_widths.h"

#include "catch.h"

using namespace readiness;

TEST_CASE("text by the table is as wide as its letters are together") {
    const auto width = [](LabelStyle style, std::string_view text) { return text_size_by_table(style, text).width; };
    CHECK(width(LabelStyle::small, "") == 0);
    CHECK(width(LabelStyle::small, "Leader") ==
          Approx(width(LabelStyle::small, "Lead") + width(LabelStyle::small, "er")));
    CHECK(width(LabelStyle::small, "iiii") < width(LabelStyle::small, "WWWW"));
    CHECK(width(LabelStyle::small, "Leadership") < width(LabelStyle::small_strong, "Leadership"));
    CHECK(width(LabelStyle::small, "Leadership") < width(LabelStyle::body, "Leadership"));
    CHECK(text_size_by_table(LabelStyle::body, "a").height == 18);
    CHECK(text_size_by_table(LabelStyle::room, "a").height == 22);
    // From the fonts: "L" has 567 of 1000 em in Inter SemiBold, and 564 in Noto Sans Bold.
    CHECK(width(LabelStyle::small_strong, "L") == Approx(1.06 * 0.567 * 16 / 1.21));
}

TEST_CASE("letters beyond ASCII have a width too, marks over letters none, and broken bytes that of a sign") {
    const auto width = [](std::string_view text) { return text_size_by_table(LabelStyle::small, text).width; };
    CHECK(width("é") > width("e"));
    CHECK(width("e\u0301") == width("e"));
    CHECK(width("ж") > width("a"));
    CHECK(width("領") > width("W"));
    CHECK(width("\xFF") == width("\uFFFD"));
    CHECK(width("\xFF") > 0);
    CHECK(width("\a") > 0);
}
