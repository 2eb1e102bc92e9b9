// The text fields of Ui: Dear ImGui's own, dressed in the program's look.
#include <algorithm>
#include <cmath>
#include <imgui_internal.h>
#include <imgui_stdlib.h>
#include <utility>

#include "app/desktop/ui/imgui_compat.h"
#include "app/desktop/ui/stand_ins.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

namespace {

/// Dear ImGui writes a field's name beside it, unless it follows "##".
std::string unseen(std::string_view id) {
    return "##" + std::string(id);
}

}  // namespace

/// Dear ImGui draws text and caret; frame, ring and hint are ours.
struct Ui::FieldLook {
    FieldLook(const Ui& ui, const Box& box, TextStyle style) {
        ui.fill(box, ui.theme.surface, 8);
        compat::push_font(ui.fonts.font(style), ui.fonts.pixels(style));
        const float across = ui.px(12);
        const float down = std::max(0.0f, std::floor((ui.button_height() - ui.line_height(TextStyle::body)) / 2));
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(across, down));
        ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, ui.px(10));
        ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
        ImGui::PushStyleColor(ImGuiCol_Text, ui.theme.text);
        ImGui::PushStyleColor(ImGuiCol_TextDisabled, ui.theme.muted);
        ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, mixed(ui.theme.surface, ui.theme.accent, 0.35f));
        ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);
        ImGui::SetCursorScreenPos(box.min());
        ImGui::SetNextItemWidth(box.width);
    }
    ~FieldLook() {
        ImGui::PopStyleColor(5);
        ImGui::PopStyleVar(2);
        ImGui::PopFont();
    }
    FieldLook(const FieldLook&) = delete;
    FieldLook& operator=(const FieldLook&) = delete;
};

void Ui::focus_next_text_field() {
    compat::focus_next_item();
    focus.text_field_is_coming();
    field_is_coming_ = true;
}

void Ui::give_keyboard_back() {
    if (typing()) compat::leave_text_field();
    focus.reset();
}

Ui::Entry Ui::text_entry(std::string_view id, const Box& box, TextStyle style,
                         const std::function<bool(const char* name, ImGuiInputTextFlags flags)>& edit) {
    if (for_room) return {};
    const std::string name = unseen(id);
    const ImGuiID key = ImGui::GetID(name.c_str());
    if (interactive) focus.add({key, box, std::string(id), true});
    if (interactive && focus.has_just_moved_to(key)) {
        scroll_into_view(box);
        focus_next_text_field();
    }
    Entry entry;
    {
        const FieldLook look(*this, box, style);
        entry.changed = edit(name.c_str(), interactive ? 0 : ImGuiInputTextFlags_ReadOnly);
        entry.active = ImGui::IsItemActive();
        entry.just_left = ImGui::IsItemDeactivated();
        if (ImGui::IsItemActivated()) focus.set_current(key);
    }
    outline(box, entry.active ? theme.accent : theme.control_border, 8, entry.active ? 2.0f : 1.0f);
    // Escape is not taken: it also closes what the field is in, so that it need not be pressed twice.
    const bool escape = std::ranges::find(input.keys, KeyPress::of(Key::escape)) != input.keys.end();
    if (entry.active && (escape || focus.has_just_moved_from(key))) compat::leave_text_field();
    field_is_coming_ = false;
    return entry;
}

bool Ui::edit_text(std::string& value, TextStyle style, const std::function<bool(std::string& shown)>& edit) {
    StandIns& stand_ins = fonts.stand_ins();
    std::string shown = stand_ins.for_field(value);
    fonts.bring(style, shown);
    if (!edit(shown)) return false;
    fonts_were_late = fonts.bring(style, shown) || fonts_were_late;
    std::string written = stand_ins.from_field(shown);
    if (written == value) return false;  // One character may have two stand-ins.
    value = std::move(written);
    return true;
}

Typed Ui::text_field(std::string_view id, const Box& box, std::string& value, std::string_view hint) {
    std::string held;
    const std::string shown_hint(fonts.drawable(TextStyle::body, hint, held));
    const Entry entry = text_entry(id, box, TextStyle::body, [&](const char* name, ImGuiInputTextFlags flags) {
        // Its text is selected as a whole each time, not the first time only.
        if (field_is_coming_) compat::forget_text_field();
        return edit_text(value, TextStyle::body, [&](std::string& shown) {
            return ImGui::InputTextWithHint(name, shown_hint.c_str(), &shown, flags);
        });
    });
    // Dear ImGui may have left the field on Enter already, in this very frame.
    if ((entry.active || entry.just_left) && take(Key::enter)) return Typed::submitted;
    return entry.changed ? Typed::changed : Typed::nothing;
}

bool Ui::text_area(std::string_view id, const Box& box, std::string& value, TextStyle style) {
    const auto edit = [&](const char* name, ImGuiInputTextFlags flags) {
        return edit_text(value, style, [&](std::string& shown) {
            return ImGui::InputTextMultiline(name, &shown, box.size(), flags);
        });
    };
    return text_entry(id, box, style, edit).changed;
}

}  // namespace readiness
