#include "core/export/pdf.h"

#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "catch.h"

using namespace readiness;

namespace {

/// Without the library there are no bytes; with it they begin as they should.
bool begins(const std::string& bytes, const std::string& start) {
    return can_write_pdf() ? bytes.starts_with(start) : bytes.empty();
}

Drawing square_with_circle() {
    return {{100, 50},
            {Drawing::Block{{0, 0, 100, 50}, 0, Ink::surface}, Drawing::Circle{{50, 25}, 10, 0, Ink::accent},
             Drawing::Label{{0, 0, 100, 18}, Anchor::centre, LabelStyle::small, Ink::text, "Words", 2}}};
}

ReportDocument short_document() {
    Table table{{{"Name"}, {"How it stands"}}, {{{"A barrier", {"Strong", Sign::strong}}, {"A remark"}, "A group"}}};
    return {{Heading{1, "A title"}, Callout{{{"What it comes to.", Voice::lead}}}, table,
             List{std::vector<std::string>{"one", "two"}}},
            "Foot",
            {}};
}

constexpr std::chrono::sys_seconds noon =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 24} + std::chrono::hours(12);

unsigned number_at(const std::string& bytes, std::size_t at) {
    unsigned number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number * 256 + static_cast<unsigned char>(bytes.at(at + i));
    return number;
}

constexpr std::size_t width_at = 16;
constexpr std::size_t height_at = 20;
constexpr std::size_t kind_at = 25;

}  // namespace

TEST_CASE("the same report at the same time gives the same PDF") {
    const std::string pdf = pdf_of(short_document(), noon, {});
    CHECK(begins(pdf, "%PDF-1."));
    CHECK(pdf == pdf_of(short_document(), noon, {}));
    if (can_write_pdf()) CHECK(pdf != pdf_of(short_document(), noon + std::chrono::hours(1), {}));
}

TEST_CASE("a report of nothing is a PDF too") {
    CHECK(begins(pdf_of({}, noon, {}), "%PDF-1."));
}

TEST_CASE("a folder of fonts that is not there does no harm") {
    CHECK(begins(pdf_of(short_document(), noon, {"/no/such/folder"}), "%PDF-1."));
}

TEST_CASE("a picture is as wide as is asked for, and as high as it then is") {
    const std::string png = png_of(square_with_circle(), {false, false, 640}, {});
    REQUIRE(begins(png, "\x89PNG"));
    if (!can_write_pdf()) return;
    CHECK(number_at(png, width_at) == 640);
    CHECK(number_at(png, height_at) == 320);
}

TEST_CASE("a transparent picture has a channel for it, and another one has none") {
    if (!can_write_pdf()) return;
    CHECK(png_of(square_with_circle(), {false, false, 100}, {}).at(kind_at) == 2);
    CHECK(png_of(square_with_circle(), {false, true, 100}, {}).at(kind_at) == 6);
}

TEST_CASE("a dark picture differs from a light one") {
    if (!can_write_pdf()) return;
    CHECK(png_of(square_with_circle(), {false, false, 100}, {}) !=
          png_of(square_with_circle(), {true, false, 100}, {}));
}

TEST_CASE("no picture is made of nothing, or of more pixels than there may be") {
    CHECK(png_of(Drawing{}, {}, {}).empty());
    CHECK(png_of(square_with_circle(), {false, false, 0}, {}).empty());
    CHECK(png_of(square_with_circle(), {false, false, most_picture_width + 1}, {}).empty());
    CHECK(png_of(Drawing{{1, 1000}, {Drawing::Circle{}}}, {false, false, 100}, {}).empty());
}

TEST_CASE("without its ground a drawing keeps all else, also smaller blocks of the same ink") {
    Drawing drawing = square_with_circle();
    drawing.shapes.emplace_back(Drawing::Block{{10, 10, 20, 20}, 0, Ink::surface});
    const Drawing bare = without_ground(drawing);
    CHECK(bare.size == drawing.size);
    REQUIRE(bare.shapes.size() == 3);
    CHECK(std::holds_alternative<Drawing::Circle>(bare.shapes.front()));
    CHECK(without_ground(bare) == bare);
}

TEST_CASE("a report's page can be a picture, in pixels and in outlines") {
    const ReportDocument poster{short_document().blocks, "Foot", Sheet::poster};
    const std::string png = png_of(poster, {false, false, 300}, {});
    REQUIRE(begins(png, "\x89PNG"));
    if (can_write_pdf()) CHECK(number_at(png, height_at) == 425);
    CHECK(begins(svg_of(poster, {}, {}), "<?xml"));
}
