#include "core/export/page_layout.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "catch.h"

using namespace readiness;

namespace {

/// Every byte is half as wide as high: no font is needed.
SetText set_evenly(std::string_view text, const Type& type, double width) {
    SetText set;
    const double letter = type.size / 2;
    const auto most = static_cast<std::size_t>(std::max(3.0, width / letter));
    while (!text.empty()) {
        std::size_t length = std::min(text.size(), most);
        std::size_t next = length;
        if (length < text.size()) {
            const std::size_t blank = text.rfind(' ', length);
            if (blank != std::string_view::npos && blank > 0) {
                length = blank;
                next = blank + 1;
            }
        }
        set.lines.emplace_back(text.substr(0, length));
        set.widths.push_back(static_cast<double>(length) * letter);
        text.remove_prefix(next);
    }
    return set;
}

PageLayout laid_out(const ReportDocument& document) {
    return lay_out(document, set_evenly);
}

const Words* words_in(const Piece& piece) {
    return std::get_if<Words>(&piece.what);
}

/// What is read on a page, line by line; "Page 1 of 2" and feet that are not read out are left out.
std::vector<std::string> read_on(const PaperPage& page) {
    std::vector<std::string> lines;
    for (const Piece& piece : page.pieces) {
        if (const Words* words = words_in(piece); words != nullptr && piece.element >= 0) lines.push_back(words->text);
    }
    return lines;
}

/// The pages, from 1 on, on which a line is read.
std::vector<std::size_t> pages_with(const PageLayout& layout, const std::string& line) {
    std::vector<std::size_t> pages;
    for (std::size_t i = 0; i < layout.pages.size(); ++i) {
        if (std::ranges::count(read_on(layout.pages[i]), line) > 0) pages.push_back(i + 1);
    }
    return pages;
}

Point place_of(const PageLayout& layout, const std::string& line) {
    for (const PaperPage& page : layout.pages) {
        for (const Piece& piece : page.pieces) {
            if (const Words* words = words_in(piece); words != nullptr && words->text == line) return words->at;
        }
    }
    FAIL("no line reads " << line);
    return {};
}

std::string long_text(int words) {
    std::string text;
    for (int i = 0; i < words; ++i)
        text += (i == 0 ? "" : " ") + ("word" + std::to_string(i));
    return text;
}

Blocks paragraphs(int count) {
    Blocks blocks;
    for (int i = 0; i < count; ++i)
        blocks.emplace_back(Paragraph{"line " + std::to_string(i)});
    return blocks;
}

Table table_of(int rows) {
    Table table{{{"Name"}, {"Score", Alignment::right}}, {}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({{"row " + std::to_string(i), std::to_string(i)}, {}, ""});
    return table;
}

Figure figure_of(double width, double height) {
    Figure figure;
    figure.drawing = {{width, height}, {Drawing::Block{{0, 0, width, height}, 0, Ink::fill}}};
    figure.caption = "A picture.";
    figure.in_words = "What it shows.";
    return figure;
}

Rectangle extent_of(const Piece& piece) {
    if (const auto* ground = std::get_if<Ground>(&piece.what)) return ground->box;
    if (const auto* placed = std::get_if<PlacedDrawing>(&piece.what)) return placed->box;
    const auto& words = std::get<Words>(piece.what);
    return {words.at.x, words.at.y - words.type.size, words.at.x + words.width, words.at.y + words.type.size * 0.25};
}

/// True if everything lies within the page's edges, 10 mm in.
bool nothing_is_cut_off(const PageLayout& layout) {
    constexpr double edge = 10 * 72 / 25.4;
    for (const PaperPage& page : layout.pages) {
        for (const Piece& piece : page.pieces) {
            const Rectangle extent = extent_of(piece);
            if (extent.left < edge || extent.top < edge || extent.right > layout.size.width - edge ||
                extent.bottom > layout.size.height - edge)
                return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("an empty report is one page of A4 with its number") {
    const PageLayout layout = laid_out({});
    CHECK(layout.size == a4_size);
    CHECK(layout.title == "Readiness report");
    REQUIRE(layout.pages.size() == 1);
    CHECK(read_on(layout.pages[0]).empty());
    CHECK(place_of(layout, "Page 1 of 1").y > 800);
}

TEST_CASE("blocks stand below each other in their order") {
    const PageLayout layout = laid_out({{Heading{1, "Title"}, Paragraph{"first"},
                                         List{std::vector<std::string>{"second", "third"}}, Callout{{{"fourth"}}}},
                                        "",
                                        {}});
    REQUIRE(layout.pages.size() == 1);
    CHECK(read_on(layout.pages[0]) ==
          std::vector<std::string>{"Title", "first", "\u2022", "second", "\u2022", "third", "fourth"});
    for (const auto& [above, below] : std::map<std::string, std::string>{
             {"Title", "first"}, {"first", "second"}, {"second", "third"}, {"third", "fourth"}})
        CHECK(place_of(layout, above).y < place_of(layout, below).y);
    CHECK(layout.title == "Title");
    CHECK(nothing_is_cut_off(layout));
}

TEST_CASE("a long report has as many pages as it takes, and each line is read once") {
    const PageLayout layout = laid_out({paragraphs(200), "The foot.", {}});
    CHECK(layout.pages.size() > 3);
    for (int i = 0; i < 200; ++i)
        CHECK(pages_with(layout, "line " + std::to_string(i)).size() == 1);
    CHECK(nothing_is_cut_off(layout));
}

TEST_CASE("the foot is on each page, and is read out once, at the end") {
    const PageLayout layout = laid_out({paragraphs(100), "The foot.", {}});
    REQUIRE(layout.pages.size() == 3);
    for (const PaperPage& page : layout.pages)
        CHECK(std::ranges::any_of(page.pieces, [](const Piece& piece) {
            const Words* words = words_in(piece);
            return words != nullptr && words->text == "The foot.";
        }));
    CHECK(pages_with(layout, "The foot.") == std::vector<std::size_t>{3});
    CHECK(read_on(layout.pages[2]).back() == "The foot.");
    CHECK(place_of(layout, "Page 2 of 3").y == place_of(layout, "The foot.").y);
}

TEST_CASE("a foot of any length leaves room for the text") {
    const PageLayout layout = laid_out({{Paragraph{"words"}}, long_text(5000), {}});
    CHECK(layout.pages.size() == 1);
    CHECK(nothing_is_cut_off(layout));
}

TEST_CASE("what follows a break is on a new page, and breaks never make an empty one") {
    const PageLayout layout =
        laid_out({{Break{}, Paragraph{"one"}, Break{}, Break{}, Paragraph{"two"}, Break{}}, "", {}});
    REQUIRE(layout.pages.size() == 2);
    CHECK(pages_with(layout, "one") == std::vector<std::size_t>{1});
    CHECK(pages_with(layout, "two") == std::vector<std::size_t>{2});
}

TEST_CASE("a heading stands on the page of what follows it, wherever the page ends") {
    for (int before = 30; before < 60; ++before) {
        Blocks blocks = paragraphs(before);
        blocks.emplace_back(Heading{2, "A section"});
        blocks.emplace_back(Heading{3, "Its part"});
        blocks.emplace_back(table_of(4));
        blocks.emplace_back(Break{});
        blocks.emplace_back(Paragraph{"end"});
        const PageLayout layout = laid_out({blocks, "", {}});
        CAPTURE(before);
        CHECK(pages_with(layout, "A section") == pages_with(layout, "row 0"));
        CHECK(pages_with(layout, "Its part") == pages_with(layout, "row 0"));
    }
}

TEST_CASE("a paragraph over two pages has two lines or more on each") {
    for (int before = 30; before < 60; ++before) {
        Blocks blocks = paragraphs(before);
        const std::string text = long_text(60);
        blocks.emplace_back(Paragraph{text});
        blocks.insert(blocks.begin(), {Paragraph{"start"}, Break{}});
        const PageLayout layout = laid_out({blocks, "", {}});
        std::map<std::size_t, int> lines;
        for (std::size_t page = 0; page < layout.pages.size(); ++page) {
            for (const std::string& line : read_on(layout.pages[page]))
                lines[page] += line.starts_with("word") ? 1 : 0;
        }
        CAPTURE(before);
        for (const auto& [page, count] : lines)
            CHECK(count != 1);
    }
}

TEST_CASE("the headings of a table stand on each of its pages, and rows are read once") {
    const PageLayout layout = laid_out({{table_of(90)}, "", {}});
    REQUIRE(layout.pages.size() > 2);
    CHECK(pages_with(layout, "Name").size() == layout.pages.size());
    for (int i = 0; i < 90; ++i)
        CHECK(pages_with(layout, "row " + std::to_string(i)).size() == 1);
    for (const PaperPage& page : layout.pages)
        CHECK(read_on(page).front() == "Name");
}

TEST_CASE("a row with its remarks is not split, unless it is higher than a page") {
    Table table = table_of(60);
    for (Row& row : table.rows)
        row.below = {"below " + row.cells[0].text};
    const PageLayout layout = laid_out({{table}, "", {}});
    for (int i = 0; i < 60; ++i) {
        const std::string name = "row " + std::to_string(i);
        CHECK(pages_with(layout, name) == pages_with(layout, "below " + name));
    }
    table.rows[1].below = {long_text(3000)};
    const PageLayout long_one = laid_out({{table}, "", {}});
    CHECK(long_one.pages.size() > layout.pages.size());
    CHECK(nothing_is_cut_off(long_one));
}

TEST_CASE("a cell's text is broken inside a word if there is no other way") {
    Table table = table_of(1);
    table.rows[0].cells[0].text = std::string(400, 'x');
    table.rows[0].cells[1].text = std::string(90, '9');
    const PageLayout layout = laid_out({{table, Paragraph{std::string(5000, 'y')}}, "", {}});
    CHECK(nothing_is_cut_off(layout));
}

TEST_CASE("many columns share the page's width") {
    Table table;
    for (int i = 0; i < 12; ++i)
        table.columns.push_back({"Heading " + std::to_string(i)});
    table.rows.push_back({std::vector<TableCell>(12, "some words in a cell"), {}, "A group"});
    CHECK(nothing_is_cut_off(laid_out({{table}, "", {}})));
}

TEST_CASE("an empty cell has its place among the others") {
    Table table = table_of(1);
    table.columns.insert(table.columns.begin() + 1, Column{"Band"});
    table.rows[0].cells.insert(table.rows[0].cells.begin() + 1, TableCell{""});
    const PageLayout layout = laid_out({{table}, "", {}});
    CHECK(read_on(layout.pages[0]) == std::vector<std::string>{"Name", "Band", "Score", "row 0", "", "0"});
}

TEST_CASE("a cell of several lines is read whole before the next one") {
    Table table = table_of(1);
    table.rows[0].cells = {long_text(40), long_text(30)};
    const std::vector<std::string> lines = read_on(laid_out({{table}, "", {}}).pages[0]);
    std::string text;
    for (std::size_t i = 2; i < lines.size(); ++i)
        text += (i == 2 ? "" : " ") + lines[i];
    CHECK(text == long_text(40) + " " + long_text(30));
}

TEST_CASE("a sign's word lies on a ground of its own, beside a shape") {
    Table table = table_of(1);
    table.rows[0].cells[1] = {"Strong", Sign::strong};
    const PageLayout layout = laid_out({{table}, "", {}});
    const Point word = place_of(layout, "Strong");
    const auto lies_on = [&](const Piece& piece) {
        const auto* ground = std::get_if<Ground>(&piece.what);
        return ground != nullptr && ground->ink == Ink::bad && ground->box.left < word.x &&
               ground->box.right > word.x && ground->box.top < word.y && ground->box.bottom > word.y;
    };
    CHECK(std::ranges::any_of(layout.pages[0].pieces, lies_on));
    CHECK(std::ranges::any_of(layout.pages[0].pieces, [&](const Piece& piece) {
        const auto* shape = std::get_if<PlacedDrawing>(&piece.what);
        return shape != nullptr && piece.element == -1 && shape->box.right < word.x;
    }));
}

TEST_CASE("decoration lies below everything that is read") {
    const PageLayout layout = laid_out({{Callout{{{"boxed"}}}, table_of(3)}, "foot", {}});
    bool read = false;
    for (const Piece& piece : layout.pages[0].pieces) {
        read = read || piece.element >= 0;
        if (std::holds_alternative<Ground>(piece.what)) CHECK_FALSE(read);
    }
}

TEST_CASE("two columns are side by side, and the left one is read first") {
    const PageLayout layout =
        laid_out({{SideBySide{{Paragraph{"left"}, Paragraph{"left below"}}, {Paragraph{"right"}}}}, "", {}});
    CHECK(read_on(layout.pages[0]) == std::vector<std::string>{"left", "left below", "right"});
    CHECK(place_of(layout, "left").y == place_of(layout, "right").y);
    CHECK(place_of(layout, "right").x > a4_size.width / 2);
}

TEST_CASE("what of the right column does not fit goes below, over the whole width") {
    Blocks right = paragraphs(80);
    const PageLayout layout = laid_out({{SideBySide{{Paragraph{"left"}}, right}}, "", {}});
    REQUIRE(layout.pages.size() == 2);
    CHECK(place_of(layout, "line 0").x > a4_size.width / 2);
    CHECK(place_of(layout, "line 79").x < a4_size.width / 2);
    CHECK(nothing_is_cut_off(layout));
}

TEST_CASE("columns that are higher than a page stand below each other") {
    const PageLayout layout = laid_out({{SideBySide{paragraphs(80), {Paragraph{"right"}}}}, "", {}});
    CHECK(place_of(layout, "right").x < a4_size.width / 2);
    CHECK(pages_with(layout, "right") == std::vector<std::size_t>{layout.pages.size()});
}

TEST_CASE("the first part is one page if smaller letters can make it one") {
    Blocks blocks = paragraphs(1);
    while (laid_out({blocks, "", {}}).pages[0].pieces.size() > blocks.size() &&
           std::get<Words>(laid_out({blocks, "", {}}).pages[0].pieces[1].what).type.size == 10)
        blocks.emplace_back(Paragraph{"more"});
    const PageLayout fuller = laid_out({blocks, "", {}});
    CHECK(fuller.pages.size() == 1);
    CHECK(nothing_is_cut_off(fuller));
}

TEST_CASE("a picture is as wide as its place or as it is, and keeps its shape") {
    const PageLayout layout = laid_out({{figure_of(2000, 1000), figure_of(100, 50)}, "", {}});
    std::vector<Rectangle> boxes;
    for (const Piece& piece : layout.pages[0].pieces) {
        if (const auto* placed = std::get_if<PlacedDrawing>(&piece.what)) boxes.push_back(placed->box);
    }
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].width() == Approx(2 * boxes[0].height()));
    CHECK(boxes[1].width() == Approx(75));
    CHECK(nothing_is_cut_off(layout));
    CHECK(nothing_is_cut_off(laid_out({{figure_of(100, 9000)}, "", {}})));
}

TEST_CASE("a picture has its words with it, and one without shapes is its words") {
    const PageLayout layout = laid_out({{figure_of(100, 50)}, "", {}});
    CHECK(std::ranges::any_of(layout.elements, [](const Element& element) {
        return element.role == Role::figure && element.in_words == "A picture. What it shows.";
    }));
    Figure empty = figure_of(100, 50);
    empty.drawing.shapes.clear();
    CHECK(read_on(laid_out({{empty}, "", {}}).pages[0]) == std::vector<std::string>{"A picture. What it shows."});
}

TEST_CASE("each heading has a bookmark on its page, and no level is left out on the way down") {
    Blocks blocks = {Heading{1, "Title"}, Heading{3, "Part"}};
    append(blocks, paragraphs(100));
    blocks.emplace_back(Heading{1, "Another title"});
    const PageLayout layout = laid_out({blocks, "", {}});
    REQUIRE(layout.bookmarks.size() == 3);
    CHECK(layout.bookmarks[0].level == 1);
    CHECK(layout.bookmarks[1].level == 2);
    CHECK(layout.bookmarks[2].level == 2);
    CHECK(layout.bookmarks[2].page == 2);
}

TEST_CASE("a poster is one page of A3 in letters as big as fit") {
    const auto size_of = [](const ReportDocument& document) {
        const PageLayout layout = laid_out(document);
        CHECK(layout.pages.size() == 1);
        CHECK(layout.size == a3_size);
        CHECK(nothing_is_cut_off(layout));
        return std::get<Words>(std::ranges::find_if(layout.pages[0].pieces, words_in)->what).type.size;
    };
    const double few = size_of({paragraphs(3), "foot", Sheet::poster});
    const double many = size_of({paragraphs(60), "foot", Sheet::poster});
    CHECK(few > 20);
    CHECK(many < few);
    CHECK(many > 8);
}

TEST_CASE("a poster has no page number") {
    const PageLayout layout = laid_out({paragraphs(3), "foot", Sheet::poster});
    for (const Piece& piece : layout.pages[0].pieces) {
        if (const Words* words = words_in(piece)) CHECK_FALSE(words->text.starts_with("Page"));
    }
}

TEST_CASE("text on paper is cleaned of what could change the words around it") {
    const PageLayout layout = laid_out({{Paragraph{"be\x07"
                                                   "fore\u202E after\nnext"},
                                         Paragraph{"\x01"}},
                                        "",
                                        {}});
    CHECK(read_on(layout.pages[0]) == std::vector<std::string>{"before after next"});
}

TEST_CASE("a very long report is laid out in a moment") {
    Table table = table_of(1000);
    for (Row& row : table.rows)
        row.below = {long_text(30)};
    const auto start = std::chrono::steady_clock::now();
    CHECK(laid_out({{table, Paragraph{long_text(20000)}}, "", {}}).pages.size() > 50);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
