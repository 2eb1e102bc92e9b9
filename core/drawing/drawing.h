// A drawing as a value: shapes in the order in which they are drawn, each with an ink and none with a colour. The
// desktop program draws it on the screen, svg.h writes it to a file.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/drawing/radar_geometry.h"

namespace readiness {

/// What a shape is there for. Whoever draws has a colour for each; some let what lies below shine through.
enum class Ink {
    surface,      ///< What everything lies on.
    text,         ///< Words and numbers.
    muted,        ///< Words second to text.
    accent,       ///< What is chosen.
    accent_text,  ///< Words of what is chosen.
    grid,         ///< Axes.
    band_edge,    ///< Where one band ends and the next begins, and the rim.
    band_low,     ///< The ground of the lowest band,
    band_middle,  ///< of those between,
    band_high,    ///< and of the highest.
    outline,      ///< The profile's own outline and points.
    fill,         ///< Inside the outline; lets the rings shine through.
    range,        ///< Where the middle half of answers lies, or where a score could be; shines through too.
    person,       ///< A single person's score.
    track,        ///< What marks lie on, if there is no ground with bands.
    middle_half,  ///< Where the middle half of answers lies on a track; lets nothing shine through.
    overlay_1,    ///< Outlines that lie over the profile's own.
    overlay_2,
    overlay_3,
    ground,  ///< What is set apart from the rest lies on it.
    good,    ///< The ground of a sign, and its words: something good,
    good_text,
    middle,  ///< something in between,
    middle_text,
    bad,  ///< something bad,
    bad_text,
    neutral,  ///< and something that is neither.
    neutral_text,
    count_  ///< How many there are.
};
inline constexpr std::size_t ink_count = static_cast<std::size_t>(Ink::count_);

/// `room` is for what people at the back of a room must read.
enum class LabelStyle { small, small_strong, body, room, room_strong };

/// In units of the design, for Inter, which charts are set in.
struct LabelFont {
    double line = 0;  ///< Height of a line, a whole number: from the top of the tallest letter to the lowest descender.
    int weight = 400;

    [[nodiscard]] double em() const { return line / 1.21; }
};
LabelFont label_font(LabelStyle style);

/// How long the gaps of a dashed line are, in dashes.
inline constexpr double gap_of_dash = 0.7;

/// Which part of a label stays in place if the drawer's letters are not as wide as those it was laid out with.
enum class Anchor { left, centre, right };

/// A small filled shape that shows what is at a point without its colour.
enum class Mark { circle, diamond, triangle, square, none };

/// In the measures of its size, from the top left corner.
struct Drawing {
    struct Line {
        Point from;
        Point to;
        double width = 1;
        Ink ink = Ink::text;
        double dash = 0;  ///< 0: solid. Else dashes of this length from the start on, with gaps of gap_of_dash.

        friend bool operator==(const Line&, const Line&) = default;
    };
    struct Polyline {
        std::vector<Point> points;
        bool closed = false;
        double width = 1;
        Ink ink = Ink::text;

        friend bool operator==(const Polyline&, const Polyline&) = default;
    };
    /// Filled and convex.
    struct Polygon {
        std::vector<Point> points;
        Ink ink = Ink::text;

        friend bool operator==(const Polygon&, const Polygon&) = default;
    };
    /// Filled between two outlines with as many points each, where each piece from a pair of points to the next is
    /// convex. Any profile can be filled so, however spiky: with the chart's centre as each inner point.
    struct Ribbon {
        std::vector<Point> inner;
        std::vector<Point> outer;
        bool closed = false;  ///< The last pair is joined with the first.
        Ink ink = Ink::text;

        friend bool operator==(const Ribbon&, const Ribbon&) = default;
    };
    /// Filled.
    struct Block {
        Rectangle box;
        double rounding = 0;  ///< Radius of the corners.
        Ink ink = Ink::text;

        friend bool operator==(const Block&, const Block&) = default;
    };
    struct Circle {
        Point centre;
        double radius = 0;
        double width = 0;  ///< Of its line; 0: filled.
        Ink ink = Ink::text;

        friend bool operator==(const Circle&, const Circle&) = default;
    };
    /// One line of text.
    struct Label {
        Rectangle box;  ///< What it covers, as measured when it was laid out, or a little more.
        Anchor anchor = Anchor::left;
        LabelStyle style = LabelStyle::body;
        Ink ink = Ink::text;
        std::string text;
        double halo = 0;  ///< How far the surface's colour reaches around each letter, so that lines keep off it.

        friend bool operator==(const Label&, const Label&) = default;
    };
    using Shape = std::variant<Line, Polyline, Polygon, Ribbon, Block, Circle, Label>;

    Size size;
    std::vector<Shape> shapes;

    friend bool operator==(const Drawing&, const Drawing&) = default;
};

/// How much room a text takes. Handed in, since fonts are the drawer's.
using TextMeasure = std::function<Size(LabelStyle style, std::string_view text)>;

/// What is drawn on.
struct Paper {
    Size size;
    double unit = 1;  ///< How much of its measure one unit of the design takes: pixels, on a screen.
    TextMeasure measure;

    /// Units of the design, rounded to whole pixels so that edges stay crisp.
    [[nodiscard]] double length(double units) const;
    /// How wide a line of so many units is; never so thin that a screen would swallow it.
    [[nodiscard]] double line(double units) const;
};

/// Puts a mark into a drawing; a square is a little smaller than its radius and the rest a little larger, so that all
/// look alike large. Mark::none adds nothing.
void add_mark(Drawing& drawing, Point centre, double radius, Mark mark, Ink ink);

/// Puts a drawing into another with its corner at `at`.
void add_drawing(Drawing& drawing, const Drawing& part, Point at);

/// The dashes of a line as pieces of it: itself if it is solid, and none if it is shorter than 1.
std::vector<std::pair<Point, Point>> dashes_of(const Drawing::Line& line);

/// The closed outlines of a ribbon, to be filled by the even-odd rule: one, or two if it is a ring. A ribbon of
/// fewer than two pairs of points has none.
std::vector<std::vector<Point>> outlines_of(const Drawing::Ribbon& ribbon);

}  // namespace readiness
