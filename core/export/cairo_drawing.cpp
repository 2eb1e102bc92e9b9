#include "core/export/cairo_drawing.h"

#include <algorithm>
#include <numbers>
#include <span>
#include <variant>

namespace readiness {

namespace {

/// How far below the top of its line a text's base line lies, in lines: Inter's ascent is 0.969 of 1.21 em.
constexpr double base_line = 0.8;

void add_outline(cairo_t* cairo, std::span<const Point> points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i == 0) {
            cairo_move_to(cairo, points[i].x, points[i].y);
        } else {
            cairo_line_to(cairo, points[i].x, points[i].y);
        }
    }
}

class Drawer {
public:
    Drawer(cairo_t* cairo, const Palette& palette, const Typesetter& typesetter)
        : cairo_(cairo), palette_(palette), typesetter_(typesetter) {}

    void operator()(const Drawing::Line& line) {
        cairo_move_to(cairo_, line.from.x, line.from.y);
        cairo_line_to(cairo_, line.to.x, line.to.y);
        const double dashes[] = {line.dash, line.dash * gap_of_dash};
        cairo_set_dash(cairo_, dashes, line.dash > 0 ? 2 : 0, 0);
        stroke(line.ink, line.width);
        cairo_set_dash(cairo_, nullptr, 0, 0);
    }
    void operator()(const Drawing::Polyline& line) {
        add_outline(cairo_, line.points);
        if (line.closed) cairo_close_path(cairo_);
        stroke(line.ink, line.width);
    }
    void operator()(const Drawing::Polygon& polygon) {
        add_outline(cairo_, polygon.points);
        fill(polygon.ink);
    }
    void operator()(const Drawing::Ribbon& ribbon) {
        for (const std::vector<Point>& outline : outlines_of(ribbon)) {
            add_outline(cairo_, outline);
            cairo_close_path(cairo_);
        }
        cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_EVEN_ODD);
        fill(ribbon.ink);
        cairo_set_fill_rule(cairo_, CAIRO_FILL_RULE_WINDING);
    }
    void operator()(const Drawing::Block& block) {
        add_rectangle(cairo_, block.box, block.rounding);
        fill(block.ink);
    }
    void operator()(const Drawing::Circle& circle) {
        cairo_new_sub_path(cairo_);
        cairo_arc(cairo_, circle.centre.x, circle.centre.y, circle.radius, 0, 2 * std::numbers::pi);
        if (circle.width > 0) {
            stroke(circle.ink, circle.width);
        } else {
            fill(circle.ink);
        }
    }
    void operator()(const Drawing::Label& label) {
        if (label.text.empty()) return;
        const LabelFont font = label_font(label.style);
        Type type{font.em(), font.weight, label.ink, 1.21, false};
        double width = typesetter_.width_of(label.text, type);
        if (const double room = label.box.width(); width > room && room > 0) {
            type.size *= room / width;
            width = room;
        }
        const Point at{left_of(label, width), label.box.top + base_line * label.box.height()};
        // The halo is drawn below the letters, which would else be thinner.
        if (label.halo > 0) {
            typesetter_.add_outlines(cairo_, at, label.text, type);
            stroke(Ink::surface, 2 * label.halo);
        }
        set_ink(cairo_, palette_, label.ink);
        typesetter_.show(cairo_, at, label.text, type, false);
        cairo_new_path(cairo_);
    }

private:
    static double left_of(const Drawing::Label& label, double width) {
        switch (label.anchor) {
            case Anchor::left: break;
            case Anchor::centre: return (label.box.left + label.box.right - width) / 2;
            case Anchor::right: return label.box.right - width;
        }
        return label.box.left;
    }

    void fill(Ink ink) {
        set_ink(cairo_, palette_, ink);
        cairo_fill(cairo_);
    }
    void stroke(Ink ink, double width) {
        set_ink(cairo_, palette_, ink);
        cairo_set_line_width(cairo_, width);
        cairo_set_line_join(cairo_, CAIRO_LINE_JOIN_ROUND);
        cairo_stroke(cairo_);
    }

    cairo_t* cairo_;
    const Palette& palette_;
    const Typesetter& typesetter_;
};

}  // namespace

void set_ink(cairo_t* cairo, const Palette& palette, Ink ink) {
    const Colour colour = colour_of(palette, ink);
    cairo_set_source_rgba(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0, colour.alpha / 255.0);
}

void add_rectangle(cairo_t* cairo, const Rectangle& box, double rounding) {
    const double radius = std::min({rounding, box.width() / 2, box.height() / 2});
    if (radius <= 0) {
        cairo_rectangle(cairo, box.left, box.top, box.width(), box.height());
        return;
    }
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, box.right - radius, box.top + radius, radius, -quarter, 0);
    cairo_arc(cairo, box.right - radius, box.bottom - radius, radius, 0, quarter);
    cairo_arc(cairo, box.left + radius, box.bottom - radius, radius, quarter, 2 * quarter);
    cairo_arc(cairo, box.left + radius, box.top + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

void draw(cairo_t* cairo, const Drawing& drawing, const Palette& palette, const Typesetter& typesetter) {
    cairo_save(cairo);
    cairo_new_path(cairo);
    Drawer drawer(cairo, palette, typesetter);
    for (const Drawing::Shape& shape : drawing.shapes)
        std::visit(drawer, shape);
    cairo_restore(cairo);
}

void draw(cairo_t* cairo, const Piece& piece, const Palette& palette, const Typesetter& typesetter) {
    if (const auto* words = std::get_if<Words>(&piece.what); words != nullptr && !words->text.empty()) {
        set_ink(cairo, palette, words->type.ink);
        typesetter.show(cairo, words->at, words->text, words->type, words->right_to_left);
        cairo_new_path(cairo);
    }
    if (const auto* ground = std::get_if<Ground>(&piece.what)) {
        add_rectangle(cairo, ground->box, ground->rounding);
        set_ink(cairo, palette, ground->ink);
        cairo_fill(cairo);
    }
    if (const auto* picture = std::get_if<PlacedDrawing>(&piece.what)) {
        const double scale = picture->box.width() / picture->drawing.size.width;
        cairo_save(cairo);
        cairo_translate(cairo, picture->box.left, picture->box.top);
        cairo_scale(cairo, scale, scale);
        draw(cairo, picture->drawing, palette, typesetter);
        cairo_restore(cairo);
    }
}

}  // namespace readiness
