#include "core/drawing/svg.h"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <initializer_list>
#include <iterator>
#include <span>
#include <utility>
#include <variant>

#include "core/base/utf8.h"

namespace readiness {

namespace {

/// How far below the top of its line a text's base line lies, in lines: Inter's ascent is 0.969 of 1.21 em.
constexpr double base_line = 0.8;

/// At most two decimals, none that are zero, and no minus before a zero.
std::string number(double value) {
    if (!std::isfinite(value)) return "0";
    std::string text = fmt::format("{:.2f}", value);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

/// XML 1.0 has no control characters but tab and line ends, and none of U+FFFE and U+FFFF. Those from U+0080 to U+009F
/// may be in it; nobody wants them.
bool is_allowed(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    if (character.size() == 1)
        return (first >= 0x20 && first != 0x7F) || first == '\t' || first == '\n' || first == '\r';
    if (first == 0xC2) return static_cast<unsigned char>(character[1]) >= 0xA0;
    return character != "\uFFFE" && character != "\uFFFF";
}

/// For text between tags and in attributes.
std::string escaped(std::string_view text) {
    std::string safe;
    each_character(text, [&](std::string_view character, std::string_view) {
        if (character == "&") {
            safe += "&amp;";
        } else if (character == "<") {
            safe += "&lt;";
        } else if (character == ">") {
            safe += "&gt;";
        } else if (character == "\"") {
            safe += "&quot;";
        } else {
            safe += is_allowed(character) ? character : "\uFFFD";
        }
    });
    return safe;
}

/// What an ink is called in the classes of a page.
constexpr std::array<std::string_view, ink_count> ink_names = {
    "surface",   "text",        "muted",       "accent",    "accent-text", "grid",    "band-edge",
    "band-low",  "band-middle", "band-high",   "outline",   "fill",        "range",   "person",
    "track",     "middle-half", "overlay-1",   "overlay-2", "overlay-3",   "ground",  "good",
    "good-text", "middle",      "middle-text", "bad",       "bad-text",    "neutral", "neutral-text"};
static_assert(!ink_names.back().empty());

/// A colour as a property of SVG, which is also one of CSS.
struct Paint {
    std::string colour;
    std::string opacity;  ///< Empty: nothing shines through.
};

Paint paint_of(const Palette& palette, Ink ink) {
    const Colour colour = colour_of(palette, ink);
    return {fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue),
            colour.alpha < 255 ? number(colour.alpha / 255.0) : ""};
}

enum class SvgPlace { file, page };

class SvgWriter {
public:
    SvgWriter(const Palette& palette, SvgPlace place) : palette_(palette), place_(place) {}

    /// `id` is for a drawing in a page.
    void begin(const Size& size, const SvgWords& words, std::string_view id) {
        const bool in_page = place_ == SvgPlace::page;
        const std::string width = number(size.width);
        const std::string height = number(size.height);
        if (!in_page) text_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
            "role=\"img\"{2} font-family=\"Inter, 'Noto Sans', sans-serif\">\n",
            width, height,
            in_page ? fmt::format(R"( aria-labelledby="{0}-title" aria-describedby="{0}-words")", id) : "");
        add("<title{}>{}</title>\n", in_page ? fmt::format(" id=\"{}-title\"", id) : "", escaped(words.title));
        add("<desc{}>{}</desc>\n", in_page ? fmt::format(" id=\"{}-words\"", id) : "", escaped(words.description));
    }

    std::string end() {
        text_ += "</svg>\n";
        return std::move(text_);
    }

    void operator()(const Drawing::Line& line) {
        add(R"(<line x1="{}" y1="{}" x2="{}" y2="{}"{})", number(line.from.x), number(line.from.y), number(line.to.x),
            number(line.to.y), stroke(line.ink, line.width));
        if (line.dash > 0) add(" stroke-dasharray=\"{} {}\"", number(line.dash), number(line.dash * gap_of_dash));
        text_ += "/>\n";
    }

    void operator()(const Drawing::Polyline& line) {
        add("<{} points=\"{}\" fill=\"none\" stroke-linejoin=\"round\"{}/>\n", line.closed ? "polygon" : "polyline",
            points(line.points), stroke(line.ink, line.width));
    }

    void operator()(const Drawing::Polygon& polygon) {
        add("<polygon points=\"{}\"{}/>\n", points(polygon.points), fill(polygon.ink));
    }

    /// As one path: pieces side by side would show their seams.
    void operator()(const Drawing::Ribbon& ribbon) {
        std::string path;
        for (const std::vector<Point>& outline : outlines_of(ribbon))
            path += fmt::format("M{}Z", points(outline));
        if (!path.empty()) add("<path d=\"{}\" fill-rule=\"evenodd\"{}/>\n", path, fill(ribbon.ink));
    }

    void operator()(const Drawing::Block& block) {
        add(R"(<rect x="{}" y="{}" width="{}" height="{}"{})", number(block.box.left), number(block.box.top),
            number(block.box.width()), number(block.box.height()), fill(block.ink));
        if (block.rounding > 0) add(" rx=\"{}\"", number(block.rounding));
        text_ += "/>\n";
    }

    void operator()(const Drawing::Circle& circle) {
        add("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", number(circle.centre.x), number(circle.centre.y),
            number(circle.radius),
            circle.width > 0 ? " fill=\"none\"" + stroke(circle.ink, circle.width) : fill(circle.ink));
    }

    void operator()(const Drawing::Label& label) {
        const LabelFont font = label_font(label.style);
        const auto [x, anchor] = place(label);
        const std::string y = number(label.box.top + base_line * label.box.height());
        const auto set = [&, left = x, where = anchor](const std::string& paint) {
            add("<text x=\"{}\" y=\"{}\"{} font-size=\"{}\" font-weight=\"{}\"{}>{}</text>\n", number(left), y, where,
                number(font.em()), font.weight, paint, escaped(label.text));
        };
        // The halo is a text of its own below the letters: SVG 1.1 always strokes over what it fills.
        if (label.halo > 0) {
            set(fill_and_stroke(Ink::surface, 2 * label.halo) + " stroke-linejoin=\"round\"");
        }
        set(fill(label.ink));
    }

private:
    template <class... Values>
    void add(fmt::format_string<const Values&...> format, const Values&... values) {
        fmt::format_to(std::back_inserter(text_), format, values...);
    }

    [[nodiscard]] std::string paint(std::string_view property, Ink ink) const {
        const Paint paint = paint_of(palette_, ink);
        std::string text = fmt::format(" {}=\"{}\"", property, paint.colour);
        if (!paint.opacity.empty()) text += fmt::format(" {}-opacity=\"{}\"", property, paint.opacity);
        return text;
    }
    [[nodiscard]] std::string classes(std::initializer_list<std::string_view> properties, Ink ink) const {
        if (place_ == SvgPlace::file) return "";
        std::string text;
        for (const std::string_view property : properties)
            text += fmt::format("{}{}-{}", text.empty() ? "" : " ", property, ink_names[static_cast<std::size_t>(ink)]);
        return fmt::format(" class=\"{}\"", text);
    }
    [[nodiscard]] std::string stroke_paint(Ink ink, double width) const {
        return paint("stroke", ink) + (width == 1 ? "" : fmt::format(" stroke-width=\"{}\"", number(width)));
    }
    [[nodiscard]] std::string fill(Ink ink) const { return classes({"fill"}, ink) + paint("fill", ink); }
    [[nodiscard]] std::string stroke(Ink ink, double width) const {
        return classes({"stroke"}, ink) + stroke_paint(ink, width);
    }
    [[nodiscard]] std::string fill_and_stroke(Ink ink, double width) const {
        return classes({"fill", "stroke"}, ink) + paint("fill", ink) + stroke_paint(ink, width);
    }

    static std::string points(std::span<const Point> points) {
        std::string text;
        for (const Point& point : points) {
            if (!text.empty()) text += ' ';
            text += number(point.x) + ',' + number(point.y);
        }
        return text;
    }

    static std::pair<double, std::string_view> place(const Drawing::Label& label) {
        switch (label.anchor) {
            case Anchor::left: break;
            case Anchor::centre: return {(label.box.left + label.box.right) / 2, " text-anchor=\"middle\""};
            case Anchor::right: return {label.box.right, " text-anchor=\"end\""};
        }
        return {label.box.left, ""};
    }

    const Palette& palette_;
    SvgPlace place_;
    std::string text_;
};

std::string written(const Drawing& drawing, SvgWriter writer, const SvgWords& words, std::string_view id) {
    writer.begin(drawing.size, words, id);
    for (const Drawing::Shape& shape : drawing.shapes)
        std::visit(writer, shape);
    return writer.end();
}

}  // namespace

std::string svg_of(const Drawing& drawing, const Palette& palette, const SvgWords& words) {
    return written(drawing, SvgWriter(palette, SvgPlace::file), words, "");
}

std::string svg_in_page(const Drawing& drawing, const Palette& palette, const SvgWords& words, std::string_view id) {
    return written(drawing, SvgWriter(palette, SvgPlace::page), words, id);
}

std::string svg_colours(const Palette& palette) {
    std::string rules;
    for (std::size_t i = 0; i < ink_count; ++i) {
        const Paint paint = paint_of(palette, static_cast<Ink>(i));
        for (const std::string_view property : {"fill", "stroke"}) {
            rules += fmt::format(".{}-{} {{ {}: {};", property, ink_names[i], property, paint.colour);
            if (!paint.opacity.empty()) rules += fmt::format(" {}-opacity: {};", property, paint.opacity);
            rules += " }\n";
        }
    }
    return rules;
}

}  // namespace readiness
