#include "core/drawing/svg.h"

#include <cstdlib>
#include <limits>

#include "catch.h"
#include "core/platform/path_text.h"
#include "temporary_folder.h"

using namespace readiness;

namespace {

std::string svg_of_shape(const Drawing::Shape& shape) {
    return svg_of({{100, 50}, {shape}}, light_palette(), {"Title", "Words"});
}

/// The line that a shape became; empty if it left none.
std::string line_of(const Drawing::Shape& shape) {
    const std::string svg = svg_of_shape(shape);
    const std::size_t start = svg.find("</desc>\n") + 8;
    const std::string lines = svg.substr(start, svg.find("</svg>") - start);
    return lines.substr(0, lines.find_last_of('\n'));
}

std::string text_in_svg(const std::string& text) {
    const std::string line = line_of(Drawing::Label{{0, 0, 50, 16}, Anchor::left, LabelStyle::small, Ink::text, text});
    const std::size_t start = line.find('>') + 1;
    return line.substr(start, line.find("</text>") - start);
}

}  // namespace

TEST_CASE("an SVG says how large it is, that it is a picture, and what is on it") {
    CHECK(svg_of({{720, 540.5}, {}}, light_palette(), {"Ward 7", "Radar of \"4\" factors"}) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"540.5\" viewBox=\"0 0 720 540.5\" "
          "role=\"img\" font-family=\"Inter, 'Noto Sans', sans-serif\">\n"
          "<title>Ward 7</title>\n"
          "<desc>Radar of &quot;4&quot; factors</desc>\n"
          "</svg>\n");
}

TEST_CASE("each kind of shape is an element of its own, in the colours of its ink") {
    const std::vector<Point> corners = {{0, 0}, {10, 0}, {10, 10}};
    CHECK(line_of(Drawing::Line{{1, 2}, {3, 4}, 1, Ink::grid}) ==
          R"(<line x1="1" y1="2" x2="3" y2="4" stroke="#7c7468"/>)");
    CHECK(line_of(Drawing::Line{{1, 2}, {3, 4}, 2, Ink::overlay_1, 9}) ==
          R"(<line x1="1" y1="2" x2="3" y2="4" stroke="#4b2f86" stroke-width="2" stroke-dasharray="9 6.3"/>)");
    CHECK(
        line_of(Drawing::Polyline{corners, true, 2.5, Ink::outline}) ==
        R"(<polygon points="0,0 10,0 10,10" fill="none" stroke-linejoin="round" stroke="#053a4b" stroke-width="2.5"/>)");
    CHECK(line_of(Drawing::Polyline{corners, false, 1, Ink::outline}) ==
          R"(<polyline points="0,0 10,0 10,10" fill="none" stroke-linejoin="round" stroke="#053a4b"/>)");
    CHECK(line_of(Drawing::Polygon{corners, Ink::band_high}) == R"(<polygon points="0,0 10,0 10,10" fill="#dbe7f8"/>)");
    CHECK(line_of(Drawing::Ribbon{{{5, 5}, {5, 5}, {5, 5}}, corners, true, Ink::fill}) ==
          R"(<path d="M0,0 10,0 10,10Z" fill-rule="evenodd" fill="#0a4a5e" fill-opacity="0.13"/>)");
    CHECK(line_of(Drawing::Ribbon{{{5, 5}, {6, 5}, {6, 6}}, corners, true, Ink::range}) ==
          R"(<path d="M0,0 10,0 10,10ZM5,5 6,5 6,6Z" fill-rule="evenodd" fill="#0a4a5e" fill-opacity="0.5"/>)");
    CHECK(line_of(Drawing::Block{{1, 2, 11, 7}, 2, Ink::surface}) ==
          R"(<rect x="1" y="2" width="10" height="5" fill="#ffffff" rx="2"/>)");
    CHECK(line_of(Drawing::Circle{{1, 2}, 3, 0, Ink::outline}) == R"(<circle cx="1" cy="2" r="3" fill="#053a4b"/>)");
    CHECK(line_of(Drawing::Circle{{1, 2}, 3, 1.5, Ink::person}) ==
          R"(<circle cx="1" cy="2" r="3" fill="none" stroke="#586776" stroke-width="1.5"/>)");
}

TEST_CASE("a halo is the same text below the letters, stroked in the ground's colour") {
    const Drawing::Label label{{10, 20, 60, 36}, Anchor::left, LabelStyle::small, Ink::text, "40", 3};
    const std::string line = line_of(label);
    CHECK(line.find(R"(fill="#ffffff" stroke="#ffffff" stroke-width="6" stroke-linejoin="round">40</text>)") !=
          std::string::npos);
    CHECK(line.find(R"(fill="#17212b">40</text>)") != std::string::npos);
}

TEST_CASE("a label is text that stays in place at its anchor") {
    const auto label = [](Anchor anchor, LabelStyle style) {
        return line_of(Drawing::Label{{10, 20, 60, 36}, anchor, style, Ink::text, "40"});
    };
    CHECK(label(Anchor::left, LabelStyle::small) ==
          R"(<text x="10" y="32.8" font-size="13.22" font-weight="400" fill="#17212b">40</text>)");
    CHECK(label(Anchor::centre, LabelStyle::small_strong) ==
          R"(<text x="35" y="32.8" text-anchor="middle" font-size="13.22" font-weight="600" fill="#17212b">40</text>)");
    CHECK(label(Anchor::right, LabelStyle::body) ==
          R"(<text x="60" y="32.8" text-anchor="end" font-size="14.88" font-weight="400" fill="#17212b">40</text>)");
}

TEST_CASE("a ribbon of one point leaves nothing behind") {
    CHECK(line_of(Drawing::Ribbon{{{1, 1}}, {{2, 2}}, false, Ink::fill}).empty());
}

TEST_CASE("numbers have at most two decimals and no needless sign, and none is not a number") {
    const auto x_of = [](double x) {
        const std::string line = line_of(Drawing::Circle{{x, 0}, 1, 0, Ink::text});
        return line.substr(12, line.find('"', 12) - 12);
    };
    CHECK(x_of(1.005e2) == "100.5");
    CHECK(x_of(100) == "100");
    CHECK(x_of(1.0 / 3) == "0.33");
    CHECK(x_of(-0.001) == "0");
    CHECK(x_of(-2.5) == "-2.5");
    CHECK(x_of(1e9) == "1000000000");
    CHECK(x_of(std::numeric_limits<double>::quiet_NaN()) == "0");
    CHECK(x_of(std::numeric_limits<double>::infinity()) == "0");
}

TEST_CASE("no text can break out of its place in an SVG") {
    CHECK(text_in_svg("R&D <b>\"now\"</b> 'then'") == "R&amp;D &lt;b&gt;&quot;now&quot;&lt;/b&gt; 'then'");
    CHECK(text_in_svg("]]></text><script>alert(1)</script>") ==
          "]]&gt;&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    CHECK(text_in_svg("&amp;") == "&amp;amp;");
}

TEST_CASE("what XML does not allow becomes a replacement character, and the rest stays") {
    const std::string nul("a\0b", 3);
    CHECK(text_in_svg(nul) == "a\uFFFDb");
    CHECK(text_in_svg("bell\a escape\x1b[31m delete\x7f") == "bell\uFFFD escape\uFFFD[31m delete\uFFFD");
    CHECK(text_in_svg("\xC2\x85 next line, \uFFFE, \uFFFF") == "\uFFFD next line, \uFFFD, \uFFFD");
    CHECK(text_in_svg("cut \xE2\x82, \xFF, \xC0\xAF, \xED\xA0\x80") ==
          "cut \uFFFD\uFFFD, \uFFFD, \uFFFD\uFFFD, \uFFFD\uFFFD\uFFFD");
    CHECK(text_in_svg("Führung, 領導, 🙂\t\n") == "Führung, 領導, 🙂\t\n");
}

TEST_CASE("an SVG is well-formed XML, whatever its texts are", "[posix]") {
    if (std::system("command -v xmllint >/dev/null 2>&1") != 0) {
        WARN("Not checked: xmllint is not installed.");
        return;
    }
    std::string every_byte;
    for (int byte = 0; byte < 256; ++byte)
        every_byte += static_cast<char>(byte);
    const TemporaryFolder folder;
    const auto is_well_formed = [&](const std::string& svg) {
        const std::string file = text_of(folder.file("picture.svg", svg));
        return std::system(("xmllint --noout --nonet '" + file + "' 2>/dev/null").c_str()) == 0;
    };
    CHECK_FALSE(is_well_formed("<svg><title></svg>"));
    for (const std::string& text : {every_byte, std::string("]]></text><!-- & <![CDATA["), std::string("\"' -- ?>")}) {
        const Drawing drawing{{10, 10},
                              {Drawing::Label{{0, 0, 9, 9}, Anchor::left, LabelStyle::body, Ink::text, text}}};
        CHECK(is_well_formed(svg_of(drawing, light_palette(), {text, text})));
    }
}

TEST_CASE("title and description are as safe as labels") {
    const std::string svg = svg_of({{1, 1}, {}}, light_palette(), {"</title><a>", "\x01&"});
    CHECK(svg.find("<title>&lt;/title&gt;&lt;a&gt;</title>\n<desc>\uFFFD&amp;</desc>") != std::string::npos);
}
