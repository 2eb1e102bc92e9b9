// Reports as PDF, and pictures as pixels: what takes cairo and pango, which not every build has.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/drawing/drawing.h"
#include "core/drawing/palette.h"
#include "core/report/blocks.h"

namespace readiness {

/// False if this build lacks the libraries: everything below is then empty.
bool can_write_pdf();

/// Where fonts are looked for beside the system's folders: the program may bring Inter along.
using FontFolders = std::vector<std::filesystem::path>;

/// The report as a PDF file, laid out as lay_out() says: A4 pages, or one A3 page for a poster. Its text can be
/// selected, is in reading order and is tagged: headings, lists, tables, figures with their words. Fonts are embedded.
/// `now` is its date of creation; the same report at the same time gives the same bytes, as long as the fonts are the
/// same. Empty if memory runs out.
std::string pdf_of(const ReportDocument& document, std::chrono::sys_seconds now, const FontFolders& fonts);

struct PictureLook {
    bool dark = false;
    bool transparent = false;  ///< Only what lies on the picture's ground is drawn.
    int width = 1600;          ///< Pixels.
};

/// In pixels.
inline constexpr int least_picture_width = 100;
inline constexpr int most_picture_width = 8000;

/// The drawing without what covers it whole as its ground.
Drawing without_ground(Drawing drawing);

/// The drawing as a PNG file, as high as its width asks for. Empty if it has no extent or would be higher
/// than two times most_picture_width.
std::string png_of(const Drawing& drawing, const PictureLook& look, const FontFolders& fonts);

/// The first page of a report, such as a poster, as a PNG file.
std::string png_of(const ReportDocument& document, const PictureLook& look, const FontFolders& fonts);

/// The same as an SVG file, with the outlines of letters in place of text.
std::string svg_of(const ReportDocument& document, const PictureLook& look, const FontFolders& fonts);

}  // namespace readiness
