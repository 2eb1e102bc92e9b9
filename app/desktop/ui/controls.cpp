// The controls of Ui: what can be pressed, dragged or scrolled.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>

#include "app/desktop/ui/imgui_compat.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

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

Pressed Ui::pressable(std::string_view id, const Box& box) {
    if (!interactive || for_room || box.width < 1 || box.height < 1) return {};
    const std::string name(id);
    ImGui::SetCursorScreenPos(box.min());
    const bool clicked = ImGui::InvisibleButton(name.c_str(), box.size());
    const ImGuiID key = ImGui::GetItemID();
    const bool pressed = clicked && focus.is_meant(key, ImGui::GetIO().MouseClickedLastCount[0] > 1);
    focus.add({key, box, name, false});
    if (pressed) {
        focus.set_current(key);
        focus.show_ring(false);
    }
    if (focus.has_just_moved_to(key)) scroll_into_view(box);
    return {pressed || focus.is_activated(key), ImGui::IsItemHovered(), focus.is_current(key), ImGui::IsItemActive()};
}

float Ui::button_height() const {
    return px(38);
}

float Ui::button_width(std::string_view label, TextStyle style) const {
    return text_size(style, label).x + px(34);
}

bool Ui::button(std::string_view id, std::string_view label, const Box& box, ButtonKind kind, bool enabled,
                TextStyle style) {
    if (for_room) return false;
    const Pressed pressed = enabled ? pressable(id, box) : Pressed{};
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
    line(box.inset(px(6), 0), style, ink, label, Align::centre);
    return pressed.clicked;
}

bool Ui::key_action(std::string_view id, ImVec2& position, std::string_view keys, std::string_view what) {
    if (for_room) return false;
    const float width = key_hint_width(keys, what);
    const Box box{position.x - px(4), position.y - px(4), width + px(8), px(28)};
    const Pressed pressed = pressable(id, box);
    if (pressed.hovered) fill(box, theme.hovered, 6);
    key_hint(position, keys, what);
    if (pressed.focused) focus_ring(box, 6);
    position.x += width + px(16);
    return pressed.clicked;
}

bool Ui::link(std::string_view id, std::string_view label, ImVec2 position, TextStyle style) {
    if (for_room) return false;
    const ImVec2 size = text_size(style, label);
    const Box box{position.x, position.y, size.x, size.y};
    const Pressed pressed = pressable(id, box);
    text(position, style, theme.accent_text, label);
    if (pressed.hovered) {
        list().AddLine({box.left, box.bottom()}, {box.right(), box.bottom()}, theme.accent_text, std::max(1.0f, scale));
    }
    if (pressed.focused) focus_ring(box, 3);
    return pressed.clicked;
}

bool Ui::checkbox(std::string_view id, std::string_view label, const Box& box, bool& value) {
    if (for_room) return false;
    const Pressed pressed = pressable(id, box);
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
    line({mark.right() + px(10), box.top, box.width - side - px(10), box.height}, TextStyle::body, theme.text, label);
    return pressed.clicked;
}

bool Ui::choice(std::string_view id, const Box& box, std::span<const Choice> options, int& chosen) {
    if (for_room) return false;
    const int before = chosen;
    fill(box, theme.surface, 8);
    outline(box, theme.control_border, 8);
    Box rest = box;
    const float width = std::floor(box.width / static_cast<float>(options.size()));
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool last = i + 1 == options.size();
        const Box part = last ? rest : rest.cut_left(width);
        const bool holds = static_cast<int>(i) == chosen;
        const Pressed pressed = pressable(fmt::format("{} {}", id, options[i].id), part.inset(px(3), px(3)));
        if (holds || pressed.hovered) fill(part.inset(px(3)), holds ? theme.accent_soft : theme.hovered, 6);
        if (holds) outline(part.inset(px(3)), theme.accent, 6);
        if (pressed.focused) focus_ring(part.inset(px(3)), 6);
        line(part.inset(px(6), 0), holds ? TextStyle::body_strong : TextStyle::body,
             holds ? theme.accent_text : theme.text, options[i].label, Align::centre);
        if (pressed.clicked) chosen = static_cast<int>(i);
    }
    return chosen != before;
}

bool Ui::slider(std::string_view id, const Box& box, double& value, double min, double max, double step) {
    if (for_room) return false;
    const double before = value;
    const Pressed pressed = pressable(id, box);
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

void Ui::tooltip(const Pressed& pressed, const Box& box, std::string_view words, HintSide side) const {
    if (!interactive || for_room || (!pressed.hovered && !pressed.focused)) return;
    const float wrap = px(320);
    std::string held;
    const std::string whole = wrapped(TextStyle::small, words, wrap);
    const std::string_view lines = fonts.drawable(TextStyle::small, whole, held);
    const ImVec2 size = text_size(TextStyle::small, whole);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    Box bubble{box.left, box.bottom() + px(6), size.x + px(20), size.y + px(14)};
    if (side == HintSide::right) {
        bubble.left = box.right() + px(6);
        bubble.top = std::round(box.centre().y - bubble.height / 2);
    }
    bubble.left = std::clamp(bubble.left, px(4), std::max(px(4), screen.x - bubble.width - px(4)));
    if (bubble.bottom() > screen.y - px(4)) bubble.top = box.top - px(6) - bubble.height;
    ImDrawList& over = *ImGui::GetForegroundDrawList();
    over.AddRectFilled(bubble.min(), bubble.max(), theme.text, 6 * scale);
    over.AddText(fonts.font(TextStyle::small), fonts.pixels(TextStyle::small),
                 {bubble.left + px(10), bubble.top + px(7)}, theme.surface, lines.data(), lines.data() + lines.size(),
                 wrap);
}

namespace {

/// The height of a scrolling part, and with it its bar, is known to Dear ImGui only when the next frame begins. Without
/// that frame the bar would come with the next movement of the mouse, and the text would jump aside then.
void ask_for_frame_if_height_changed(Focus& focus) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float drawn = window->DC.CursorMaxPos.y - window->DC.CursorStartPos.y;
    if (std::abs(drawn - window->ContentSize.y) >= 1) focus.layout_is_coming();
}

}  // namespace

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
    const ImGuiWindowFlags flags = ImGuiWindowFlags_NoNav | (interactive && !for_room ? 0 : ImGuiWindowFlags_NoInputs);
    if (compat::begin_child(name.c_str(), outer.size(), flags)) {
        const float bar = ImGui::GetScrollMaxY() > 0 ? px(14) : 0;
        const float top = box.top - ImGui::GetScrollY();
        // What is scrolled away does not show through what stands above.
        const float first = ImGui::GetScrollY() > 0 ? box.top : outer.top;
        ImGui::PushClipRect({outer.left, first}, {outer.right(), outer.bottom()}, true);
        const float height = content({box.left, top, box.width - bar, box.height});
        ImGui::PopClipRect();
        ImGui::SetCursorScreenPos({box.left, top + std::ceil(height)});
        ImGui::Dummy({1, px(4)});
        ask_for_frame_if_height_changed(focus);
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
