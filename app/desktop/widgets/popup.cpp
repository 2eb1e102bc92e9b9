#include "app/desktop/widgets/popup.h"

#include <algorithm>
#include <imgui.h>
#include <string>

namespace readiness {

namespace {

constexpr ImGuiWindowFlags bare_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                         ImGuiWindowFlags_NoScrollWithMouse;

}  // namespace

Box popup_place(const Ui& ui, const Box& beside, float width, float height) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float margin = ui.px(6);
    Box place{beside.left, beside.bottom() + margin, std::min(width, screen.x - 2 * margin),
              std::min(height, screen.y - 2 * margin)};
    const bool below = place.bottom() <= screen.y - margin;
    const bool above = beside.top - margin - place.height >= margin;
    if (!below && above) place.top = beside.top - margin - place.height;
    // What is chosen should stay in sight.
    if (!below && !above && beside.right() + 2 * margin + place.width <= screen.x) {
        place.left = beside.right() + margin;
        place.top = beside.top;
    }
    place.left = std::clamp(place.left, margin, std::max(margin, screen.x - place.width - margin));
    place.top = std::clamp(place.top, margin, std::max(margin, screen.y - place.height - margin));
    return place;
}

bool draw_popup(Ui& ui, std::string_view name, const Box& place, bool opens, const std::function<void()>& content) {
    // The whole window, so that what lies under it hears nothing of the mouse.
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    if (opens) ImGui::SetNextWindowFocus();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, 0);
    ImGui::Begin(std::string(name).c_str(), nullptr, bare_window);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    ui.fill({place.left, place.top + ui.px(3), place.width, place.height}, ui.theme.shadow, 14);
    ui.card(place);
    content();
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool outside = !opens && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !place.contains(mouse);
    ImGui::End();
    if (opens) ui.focus.layout_is_coming();
    return ui.take(Key::escape) || outside;
}

}  // namespace readiness
