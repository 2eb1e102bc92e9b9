#include "app/desktop/widgets/progress.h"

#include <algorithm>
#include <fmt/format.h>

namespace readiness {

std::optional<std::size_t> draw_progress(Ui& ui, Box box, const Questionnaire& questionnaire,
                                         const std::function<bool(const Item&)>& answered, std::string_view done_word) {
    const float gap = ui.px(8);
    const auto count = static_cast<float>(questionnaire.factors.size());
    const float width = (box.width - gap * (count - 1)) / count;
    std::optional<std::size_t> jump;
    for (const Factor& factor : questionnaire.factors) {
        const Box bar = box.cut_left(width);
        box.cut_left(gap);
        const std::vector<const Item*> items = items_of(questionnaire, factor.id);
        const auto done = std::count_if(items.begin(), items.end(), [&](const Item* item) { return answered(*item); });
        // The bar is thin; the place to press is larger.
        const Box place{bar.left, bar.top - ui.px(8), bar.width, bar.height + ui.px(16)};
        const Pressed pressed = ui.pressable("progress " + factor.id.text, place);
        ui.fill(bar, ui.theme.track, 4);
        const float share = static_cast<float>(done) / static_cast<float>(items.size());
        if (done > 0) ui.fill({bar.left, bar.top, bar.width * share, bar.height}, ui.theme.accent, 4);
        if (pressed.focused) ui.focus_ring(bar, 4);
        ui.tooltip(pressed, place, fmt::format("{}: {} of {} {}", factor.title, done, items.size(), done_word));
        if (pressed.clicked) jump = static_cast<std::size_t>(items.front() - questionnaire.items.data());
    }
    return jump;
}

}  // namespace readiness
