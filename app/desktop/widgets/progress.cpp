#include "progress.h"

#include <fmt/format.h>

namespace readiness {

std::optional<std::size_t> draw_progress(Ui& ui, Box box, const Document& document) {
    const Questionnaire& questionnaire = document.questionnaire();
    const float gap = ui.px(8);
    const auto count = static_cast<float>(questionnaire.factors.size());
    const float width = (box.width - gap * (count - 1)) / count;
    std::optional<std::size_t> jump;
    for (const Factor& factor : questionnaire.factors) {
        const Box bar = box.cut_left(width);
        box.cut_left(gap);
        const std::vector<const Item*> items = items_of(questionnaire, factor.id);
        std::size_t answered = 0;
        for (const Item* item : items) {
            if (find_agreed(document.assessment(), item->id) != nullptr) ++answered;
        }
        // The bar is thin; the place to press is larger.
        const Box place{bar.left, bar.top - ui.px(8), bar.width, bar.height + ui.px(16)};
        const Pressed pressed = ui.pressable("progress " + factor.id.text, place);
        ui.fill(bar, ui.theme.track, 4);
        const float share = static_cast<float>(answered) / static_cast<float>(items.size());
        if (answered > 0) ui.fill({bar.left, bar.top, bar.width * share, bar.height}, ui.theme.accent, 4);
        if (pressed.focused) ui.focus_ring(bar, 4);
        ui.tooltip(pressed, place, fmt::format("{}: {} of {} answered", factor.title, answered, items.size()));
        if (pressed.clicked) jump = static_cast<std::size_t>(items.front() - questionnaire.items.data());
    }
    return jump;
}

}  // namespace readiness
