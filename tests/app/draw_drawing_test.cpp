#include "app/desktop/ui/draw_drawing.h"

#include "core/drawing/palette.h"
#include "core/drawing/text_widths.h"
#include "core/platform/path_text.h"
#include "harness.h"
#include "lone_ui.h"

using namespace readiness;

namespace {

constexpr LabelStyle all_styles[] = {LabelStyle::small, LabelStyle::small_strong, LabelStyle::body, LabelStyle::room,
                                     LabelStyle::room_strong};

/// A window of its own in a frame of its own, in the plain theme.
class Sheet {
public:
    Sheet() {
        lone_.fonts.build(1);
        ImGui::GetIO().DisplaySize = {400, 400};
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({400, 400});
        ImGui::Begin("sheet");
    }
    ~Sheet() {
        ImGui::End();
        ImGui::Render();
        headless::accept_textures();
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    [[nodiscard]] const Ui& ui() const { return lone_.ui; }

    /// How many vertices a shape takes.
    [[nodiscard]] int vertices_of(const Drawing::Shape& shape) const {
        const int before = Ui::list().VtxBuffer.Size;
        draw(lone_.ui, {{100, 100}, {shape}}, {50, 50});
        return Ui::list().VtxBuffer.Size - before;
    }

private:
    LoneUi lone_;
};

}  // namespace

TEST_CASE("the screen's lines of text are as high as charts are laid out with where they have no font") {
    const Sheet sheet;
    const Paper paper = paper_of(sheet.ui(), {0, 0, 300, 200});
    CHECK(paper.size == Size{300, 200});
    for (const LabelStyle style : all_styles)
        CHECK(paper.measure(style, "Leadership").height == label_font(style).line);
}

TEST_CASE("a line is one line, whatever is in its text") {
    const Sheet sheet;
    const int before = Ui::list().VtxBuffer.Size;
    sheet.ui().line({10, 10, 300, 20}, TextStyle::body, IM_COL32_BLACK, "a name\nwith line\r\nends");
    REQUIRE(Ui::list().VtxBuffer.Size > before);
    for (int i = before; i < Ui::list().VtxBuffer.Size; ++i)
        CHECK(Ui::list().VtxBuffer[i].pos.y < 34);
}

TEST_CASE("the colours of files are those of the shipped themes") {
    const std::pair<const char*, const Palette&> palettes[] = {{"light", light_palette()}, {"dark", dark_palette()}};
    for (const auto& [name, palette] : palettes) {
        const std::filesystem::path file = source_folder() / "assets" / "themes" / (name + std::string(".toml"));
        const Loaded<Theme> theme = read_theme(bytes_of(file), text_of(file));
        REQUIRE(theme.value.has_value());
        for (std::size_t i = 0; i < ink_count; ++i) {
            const auto ink = static_cast<Ink>(i);
            const auto [red, green, blue, alpha] = colour_of(palette, ink);
            CAPTURE(name, i);
            CHECK(IM_COL32(red, green, blue, alpha) == colour_of(*theme.value, ink));
        }
    }
}

TEST_CASE("text by the table is at least as wide as in Inter, and not much wider") {
    if (text_of(find_fonts({}).inter[0].filename()).find("Inter") == std::string::npos) {
        WARN("Not checked: Inter is not installed.");
        return;
    }
    const Sheet sheet;
    const Paper paper = paper_of(sheet.ui(), {0, 0, 300, 200});
    for (const LabelStyle style : all_styles) {
        for (const char* text : {"Leadership", "Climate and tension for change", "ILLINOIS", "WAX MUSEUM", "fit & fun",
                                 "0123456789", "iiiiiiiiii", "People as agents of change", "Führungsunterstützung"}) {
            const double by_font = paper.measure(style, text).width;
            const double by_table = text_size_by_table(style, text).width;
            CAPTURE(text, by_font, by_table);
            CHECK(by_table + 1 >= by_font);  // On the screen widths are whole.
            CHECK(by_table <= by_font * 1.25);
        }
    }
}

TEST_CASE("every kind of shape leaves something on the screen") {
    const Sheet sheet;
    const std::vector<Point> triangle = {{0, 0}, {20, 0}, {10, 20}};
    CHECK(sheet.vertices_of(Drawing::Line{{0, 0}, {20, 0}}) > 0);
    CHECK(sheet.vertices_of(Drawing::Polyline{triangle, true}) > 0);
    CHECK(sheet.vertices_of(Drawing::Polygon{triangle}) > 0);
    CHECK(sheet.vertices_of(Drawing::Block{{0, 0, 10, 10}}) > 0);
    CHECK(sheet.vertices_of(Drawing::Circle{{10, 10}, 5}) > 0);
    CHECK(sheet.vertices_of(Drawing::Circle{{10, 10}, 5, 2}) > 0);
    CHECK(sheet.vertices_of(Drawing::Label{{0, 0, 60, 16}, Anchor::left, LabelStyle::small, Ink::text, "70"}) > 0);
    const Drawing::Label with_halo{{0, 0, 60, 16}, Anchor::left, LabelStyle::small, Ink::text, "70", 3};
    CHECK(sheet.vertices_of(with_halo) >
          sheet.vertices_of(Drawing::Label{{0, 0, 60, 16}, Anchor::left, LabelStyle::small, Ink::text, "70"}));
}

TEST_CASE("each dash of a line is drawn") {
    const Sheet sheet;
    const int whole = sheet.vertices_of(Drawing::Line{{0, 0}, {30, 0}, 2});
    CHECK(sheet.vertices_of(Drawing::Line{{0, 0}, {30, 0}, 2, Ink::text, 10}) == 2 * whole);
}

TEST_CASE("a fan takes a triangle for each side, a ring two, and an open ribbon has one side less") {
    const Sheet sheet;
    const std::vector<Point> outer = {{0, 0}, {20, 0}, {20, 20}, {0, 20}};
    const std::vector<Point> inner = {{5, 5}, {15, 5}, {15, 15}, {5, 15}};
    const std::vector<Point> centre(4, Point{10, 10});
    CHECK(sheet.vertices_of(Drawing::Ribbon{centre, outer, true}) == 4 * 3);
    CHECK(sheet.vertices_of(Drawing::Ribbon{inner, outer, true}) == 8 * 3);
    CHECK(sheet.vertices_of(Drawing::Ribbon{inner, outer, false}) == 6 * 3);
}
