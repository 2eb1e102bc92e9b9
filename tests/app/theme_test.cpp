// The theme files: that they are whole, and that what is written and drawn with them can be seen by everyone
// (WCAG 2.1).
#include "app/desktop/ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/platform/path_text.h"
#include "harness.h"

using namespace readiness;

namespace {

Theme theme_file(const std::string& id) {
    const std::filesystem::path path = source_folder() / "assets" / "themes" / (id + ".toml");
    Loaded<Theme> theme = read_theme(bytes_of(path), text_of(path));
    for (const Problem& problem : theme.problems)
        UNSCOPED_INFO(describe(problem));
    REQUIRE(theme.value.has_value());
    return *theme.value;
}

/// What a colour with some transparency looks like over another.
ImU32 over(ImU32 above, ImU32 below) {
    const ImVec4 a = ImGui::ColorConvertU32ToFloat4(above);
    const ImVec4 b = ImGui::ColorConvertU32ToFloat4(below);
    const auto mix = [&](float top, float bottom) { return top * a.w + bottom * (1 - a.w); };
    return ImGui::ColorConvertFloat4ToU32({mix(a.x, b.x), mix(a.y, b.y), mix(a.z, b.z), 1});
}

/// Relative luminance as WCAG 2.1 defines it.
double luminance(ImU32 colour) {
    const ImVec4 c = ImGui::ColorConvertU32ToFloat4(colour);
    const auto linear = [](float channel) {
        const double value = channel;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.x) + 0.7152 * linear(c.y) + 0.0722 * linear(c.z);
}

double contrast(ImU32 one, ImU32 other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Pair {
    const char* name;
    ImU32 ink;
    ImU32 paper;
};

/// Every text colour with every fill that screens put it on.
std::vector<Pair> text_pairs(const Theme& t) {
    return {
        {"text on background", t.text, t.background},
        {"text on surface", t.text, t.surface},
        {"text on a chosen answer", t.text, t.accent_soft},
        {"text on what the mouse is over", t.text, t.hovered},
        {"muted on background", t.muted, t.background},
        {"muted on surface", t.muted, t.surface},
        {"muted on what the mouse is over", t.muted, t.hovered},
        {"muted on the place in the rail", t.muted, t.accent_soft},
        {"muted on a button that cannot be pressed", t.muted, t.track},
        {"word on the radar's good ring", t.text, t.radar_good},
        {"number on the radar's middle ring", t.text, t.radar_middle},
        {"number on the radar's bad ring", t.text, t.radar_bad},
        {"number in the filled radar, middle ring", t.text, over(t.radar_fill, t.radar_middle)},
        {"number in the filled radar, bad ring", t.text, over(t.radar_fill, t.radar_bad)},
        {"accent text on background", t.accent_text, t.background},
        {"accent text on surface", t.accent_text, t.surface},
        {"accent text on what is chosen", t.accent_text, t.accent_soft},
        {"accent text on what the mouse is over", t.accent_text, t.hovered},
        {"on accent", t.on_accent, t.accent},
        {"on accent under the mouse", t.on_accent, t.accent_hovered},
        {"good marker", t.good.text, t.good.fill},
        {"middle marker", t.middle.text, t.middle.fill},
        {"bad marker", t.bad.text, t.bad.fill},
        {"neutral marker", t.neutral.text, t.neutral.fill},
        {"trouble on background", t.bad.text, t.background},
        {"trouble on surface", t.bad.text, t.surface},
        {"caution on surface", t.middle.text, t.surface},
        {"tooltip", t.surface, t.text},
    };
}

/// What must be seen to read the chart or to know where one is.
std::vector<Pair> shape_pairs(const Theme& t) {
    std::vector<Pair> pairs = {
        {"outline on surface", t.radar_outline, t.surface},
        {"line of what the keyboard is at on surface", t.accent_text, t.surface},
        {"field on background", t.control_border, t.background},
        {"field on surface", t.control_border, t.surface},
        {"button under the mouse", t.control_border, t.hovered},
        {"bar of hands on surface", t.accent, t.surface},
        {"bar of hands on what is chosen", t.accent, t.accent_soft},
        {"thin bar of an earlier round", t.muted, t.surface},
        {"focus ring on background", t.accent_text, t.background},
        {"focus ring on surface", t.accent_text, t.surface},
        {"focus ring on what is chosen", t.accent_text, t.accent_soft},
        {"frame of what is chosen", t.accent, t.surface},
        {"progress on its track", t.accent, t.track},
        {"score bar on its track, good", t.good.text, t.track},
        {"score bar on its track, middle", t.middle.text, t.track},
        {"score bar on its track, bad", t.bad.text, t.track},
        {"tick at a limit on surface", t.muted, t.surface},
    };
    for (const ImU32 ring : {t.radar_good, t.radar_middle, t.radar_bad}) {
        pairs.push_back({"outline on a ring", t.radar_outline, ring});
        pairs.push_back({"outline on its own fill", t.radar_outline, over(t.radar_fill, ring)});
        for (const ImU32 overlay : {t.overlay_1, t.overlay_2, t.overlay_3}) {
            pairs.push_back({"overlay on a ring", overlay, ring});
            pairs.push_back({"overlay on the fill", overlay, over(t.radar_fill, ring)});
        }
    }
    return pairs;
}

struct LinearColour {
    double red;
    double green;
    double blue;
};

LinearColour linear(ImU32 colour) {
    const ImVec4 c = ImGui::ColorConvertU32ToFloat4(colour);
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {channel(c.x), channel(c.y), channel(c.z)};
}

enum class Sight { usual, without_red, without_green };

/// What people see who lack one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1).
LinearColour seen(ImU32 colour, Sight sight) {
    const auto [r, g, b] = linear(colour);
    const auto in_range = [](double value) { return std::clamp(value, 0.0, 1.0); };
    switch (sight) {
        case Sight::usual: break;
        case Sight::without_red:
            return {in_range(0.152286 * r + 1.052583 * g - 0.204868 * b),
                    in_range(0.114503 * r + 0.786281 * g + 0.099216 * b),
                    in_range(-0.003882 * r - 0.048116 * g + 1.051998 * b)};
        case Sight::without_green:
            return {in_range(0.367322 * r + 0.860646 * g - 0.227968 * b),
                    in_range(0.280085 * r + 0.672501 * g + 0.047413 * b),
                    in_range(-0.011820 * r + 0.042940 * g + 0.968881 * b)};
    }
    return {r, g, b};
}

/// How different two colours look: the distance in CIELAB (D65), where about 2 can just be seen.
double difference(ImU32 one, ImU32 other, Sight sight) {
    const auto lab = [&](ImU32 colour) {
        const auto [r, g, b] = seen(colour, sight);
        const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
        const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return std::array<double, 3>{116 * y - 16, 500 * (x - y), 200 * (y - z)};
    };
    const auto a = lab(one);
    const auto b = lab(other);
    return std::sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
}

}  // namespace

TEST_CASE("the radar's bands differ by 1.25 to 1 from their neighbours, and their edges by 2 to 1 from both") {
    for (const char* id : {"light", "dark"}) {
        const Theme t = theme_file(id);
        INFO(id);
        CHECK(contrast(t.radar_good, t.surface) >= 1.25);
        CHECK(contrast(t.radar_good, t.radar_middle) >= 1.25);
        CHECK(contrast(t.radar_middle, t.radar_bad) >= 1.25);
        CHECK(contrast(t.radar_good, t.radar_bad) >= 1.25);
        for (const ImU32 band : {t.radar_good, t.radar_middle, t.radar_bad, t.surface}) {
            CHECK(contrast(t.radar_edge, band) >= 2);
            // The bar of the middle half lies on them.
            CHECK(contrast(over(t.radar_range, band), band) >= 1.5);
        }
    }
}

TEST_CASE("bands and their pills are told apart without red and without green") {
    for (const char* id : {"light", "dark"}) {
        const Theme t = theme_file(id);
        for (const Sight sight : {Sight::usual, Sight::without_red, Sight::without_green}) {
            INFO(id << ", sight " << static_cast<int>(sight));
            CHECK(difference(t.radar_good, t.radar_middle, sight) >= 12);
            CHECK(difference(t.radar_middle, t.radar_bad, sight) >= 12);
            CHECK(difference(t.radar_good, t.radar_bad, sight) >= 12);
            CHECK(difference(t.good.text, t.bad.text, sight) >= 12);
            CHECK(difference(t.good.text, t.middle.text, sight) >= 12);
            CHECK(difference(t.good.fill, t.bad.fill, sight) >= 8);
        }
    }
}

TEST_CASE("contrast is computed as WCAG 2.1 says") {
    CHECK(contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)) == Approx(21));
    CHECK(contrast(IM_COL32(119, 119, 119, 255), IM_COL32(255, 255, 255, 255)) == Approx(4.48).margin(0.01));
    CHECK(contrast(IM_COL32(255, 0, 0, 255), IM_COL32(255, 255, 255, 255)) == Approx(4.0).margin(0.01));
    CHECK(over(IM_COL32(0, 0, 0, 128), IM_COL32(255, 255, 255, 255)) == IM_COL32(127, 127, 127, 255));
}

TEST_CASE("all text has a contrast of 4.5 to 1 or more in both themes") {
    for (const char* id : {"light", "dark"}) {
        for (const auto& [name, ink, paper] : text_pairs(theme_file(id))) {
            INFO(id << ": " << name);
            CHECK(contrast(ink, paper) >= 4.5);
        }
    }
}

TEST_CASE("the radar's outline, rings of the keyboard and bars have a contrast of 3 to 1 or more in both themes") {
    for (const char* id : {"light", "dark"}) {
        for (const auto& [name, ink, paper] : shape_pairs(theme_file(id))) {
            INFO(id << ": " << name);
            CHECK(contrast(ink, paper) >= 3);
        }
    }
}

TEST_CASE("the themes for emergencies can be read too") {
    for (const bool dark : {false, true}) {
        for (const auto& [name, ink, paper] : text_pairs(fallback_theme(dark))) {
            INFO((dark ? "dark: " : "light: ") << name);
            CHECK(contrast(ink, paper) >= 4.5);
        }
    }
}

TEST_CASE("each theme says whether it is dark, and is") {
    for (const bool dark : {false, true}) {
        const Theme theme = theme_file(dark ? "dark" : "light");
        CHECK(theme.dark == dark);
        CHECK(theme.id == (dark ? "dark" : "light"));
        CHECK((luminance(theme.background) < luminance(theme.text)) == dark);
    }
}

TEST_CASE("a colour is written with or without transparency") {
    std::string text = bytes_of(source_folder() / "assets" / "themes" / "light.toml");
    const auto with = [&](std::string_view colour) {
        std::string changed = text;
        const std::size_t at = changed.find("text = \"#") + 7;
        return read_theme(changed.replace(at, 9, "\"" + std::string(colour) + "\""), "t");
    };
    CHECK(with("#102030").value->text == IM_COL32(0x10, 0x20, 0x30, 0xff));
    CHECK(with("#10203040").value->text == IM_COL32(0x10, 0x20, 0x30, 0x40));
    for (const char* wrong : {"102030", "#1020", "#10203g", "#1020304", "", "red"}) {
        INFO(wrong);
        const Loaded<Theme> theme = with(wrong);
        CHECK_FALSE(theme.value.has_value());
        CHECK(has_errors(theme.problems));
    }
}

TEST_CASE("a theme without one of its colours, or of another format, is refused with words") {
    std::string text = bytes_of(source_folder() / "assets" / "themes" / "dark.toml");
    std::string without = text;
    without.replace(without.find("track = "), 5, "trick");
    const Loaded<Theme> theme = read_theme(without, "dark.toml");
    CHECK_FALSE(theme.value.has_value());
    REQUIRE(theme.problems.size() == 1);
    CHECK(theme.problems[0].message.find("\"track\"") != std::string::npos);
    CHECK_FALSE(read_theme(text.replace(text.find("theme/1"), 7, "theme/2"), "t").value.has_value());
    CHECK_FALSE(read_theme("= nothing", "t").value.has_value());
}

TEST_CASE("a theme file that is broken is told, and a plain theme takes its place") {
    const TemporaryFolder shipped;
    shipped.file("assets/themes/light.toml", "format = \"readiness-theme/1\"\n");
    Harness h({}, shipped.path);
    CHECK_FALSE(h.state().notices.empty());
    CHECK(h.program().theme() == fallback_theme(false));
}
