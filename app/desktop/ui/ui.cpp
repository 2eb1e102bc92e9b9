#include "app/desktop/ui/ui.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <imgui_internal.h>

#include "app/desktop/ui/draw_drawing.h"
#include "app/desktop/ui/imgui_compat.h"
#include "core/drawing/cut_text.h"
#include "core/drawing/wrap_text.h"

namespace readiness {

ImU32 mixed(ImU32 first, ImU32 second, float amount) {
    const ImVec4 a = ImGui::ColorConvertU32ToFloat4(first);
    const ImVec4 b = ImGui::ColorConvertU32ToFloat4(second);
    const auto mix = [amount](float from, float to) { return from + (to - from) * amount; };
    return ImGui::ColorConvertFloat4ToU32({mix(a.x, b.x), mix(a.y, b.y), mix(a.z, b.z), mix(a.w, b.w)});
}

Ui::Ui(const Theme& colours, const Fonts& type, Focus& keyboard, Input& events, float pixels_per_unit)
    : theme(colours), fonts(type), focus(keyboard), input(events), scale(pixels_per_unit) {}

float Ui::px(float units) const {
    return std::round(units * scale);
}

bool Ui::typing() {
    return compat::text_field_is_active();
}

namespace {

template <class Matches>
bool take_first(std::vector<KeyPress>& keys, Matches matches) {
    const auto found = std::find_if(keys.begin(), keys.end(), matches);
    if (found == keys.end()) return false;
    keys.erase(found);
    return true;
}

}  // namespace

bool Ui::take(Key key) {
    return take_first(input.keys, [&](const KeyPress& press) { return press.key == key && !press.ctrl && !press.alt; });
}

bool Ui::take(char32_t character) {
    if (typing()) return false;
    return take_first(input.keys, [&](const KeyPress& press) {
        return press.key == Key::none && press.character == character && !press.ctrl && !press.alt;
    });
}

bool Ui::take_ctrl(char32_t character) {
    return take_first(input.keys, [&](const KeyPress& press) { return press.ctrl && press.character == character; });
}

bool Ui::take_ctrl(Key key) {
    return take_first(input.keys, [&](const KeyPress& press) { return press.ctrl && press.key == key; });
}

ImDrawList& Ui::list() {
    return *ImGui::GetWindowDrawList();
}

// ---------------------------------------------------------------------------------------------------------- text

float Ui::pixels(SizedStyle style) const {
    const float whole = fonts.pixels(style.style);
    return style.part == 1 ? whole : std::max(1.0f, std::round(whole * style.part));
}

namespace {

/// Of text that has its line ends. A word that is wider than `wrap`, if that is not 0, is broken by Dear ImGui.
ImVec2 size_of_lines(const Ui& ui, SizedStyle style, std::string_view whole, float wrap) {
    std::string held;
    const std::string_view lines = ui.fonts.drawable(style.style, whole, held);
    const ImVec2 size =
        ui.fonts.font(style.style)
            ->CalcTextSizeA(ui.line_height(style), FLT_MAX, wrap, lines.data(), lines.data() + lines.size());
    return {std::ceil(size.x), size.y};
}

}  // namespace

ImVec2 Ui::text_size(SizedStyle style, std::string_view text, float wrap_width) const {
    if (wrap_width <= 0) return size_of_lines(*this, style, text, 0);
    return size_of_lines(*this, style, wrapped(style, text, wrap_width), wrap_width + 1);
}

std::string Ui::wrapped(SizedStyle style, std::string_view text, float width) const {
    return wrap_text(text, width, [&](std::string_view part) { return text_size(style, part).x; });
}

float Ui::line_height(SizedStyle style) const {
    return pixels(style);
}

void Ui::text(ImVec2 position, SizedStyle style, ImU32 colour, std::string_view whole) const {
    std::string held;
    const std::string_view text = fonts.drawable(style.style, whole, held);
    list().AddText(fonts.font(style.style), pixels(style), {std::round(position.x), std::round(position.y)}, colour,
                   text.data(), text.data() + text.size());
}

float Ui::paragraph(ImVec2 position, float width, SizedStyle style, ImU32 colour, std::string_view text) const {
    const float wrap = std::max(width, px(40));
    const std::string whole = wrapped(style, text, wrap);
    std::string held;
    const std::string_view lines = fonts.drawable(style.style, whole, held);
    list().AddText(fonts.font(style.style), pixels(style), {std::round(position.x), std::round(position.y)}, colour,
                   lines.data(), lines.data() + lines.size(), wrap + 1);
    return size_of_lines(*this, style, whole, wrap + 1).y;
}

float Ui::line(const Box& box, SizedStyle style, ImU32 colour, std::string_view whole, Align align) const {
    std::string held;  // Names of files, and titles, may have line ends in them.
    if (whole.find_first_of("\n\r\t") != std::string_view::npos) {
        held = whole;
        std::ranges::replace_if(
            held, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
        whole = held;
    }
    const CutText cut = cut_text(whole, box.width, [&](std::string_view text) { return text_size(style, text).x; });
    const auto width = static_cast<float>(cut.width);
    const float spare = std::max(0.0f, box.width - width);
    const float indent = align == Align::left ? 0 : align == Align::right ? spare : spare / 2;
    text({box.left + indent, box.top + (box.height - line_height(style)) / 2}, style, colour, cut.text);
    return width;
}

// -------------------------------------------------------------------------------------------------------- shapes

namespace {

/// Scrolled out of what is drawn. Dear ImGui leaves out such text by itself, but not such shapes, and a list of
/// thousands of rows would have more corners than every graphics card can count.
bool is_out_of_sight(float top, float bottom) {
    constexpr float margin = 16;  // Lines are drawn around their box.
    const ImDrawList& list = Ui::list();
    return bottom + margin < list.GetClipRectMin().y || top - margin > list.GetClipRectMax().y;
}

}  // namespace

void Ui::fill(const Box& box, ImU32 colour, float rounding_units) const {
    if (is_out_of_sight(box.top, box.bottom())) return;
    list().AddRectFilled(box.min(), box.max(), colour, rounding_units * scale);
}

void Ui::outline(const Box& box, ImU32 colour, float rounding_units, float thickness_units) const {
    if (is_out_of_sight(box.top, box.bottom())) return;
    compat::add_rect(list(), box.min(), box.max(), colour, rounding_units * scale,
                     std::max(1.0f, thickness_units * scale));
}

void Ui::card(const Box& box) const {
    fill(box, theme.surface, 12);
    outline(box, theme.border, 12);
}

void Ui::rule(float left, float right, float y) const {
    if (is_out_of_sight(y, y)) return;
    list().AddLine({left, std::round(y) + 0.5f}, {right, std::round(y) + 0.5f}, theme.border, std::max(1.0f, scale));
}

void Ui::shape(ImVec2 centre, float radius, Shape shape, ImU32 colour) const {
    Drawing mark;
    add_mark(mark, {0, 0}, radius, shape, Ink::text);
    draw(*this, mark, centre, colour);
}

float Ui::marker_height(TextStyle style) const {
    if (style == TextStyle::small_strong) return px(21);
    return style == TextStyle::room_strong ? px(27) : line_height(style) + px(8);
}

float Ui::marker_width(Shape shape, std::string_view word, TextStyle style) const {
    const float round = style == TextStyle::room_strong ? px(2) : 0;
    return px(shape == Shape::none ? 20 : 35) + round + text_size(style, word).x;
}

float Ui::marker(ImVec2 position, const MarkerColours& colours, Shape with_shape, std::string_view word,
                 TextStyle style) const {
    const Box box{position.x, position.y, marker_width(with_shape, word, style), marker_height(style)};
    fill(box, colours.fill, box.height / 2 / scale);
    Box inside = box.inset(px(10), 0);
    if (with_shape != Shape::none) {
        const float radius = style == TextStyle::room_strong ? 6 * scale : 5 * scale;
        shape({inside.left + radius, std::round(box.centre().y)}, radius, with_shape, colours.text);
        inside.cut_left(std::round(2 * radius) + px(5));
    }
    line({inside.left, inside.top, inside.width + px(4), inside.height}, style, colours.text, word);
    return box.width;
}

float Ui::key_cap_width(std::string_view key) const {
    return std::max(px(20), text_size(TextStyle::small, key).x + px(12));
}

float Ui::key_cap(ImVec2 position, std::string_view key) const {
    if (for_room) return 0;
    const Box cap{position.x, position.y, key_cap_width(key), px(20)};
    fill(cap, theme.surface, 4);
    outline(cap, theme.control_border, 4);
    line(cap, TextStyle::small, theme.muted, key, Align::centre);
    return cap.width;
}

namespace {

/// Calls `each` for every key of "Ctrl N".
template <class Each>
void for_each_key(std::string_view keys, Each each) {
    while (!keys.empty()) {
        const std::size_t space = keys.find(' ');
        each(keys.substr(0, space));
        keys = space == std::string_view::npos ? std::string_view() : keys.substr(space + 1);
    }
}

}  // namespace

float Ui::key_hint_width(std::string_view keys, std::string_view what) const {
    float width = text_size(TextStyle::small, what).x;
    for_each_key(keys, [&](std::string_view key) { width += key_cap_width(key) + px(4); });
    return width;
}

float Ui::key_hint(ImVec2 position, std::string_view keys, std::string_view what) const {
    if (for_room) return 0;
    float x = position.x;
    for_each_key(keys, [&](std::string_view key) { x += key_cap({x, position.y}, key) + px(4); });
    const float width = text_size(TextStyle::small, what).x;
    line({x, position.y, width + px(2), px(20)}, TextStyle::small, theme.muted, what);
    return x + width - position.x;
}

}  // namespace readiness
