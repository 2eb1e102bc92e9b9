// Compares the radar's SVG, as another program draws it, with the same drawing as this program draws it.
//
//   radar_svg_test THEME       light or dark
//
// Exit codes: 0 alike; 1 different, or something failed; 77 cannot be known here, and why.
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "../lone_ui.h"
#include "../picture_difference.h"
#include "app/desktop/ui/draw_drawing.h"
#include "app/desktop/ui/fonts.h"
#include "app/desktop/ui/theme.h"
#include "app/desktop/window/offscreen.h"
#include "core/platform/path_text.h"
#include "core/report/radar_figure.h"
#include "core/storage/library.h"
#include "core/storage/open_assessment.h"
#include "temporary_folder.h"

namespace {

using namespace readiness;
namespace fs = std::filesystem;

constexpr int alike = 0;
constexpr int different = 1;
constexpr int cannot_tell = 77;

/// Two programs smooth edges and set letters in their own ways. Means over so many pixels a side are compared, which
/// leaves what people see: colours, lines, and where words are.
constexpr int cell = 4;
constexpr double most_mean = 0.7;      ///< Of 255. Most of it comes from the edges of letters and of their halos.
constexpr double most_share = 0.0005;  ///< Of cells that differ clearly.

Picture in_cells(const Picture& picture) {
    Picture cells{picture.width / cell, picture.height / cell, {}};
    for (int y = 0; y < cells.height; ++y) {
        for (int x = 0; x < cells.width; ++x) {
            for (int channel = 0; channel < 4; ++channel) {
                int sum = 0;
                for (int i = 0; i < cell * cell; ++i) {
                    const int pixel = (y * cell + i / cell) * picture.width + x * cell + i % cell;
                    sum += picture.pixels[4 * static_cast<std::size_t>(pixel) + static_cast<std::size_t>(channel)];
                }
                cells.pixels.push_back(static_cast<unsigned char>(sum / (cell * cell)));
            }
        }
    }
    return cells;
}

bool is_alike(const char* what, const Picture& left, const Picture& right) {
    const PictureDifference difference = difference_of(in_cells(left), in_cells(right));
    fmt::print(
        "{}: same size {}, mean difference {:.3f} of 255 (at most {}), clearly different cells {:.3f} % (at "
        "most {} %)\n",
        what, difference.same_size, difference.mean, most_mean, 100 * difference.share, 100 * most_share);
    return difference.same_size && difference.mean <= most_mean && difference.share <= most_share;
}

/// Draws as the program does on its screens.
class ScreenSide {
public:
    explicit ScreenSide(Theme theme) : lone_(std::move(theme)) {}

    /// On a failure the picture is empty and `trouble` says why.
    Picture draw(const Drawing& drawing, std::string& trouble) {
        const int width = static_cast<int>(std::ceil(drawing.size.width));
        const int height = static_cast<int>(std::ceil(drawing.size.height));
        const auto frame = [&] {
            ImGui::SetNextWindowPos({0, 0});
            ImGui::SetNextWindowSize({static_cast<float>(width), static_cast<float>(height)});
            ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
            ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
            ImGui::Begin("sheet", nullptr, ImGuiWindowFlags_NoDecoration);
            readiness::draw(lone_.ui, drawing, {0, 0});
            ImGui::End();
            ImGui::PopStyleVar(2);
        };
        return draw_offscreen(width, height, lone_.fonts, 1, frame, trouble);
    }

private:
    LoneUi lone_;
};

std::optional<Picture> drawn_by_rsvg(const std::string& svg, const std::string& name) {
    const fs::path folder = READINESS_PICTURES;
    fs::create_directories(folder);
    const fs::path file = folder / (name + ".svg");
    const fs::path picture = folder / (name + ".png");
    std::ofstream(file, std::ios::binary) << svg;
    const std::string command = fmt::format("rsvg-convert -o '{}' '{}'", text_of(picture), text_of(file));
    if (std::system(command.c_str()) != 0) return std::nullopt;
    return read_png(picture);
}

/// Without the outline of the profile: what a mistake in one shape would look like.
Drawing without_outline(Drawing drawing) {
    std::erase_if(drawing.shapes, [](const Drawing::Shape& shape) {
        const auto* line = std::get_if<Drawing::Polyline>(&shape);
        return line != nullptr && line->ink == Ink::outline;
    });
    return drawing;
}

/// With its numbers a line too low.
Drawing with_numbers_moved(Drawing drawing) {
    for (Drawing::Shape& shape : drawing.shapes) {
        auto* label = std::get_if<Drawing::Label>(&shape);
        if (label == nullptr || label->style != LabelStyle::room_strong) continue;
        label->box.top += label_font(label->style).line;
        label->box.bottom += label_font(label->style).line;
    }
    return drawing;
}

int compare(const ScoredAssessment& scored, const Theme& theme, const std::string& name) {
    const Drawing drawing = radar_figure(scored).drawing;
    const Palette& palette = name == "dark" ? dark_palette() : light_palette();
    const auto by_rsvg = drawn_by_rsvg(radar_svg(scored, palette), "radar-svg-" + name);
    if (!by_rsvg) {
        fmt::print("rsvg-convert made no picture of the SVG\n");
        return different;
    }
    ScreenSide screen(theme);
    std::string trouble;
    const Picture by_program = screen.draw(drawing, trouble);
    if (!trouble.empty()) {
        fmt::print("Not compared: {}.\n", trouble);
        return cannot_tell;
    }
    write_png(fs::path(READINESS_PICTURES) / ("radar-svg-" + name + "-by-program.png"), by_program);
    // The comparison is worth something only if it sees mistakes.
    const bool sees_mistakes =
        !is_alike("without its outline", screen.draw(without_outline(drawing), trouble), *by_rsvg) &&
        !is_alike("with its numbers moved", screen.draw(with_numbers_moved(drawing), trouble), *by_rsvg);
    return is_alike("as it is", by_program, *by_rsvg) && sees_mistakes ? alike : different;
}

}  // namespace

int main(int count, char** values) {
    if (count != 2) return different;
    const std::string name = values[1];
    if (std::system("command -v rsvg-convert >/dev/null 2>&1") != 0) {
        fmt::print("Not compared: rsvg-convert is not installed (librsvg2-bin).\n");
        return cannot_tell;
    }
    if (text_of(find_fonts({}).inter[0].filename()).find("Inter") == std::string::npos) {
        fmt::print("Not compared: Inter is not installed (fonts-inter); other letters would be compared.\n");
        return cannot_tell;
    }
    const fs::path source = READINESS_SOURCE_DIR;
    const fs::path theme_file = source / "assets" / "themes" / (name + ".toml");
    const Loaded<Theme> theme = read_theme(bytes_of(theme_file), text_of(theme_file));
    Library library(source / "questionnaires", source);
    const Loaded<OpenedAssessment> opened = open_assessment(READINESS_EXAMPLE, library);
    if (!theme.value || !opened.value || !opened.value->scored) {
        fmt::print("The theme or the example cannot be read\n");
        return different;
    }
    return compare(*opened.value->scored, *theme.value, name);
}
