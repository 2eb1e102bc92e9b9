#include "core/report/html_writer.h"

#include <cmath>
#include <string>
#include <string_view>

#include "catch.h"
#include "core/drawing/palette.h"
#include "core/drawing/svg.h"
#include "core/report/html.h"
#include "core/report/profile_page.h"
#include "scored_sample.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

std::string html(const Blocks& blocks) {
    return html_of({blocks, "", Sheet::pages});
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// What a page has between the tags of its body.
std::string body_of(const Blocks& blocks) {
    const std::string page = html(blocks);
    const std::size_t start = page.find("<body>\n") + 7;
    return page.substr(start, page.find("</body>") - start);
}

std::string main_of(const Blocks& blocks) {
    const std::string body = body_of(blocks);
    const std::size_t start = body.find("<main>\n") + 7;
    return body.substr(start, body.find("</main>") - start);
}

Figure figure() {
    return {{{100, 50}, {Drawing::Block{{0, 0, 100, 50}, 0, Ink::surface}}}, "A chart.", "Leadership 75.", true};
}

/// How far apart two colours are for the eye, as WCAG 2.2 counts it: from 1 to 21.
double contrast(Colour one, Colour other) {
    const auto luminance = [](Colour colour) {
        const auto linear = [](std::uint8_t part) {
            const double value = part / 255.0;
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    };
    const auto [less, more] = std::minmax({luminance(one), luminance(other)});
    return (more + 0.05) / (less + 0.05);
}

}  // namespace

TEST_CASE("a page says its language, its letters, its title, and that nothing may run or be fetched") {
    const std::string page = html({Heading{1, "Ward 7"}});
    CHECK(
        page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                         "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"));
    CHECK(contains(page, "<title>Ward 7</title>"));
    CHECK(page.ends_with("</main>\n</body>\n</html>\n"));
    CHECK(contains(html({}), "<title>Readiness report</title>"));
}

TEST_CASE("a page runs nothing and names no address outside itself") {
    const std::string page = html(profile_page(scored(ward_questionnaire(), ward_evidence(), ward_assessment())));
    REQUIRE(contains(page, "<svg"));
    CHECK_FALSE(contains(page, "<script"));
    CHECK_FALSE(contains(page, "src="));
    CHECK_FALSE(contains(page, "url("));
    CHECK_FALSE(contains(page, "@import"));
    CHECK_FALSE(contains(page, "<link"));
    CHECK(count(page, "href=") == count(page, "href=\"#section-"));
    CHECK(count(page, "http") == count(page, "http-equiv") + count(page, "xmlns=\"http://www.w3.org/2000/svg\""));
}

TEST_CASE("title and first paragraphs are the head of a page, and what follows its body") {
    CHECK(body_of({Heading{1, "Ward 7"}, Paragraph{"An assessment."}, Paragraph{""}, Heading{2, "Overall"},
                   Paragraph{"In a section."}, Heading{3, "A part"}, List{{"one", "two"}}}) ==
          "<header>\n"
          "<h1 id=\"section-1\">Ward 7</h1>\n"
          "<p>An assessment.</p>\n"
          "</header>\n"
          "<main>\n"
          "<h2 id=\"section-2\">Overall</h2>\n"
          "<p>In a section.</p>\n"
          "<h3 id=\"section-3\">A part</h3>\n"
          "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
          "</main>\n");
}

TEST_CASE("headings leave out no level, and a page has one title") {
    const std::string body =
        body_of({Heading{1, "A"}, Heading{3, "B"}, Heading{3, "C"}, Heading{1, "D"}, Heading{9, "E"}});
    CHECK(contains(body, "<h1 id=\"section-1\">A<"));
    CHECK(contains(body, "<h2 id=\"section-2\">B<"));
    CHECK(contains(body, "<h3 id=\"section-3\">C<"));
    CHECK(contains(body, "<h2 id=\"section-4\">D<"));
    CHECK(contains(body, "<h3 id=\"section-5\">E<"));
    CHECK(body_of({Heading{1, " \a"}, List{}}) == "<main>\n</main>\n");
}

TEST_CASE("links to the sections come after the first page, and only if there are several after it") {
    Blocks blocks = {Heading{1, "Ward 7"}, Heading{2, "A"}, Heading{2, "B"}, Heading{2, "C"}, Heading{2, "D"}};
    CHECK_FALSE(contains(body_of(blocks), "<nav"));
    append(blocks, {Break{}, Heading{2, "E"}, Paragraph{"Text."}, Break{}, Heading{2, "F"}});
    CHECK_FALSE(contains(body_of(blocks), "<nav"));
    blocks.push_back(Heading{2, "G & H"});
    CHECK(contains(body_of(blocks),
                   "<h2 id=\"section-5\">D</h2>\n<nav aria-label=\"Contents\">\n<ul>\n"
                   "<li><a href=\"#section-6\">E</a></li>\n"));
    CHECK(contains(body_of(blocks),
                   "<li><a href=\"#section-8\">G &amp; H</a></li>\n</ul>\n</nav>\n<hr>\n"
                   "<h2 id=\"section-6\">E</h2>\n<p>Text.</p>\n<hr>\n"));
}

TEST_CASE("the numbers of a picture are folded away under it, and its words are not said twice") {
    Figure chart = figure();
    chart.repeats_text = false;
    chart.numbers = {{{"Factor"}, {"Score", Alignment::right}}, {{{"Leadership", "75"}, {}, ""}}};
    const std::string body = main_of({chart});
    CHECK(contains(body, "</figure>\n<details>\n<summary>The same in numbers</summary>\n<table>"));
    CHECK(contains(body, "<td class=\"number\" data-heading=\"Score\">75</td>"));
    CHECK_FALSE(contains(body, "<figcaption"));
    CHECK(contains(body, "Leadership 75.</desc>"));
}

TEST_CASE("a poster is one large sheet, and other pages take what paper there is") {
    const std::string poster = html_of({{Heading{1, "Ward 7"}}, "", Sheet::poster});
    CHECK(contains(poster, "<body class=\"poster\">"));
    CHECK(contains(poster, "size: A3"));
    CHECK_FALSE(contains(html({Heading{1, "Ward 7"}}), "size: A3"));
}

TEST_CASE("a table is named by its section, and its cells have headings in both directions") {
    const Table table{{{"Name"}, {"Score", Alignment::right}}, {{{"Leadership", "7"}, {}, ""}}};
    CHECK(main_of({Heading{1, "T"}, Heading{2, "Factors"}, table}) ==
          "<h2 id=\"section-2\">Factors</h2>\n"
          "<table aria-labelledby=\"section-2\">\n<thead>\n"
          "<tr><th scope=\"col\">Name</th><th scope=\"col\" class=\"number\">Score</th></tr>\n"
          "</thead>\n<tbody>\n"
          "<tr><th scope=\"row\">Leadership</th><td class=\"number\" data-heading=\"Score\">7</td></tr>\n"
          "</tbody>\n</table>\n");
    CHECK(contains(main_of({table}), "<table>\n<thead>"));
    CHECK(main_of({Table{}}).empty());
}

TEST_CASE("rows of a group are a part of their table, under the group's name") {
    const std::string body =
        main_of({Table{{{"A"}, {"B"}}, {{{"1", "x"}, {}, "First"}, {{"2", "y"}, {}, ""}, {{"3", "z"}, {}, "Second"}}}});
    CHECK(contains(body, "<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"2\">First</th></tr>\n<tr><th"));
    CHECK(contains(body, "</tr>\n</tbody>\n<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"2\">Second<"));
    CHECK(count(body, "<tbody>") == 2);
    CHECK(count(body, "</tbody>") == 2);
}

TEST_CASE("remarks on a row are below it and name it") {
    const Table table{{{"A"}, {"B"}}, {{{"1", "x"}, {"one", "two"}, ""}}};
    const std::string body = main_of({table, table});
    CHECK(contains(body, "<tr class=\"noted\"><th id=\"row-1-1\" scope=\"row\">1</th>"));
    CHECK(
        contains(body, "<tr class=\"notes\"><td colspan=\"2\" headers=\"row-1-1\"><ul>\n<li>one</li>\n<li>two</li>\n"));
    CHECK(contains(body, "headers=\"row-2-1\""));
}

TEST_CASE("a figure is a picture with a name, what it shows and a caption") {
    const std::string body = main_of({figure()});
    CHECK(body ==
          "<figure>\n"
          "<div class=\"picture\" role=\"group\" tabindex=\"0\" aria-labelledby=\"figure-1-title\">\n"
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\" viewBox=\"0 0 100 50\" role=\"img\" "
          "aria-labelledby=\"figure-1-title\" aria-describedby=\"figure-1-words\" "
          "font-family=\"Inter, 'Noto Sans', sans-serif\">\n"
          "<title id=\"figure-1-title\">A chart.</title>\n"
          "<desc id=\"figure-1-words\">Leadership 75.</desc>\n"
          "<rect x=\"0\" y=\"0\" width=\"100\" height=\"50\" class=\"fill-surface\" fill=\"#ffffff\"/>\n"
          "</svg>\n</div>\n"
          "<figcaption>A chart.</figcaption>\n"
          "</figure>\n");
}

TEST_CASE("a figure whose words stand nowhere else has them below it, and one without a picture is words") {
    Figure alone = figure();
    alone.repeats_text = false;
    CHECK(contains(main_of({alone}), "<figcaption>A chart. Leadership 75.</figcaption>"));
    alone.drawing = {};
    CHECK(main_of({alone}) == "<p>A chart. Leadership 75.</p>\n");
    CHECK(main_of({Figure{}}).empty());
}

TEST_CASE("a new page begins only between two blocks") {
    CHECK(main_of({Break{}, Heading{2, "A"}, Break{}, Break{}, Heading{2, "B"}, Break{}}) ==
          "<h2 id=\"section-1\">A</h2>\n<hr>\n<h2 id=\"section-2\">B</h2>\n");
}

TEST_CASE("no text can break out of its place in a page") {
    const std::string hostile = "</title></style><script>alert(1)</script>\" onload='x' ]]> <!-- &lt;";
    const std::string safe =
        "&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; "
        "]]&gt; &lt;!-- &amp;lt;";
    Figure chart = figure();
    chart.caption = hostile;
    chart.in_words = hostile;
    chart.drawing.shapes.emplace_back(
        Drawing::Label{{0, 0, 9, 9}, Anchor::left, LabelStyle::body, Ink::text, "<b>\"'&"});
    const Table table{{{hostile}, {hostile}}, {{{hostile, hostile}, {hostile}, hostile}}};
    chart.numbers = {{{hostile}}, {{{hostile}, {}, ""}}};
    const TableCell signed_cell{hostile, Sign::late};
    const std::string page = html_of({{Heading{1, hostile}, Paragraph{hostile}, Callout{{{hostile, Voice::lead}}},
                                       Break{}, Heading{2, hostile}, List{{hostile}}, Heading{2, hostile},
                                       Heading{2, hostile}, table, Table{{{"Who"}}, {{{signed_cell}, {}, ""}}}, chart},
                                      hostile,
                                      Sheet::pages});
    // The title twice, a paragraph, a box, three sections and the links to them, a list, seven places of a table, a
    // sign, a picture's numbers and their heading, the foot. SVG escapes the words of the picture in its own way.
    CHECK(count(page, safe) == 22);
    CHECK_FALSE(contains(page, "<script"));
    CHECK_FALSE(contains(page, "<b>"));
    CHECK_FALSE(contains(page, "<!--"));
    CHECK(count(page, "</title>") == 2);
    CHECK(count(page, "</style>") == 1);
}

TEST_CASE("an address that a person typed is text, and no link") {
    const std::string body = main_of({Paragraph{"javascript:alert(1) https://example.org"}});
    CHECK(body == "<p>javascript:alert(1) https://example.org</p>\n");
}

TEST_CASE("marks of direction, control characters and line ends of any kind do not come into a page") {
    CHECK(main_of({Paragraph{"a\u202eb\u2028c\x1b\n"
                             "d"}}) == "<p>ab c d</p>\n");
}

TEST_CASE("a very long word may be broken in a table, and others keep whole") {
    const std::string word(60, 'x');
    const std::string body = main_of({Table{{{"Name"}, {word}}, {{{word, "7"}, {}, ""}, {{"short", word}, {}, ""}}}});
    CHECK(contains(body, "<th scope=\"row\" class=\"long\">xx"));
    CHECK(contains(body, "<th scope=\"col\" class=\"long\">xx"));
    CHECK(contains(body, "<th scope=\"row\">short</th><td class=\"long\""));
}

TEST_CASE("a drawing in a page has classes by ink, and colours for a dark page are rules for them") {
    const std::string body =
        main_of({Figure{{{9, 9},
                         {Drawing::Line{{1, 2}, {3, 4}, 2, Ink::grid},
                          Drawing::Label{{0, 0, 9, 9}, Anchor::left, LabelStyle::body, Ink::text, "40", 3}}},
                        "C.",
                        "W.",
                        true}});
    CHECK(contains(body, R"( class="stroke-grid" stroke="#7c7468" stroke-width="2"/>)"));
    CHECK(contains(body, R"( class="fill-surface stroke-surface" fill="#ffffff" stroke="#ffffff" stroke-width="6")"));
    CHECK(contains(body, R"( class="fill-text" fill="#17212b">40</text>)"));
    const std::string rules = svg_colours(dark_palette());
    CHECK(contains(rules, ".fill-surface { fill: #1a232c; }\n"));
    CHECK(contains(rules, ".stroke-overlay-3 { stroke: #b9efc2; }\n"));
    CHECK(contains(rules, ".fill-fill { fill: #a5e6f7; fill-opacity: 0.11; }\n"));
    CHECK(count(rules, "\n") == 2 * ink_count);
    CHECK(contains(html({}), "@media screen and (prefers-color-scheme: dark) {\n"));
}

TEST_CASE("all text of a page stands out from its ground, light and dark") {
    for (const Palette& palette : {light_palette(), dark_palette()}) {
        for (const Ink ink : {Ink::text, Ink::muted, Ink::accent_text})
            CHECK(contrast(colour_of(palette, ink), colour_of(palette, Ink::surface)) >= 4.5);
    }
}

TEST_CASE("a page on sealed ballots has a heading and nothing that was answered") {
    Assessment assessment = ward_assessment();
    assessment.mode = Mode::ballots;
    assessment.sealed = true;
    const std::string body = body_of(profile_page(scored(ward_questionnaire(), ward_evidence(), assessment)));
    CHECK(contains(body, "The answers are sealed"));
    CHECK_FALSE(contains(body, "<table"));
    CHECK_FALSE(contains(body, "<svg"));
}

TEST_CASE("the same blocks give the same page") {
    const Blocks blocks = profile_page(scored(ward_questionnaire(), ward_evidence(), ward_assessment()));
    CHECK(html(blocks) == html(blocks));
}
