#include "ui.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <imgui_internal.h>

#include "imgui_compat.h"

namespace readiness {

std::string_view visible(std::string_view label) {
    return label.substr(0, label.find("##"));
}

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

ImDrawList& Ui::list() {
    return *ImGui::GetWindowDrawList();
}

// ---------------------------------------------------------------------------------------------------------- text

ImVec2 Ui::text_size(TextStyle style, std::string_view text, float wrap_width) const {
    const ImVec2 size = fonts.font(style)->CalcTextSizeA(fonts.pixels(style), FLT_MAX, wrap_width, text.data(),
                                                         text.data() + text.size());
    return {std::ceil(size.x), size.y};
}

float Ui::line_height(TextStyle style) const {
    return fonts.pixels(style);
}

void Ui::text(ImVec2 position, TextStyle style, ImU32 colour, std::string_view text) const {
    list().AddText(fonts.font(style), fonts.pixels(style), {std::round(position.x), std::round(position.y)}, colour,
                   text.data(), text.data() + text.size());
}

float Ui::paragraph(ImVec2 position, float width, TextStyle style, ImU32 colour, std::string_view text) const {
    const float wrap = std::max(width, px(40));
    list().AddText(fonts.font(style), fonts.pixels(style), {std::round(position.x), std::round(position.y)}, colour,
                   text.data(), text.data() + text.size(), wrap);
    return text_size(style, text, wrap).y;
}

float Ui::line(const Box& box, TextStyle style, ImU32 colour, std::string_view whole, Align align) const {
    std::string cut(whole);
    float width = text_size(style, cut).x;
    while (width > box.width && !cut.empty()) {
        // Drop one character (its UTF-8 continuation bytes too) and try again with the ellipsis.
        if (cut.ends_with("…")) cut.resize(cut.size() - std::string_view("…").size());
        while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0U) == 0x80U)
            cut.pop_back();
        if (!cut.empty()) cut.pop_back();
        while (cut.ends_with(' '))
            cut.pop_back();
        if (cut.empty()) break;
        cut += "…";
        width = text_size(style, cut).x;
    }
    const float spare = std::max(0.0f, box.width - width);
    const float indent = align == Align::left ? 0 : align == Align::right ? spare : spare / 2;
    text({box.left + indent, box.top + (box.height - line_height(style)) / 2}, style, colour, cut);
    return width;
}

// -------------------------------------------------------------------------------------------------------- shapes

void Ui::fill(const Box& box, ImU32 colour, float rounding_units) const {
    list().AddRectFilled(box.min(), box.max(), colour, rounding_units * scale);
}

void Ui::outline(const Box& box, ImU32 colour, float rounding_units, float thickness_units) const {
    compat::add_rect(list(), box.min(), box.max(), colour, rounding_units * scale,
                     std::max(1.0f, thickness_units * scale));
}

void Ui::card(const Box& box) const {
    fill(box, theme.surface, 12);
    outline(box, theme.border, 12);
}

void Ui::rule(float left, float right, float y) const {
    list().AddLine({left, std::round(y) + 0.5f}, {right, std::round(y) + 0.5f}, theme.border, std::max(1.0f, scale));
}

void Ui::shape(ImVec2 centre, float radius, Shape shape, ImU32 colour) const {
    const auto [x, y] = centre;
    switch (shape) {
        case Shape::circle: list().AddCircleFilled(centre, radius * 0.92f, colour); break;
        case Shape::diamond:
            list().AddQuadFilled({x, y - radius * 1.1f}, {x + radius * 1.1f, y}, {x, y + radius * 1.1f},
                                 {x - radius * 1.1f, y}, colour);
            break;
        case Shape::triangle:
            list().AddTriangleFilled({x, y - radius}, {x + radius * 1.1f, y + radius * 0.9f},
                                     {x - radius * 1.1f, y + radius * 0.9f}, colour);
            break;
        case Shape::square:
            list().AddRectFilled({x - radius * 0.85f, y - radius * 0.85f}, {x + radius * 0.85f, y + radius * 0.85f},
                                 colour);
            break;
        case Shape::none: break;
    }
}

float Ui::marker_height() const {
    return px(21);
}

float Ui::marker_width(Shape shape, std::string_view word) const {
    return px(shape == Shape::none ? 20 : 35) + text_size(TextStyle::small_strong, word).x;
}

float Ui::marker(ImVec2 position, const MarkerColours& colours, Shape with_shape, std::string_view word) const {
    const Box box{position.x, position.y, marker_width(with_shape, word), marker_height()};
    fill(box, colours.fill, 10.5f);
    Box inside = box.inset(px(10), 0);
    if (with_shape != Shape::none) {
        shape({inside.left + px(5), std::round(box.centre().y)}, 5 * scale, with_shape, colours.text);
        inside.cut_left(px(15));
    }
    line({inside.left, inside.top, inside.width + px(4), inside.height}, TextStyle::small_strong, colours.text, word);
    return box.width;
}

float Ui::key_cap_width(std::string_view key) const {
    return std::max(px(20), text_size(TextStyle::small, key).x + px(12));
}

float Ui::key_cap(ImVec2 position, std::string_view key) const {
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
    float x = position.x;
    for_each_key(keys, [&](std::string_view key) { x += key_cap({x, position.y}, key) + px(4); });
    const float width = text_size(TextStyle::small, what).x;
    line({x, position.y, width + px(2), px(20)}, TextStyle::small, theme.muted, what);
    return x + width - position.x;
}

// ------------------------------------------------------------------------------------------------------ controls

void Ui::focus_ring(const Box& box, float rounding_units) const {
    const float gap = px(2);
    outline({box.left - gap, box.top - gap, box.width + 2 * gap, box.height + 2 * gap}, theme.accent_text,
            rounding_units + 2, 2);
}

void Ui::scroll_into_view(const Box& box) const {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float margin = px(16);
    const float top = window->InnerRect.Min.y + margin;
    const float bottom = window->InnerRect.Max.y - margin;
    if (box.top < top) ImGui::SetScrollY(ImGui::GetScrollY() - (top - box.top));
    if (box.bottom() > bottom) {
        ImGui::SetScrollY(ImGui::GetScrollY() + std::min(box.bottom() - bottom, box.top - top));
    }
}

Pressed Ui::pressable(std::string_view label, const Box& box) {
    if (!interactive || box.width < 1 || box.height < 1) return {};
    const std::string name(label);
    ImGui::SetCursorScreenPos(box.min());
    const bool pressed = ImGui::InvisibleButton(name.c_str(), box.size());
    const ImGuiID id = ImGui::GetItemID();
    focus.add({id, box, name, false});
    if (pressed) {
        focus.set_current(id);
        focus.show_ring(false);
    }
    if (focus.has_just_moved_to(id)) scroll_into_view(box);
    return {pressed || focus.is_activated(id), ImGui::IsItemHovered(), focus.is_current(id), ImGui::IsItemActive()};
}

float Ui::button_height() const {
    return px(38);
}

float Ui::button_width(std::string_view label) const {
    return text_size(TextStyle::body, visible(label)).x + px(34);
}

bool Ui::button(std::string_view label, const Box& box, ButtonKind kind, bool enabled) {
    const Pressed pressed = enabled ? pressable(label, box) : Pressed{};
    ImU32 face = theme.surface;
    ImU32 ink = theme.text;
    if (kind == ButtonKind::primary) {
        face = pressed.hovered || pressed.held ? theme.accent_hovered : theme.accent;
        ink = theme.on_accent;
    } else if (pressed.hovered || pressed.held) {
        face = theme.hovered;
    }
    if (!enabled) {
        face = kind == ButtonKind::primary ? theme.track : theme.surface;
        ink = theme.muted;
    }
    if (kind != ButtonKind::quiet || pressed.hovered) fill(box, face, 8);
    if (kind == ButtonKind::plain) outline(box, theme.control_border, 8);
    if (pressed.focused) focus_ring(box, 8);
    line(box.inset(px(6), 0), TextStyle::body, ink, visible(label), Align::centre);
    return pressed.clicked;
}

bool Ui::key_action(ImVec2& position, std::string_view keys, std::string_view what) {
    const float width = key_hint_width(keys, what);
    const Box box{position.x - px(4), position.y - px(4), width + px(8), px(28)};
    const Pressed pressed = pressable(std::string(what) + "##" + std::string(keys), box);
    if (pressed.hovered) fill(box, theme.hovered, 6);
    key_hint(position, keys, what);
    if (pressed.focused) focus_ring(box, 6);
    position.x += width + px(16);
    return pressed.clicked;
}

bool Ui::link(std::string_view label, ImVec2 position, TextStyle style) {
    const ImVec2 size = text_size(style, visible(label));
    const Box box{position.x, position.y, size.x, size.y};
    const Pressed pressed = pressable(label, box);
    text(position, style, theme.accent_text, visible(label));
    if (pressed.hovered) {
        list().AddLine({box.left, box.bottom()}, {box.right(), box.bottom()}, theme.accent_text, std::max(1.0f, scale));
    }
    if (pressed.focused) focus_ring(box, 3);
    return pressed.clicked;
}

bool Ui::checkbox(std::string_view label, const Box& box, bool& value) {
    const Pressed pressed = pressable(label, box);
    if (pressed.clicked) value = !value;
    const float side = px(20);
    const Box mark{box.left, std::round(box.centre().y - side / 2), side, side};
    fill(mark, value ? theme.accent : pressed.hovered ? theme.hovered : theme.surface, 5);
    outline(mark, value ? theme.accent : theme.control_border, 5);
    if (value) {
        const float left = mark.left + side * 0.24f;
        const float middle = mark.centre().y;
        compat::add_polyline(
            list(),
            {{left, middle}, {left + side * 0.2f, middle + side * 0.2f}, {left + side * 0.54f, middle - side * 0.2f}},
            theme.on_accent, false, 2 * scale);
    }
    if (pressed.focused) focus_ring(mark, 5);
    line({mark.right() + px(10), box.top, box.width - side - px(10), box.height}, TextStyle::body, theme.text,
         visible(label));
    return pressed.clicked;
}

bool Ui::choice(std::string_view label, const Box& box, std::span<const std::string_view> options, int& chosen) {
    const int before = chosen;
    fill(box, theme.surface, 8);
    outline(box, theme.control_border, 8);
    Box rest = box;
    const float width = std::floor(box.width / static_cast<float>(options.size()));
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool last = i + 1 == options.size();
        const Box part = last ? rest : rest.cut_left(width);
        const bool holds = static_cast<int>(i) == chosen;
        const Pressed pressed =
            pressable(std::string(options[i]) + "##" + std::string(label), part.inset(px(3), px(3)));
        if (holds || pressed.hovered) fill(part.inset(px(3)), holds ? theme.accent_soft : theme.hovered, 6);
        if (holds) outline(part.inset(px(3)), theme.accent, 6);
        if (pressed.focused) focus_ring(part.inset(px(3)), 6);
        line(part.inset(px(6), 0), holds ? TextStyle::body_strong : TextStyle::body,
             holds ? theme.accent_text : theme.text, options[i], Align::centre);
        if (pressed.clicked) chosen = static_cast<int>(i);
    }
    return chosen != before;
}

bool Ui::slider(std::string_view label, const Box& box, double& value, double min, double max, double step) {
    const double before = value;
    const Pressed pressed = pressable(label, box);
    const float knob = px(9);
    const float from = box.left + knob;
    const float to = box.right() - knob;
    if (pressed.held) {
        const double along = (ImGui::GetIO().MousePos.x - from) / std::max(1.0f, to - from);
        value = std::round((min + std::clamp(along, 0.0, 1.0) * (max - min)) / step) * step;
    }
    if (pressed.focused) {
        if (take(Key::left)) value -= step;
        if (take(Key::right)) value += step;
    }
    value = std::clamp(value, min, max);
    const float y = std::round(box.centre().y);
    const auto place_of = [&](double at) { return from + static_cast<float>((at - min) / (max - min)) * (to - from); };
    const float x = place_of(value);
    const float origin = place_of(std::clamp(0.0, min, max));
    fill({from, y - px(2), to - from, px(4)}, theme.track, 2);
    fill({std::min(origin, x), y - px(2), std::abs(x - origin), px(4)}, theme.accent, 2);
    list().AddCircleFilled({x, y}, knob, theme.accent);
    list().AddCircleFilled({x, y}, knob * 0.45f, theme.on_accent);
    if (pressed.focused) focus_ring({x - knob, y - knob, 2 * knob, 2 * knob}, 9);
    return value != before;
}

void Ui::tooltip(const Pressed& pressed, const Box& box, std::string_view words) const {
    if (!interactive || (!pressed.hovered && !pressed.focused)) return;
    const float wrap = px(320);
    const ImVec2 size = text_size(TextStyle::small, words, wrap);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    Box bubble{box.left, box.bottom() + px(6), size.x + px(20), size.y + px(14)};
    bubble.left = std::clamp(bubble.left, px(4), std::max(px(4), screen.x - bubble.width - px(4)));
    if (bubble.bottom() > screen.y - px(4)) bubble.top = box.top - px(6) - bubble.height;
    ImDrawList& over = *ImGui::GetForegroundDrawList();
    over.AddRectFilled(bubble.min(), bubble.max(), theme.text, 6 * scale);
    over.AddText(fonts.font(TextStyle::small), fonts.pixels(TextStyle::small),
                 {bubble.left + px(10), bubble.top + px(7)}, theme.surface, words.data(), words.data() + words.size(),
                 wrap);
}

void Ui::scroll_area(std::string_view id, const Box& box, const std::function<float(Box)>& content) {
    if (box.width < 1 || box.height < 1) return;
    const std::string name(id);
    // A little wider than its content, so that rings and thick frames at the edge are not cut.
    const Box outer = Box{box.left - px(4), box.top - px(4), box.width + px(8), box.height + px(8)};
    ImGui::SetCursorScreenPos(outer.min());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, px(10));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, 0);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, theme.control_border);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabHovered, theme.muted);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabActive, theme.muted);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);
    const ImGuiWindowFlags flags = ImGuiWindowFlags_NoNav | (interactive ? 0 : ImGuiWindowFlags_NoInputs);
    if (compat::begin_child(name.c_str(), outer.size(), flags)) {
        const float bar = ImGui::GetScrollMaxY() > 0 ? px(14) : 0;
        const float top = box.top - ImGui::GetScrollY();
        const float height = content({box.left, top, box.width - bar, box.height});
        ImGui::SetCursorScreenPos({box.left, top + std::ceil(height)});
        ImGui::Dummy({1, px(4)});
        if (ImGui::GetScrollMaxY() > 0 && interactive && !typing()) {
            if (take(Key::page_down)) ImGui::SetScrollY(ImGui::GetScrollY() + box.height * 0.85f);
            if (take(Key::page_up)) ImGui::SetScrollY(ImGui::GetScrollY() - box.height * 0.85f);
            if (take(Key::home)) ImGui::SetScrollY(0);
            if (take(Key::end)) ImGui::SetScrollY(ImGui::GetScrollMaxY());
        }
    }
    ImGui::EndChild();
    ImGui::PopStyleColor(5);
    ImGui::PopStyleVar(2);
}

}  // namespace readiness
