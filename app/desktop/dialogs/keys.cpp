// All the keys, in one place.
#include <algorithm>
#include <string>
#include <vector>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/screens/screen_table.h"
#include "core/base/text.h"

namespace readiness {

namespace {

struct KeyLine {
    std::string keys;
    std::string what;
};
struct KeyGroup {
    const char* title;
    std::vector<KeyLine> lines;
};

/// "F1 F2", "Start, Assess".
KeyLine line_of_screens(bool that_stand_apart) {
    std::vector<std::string> keys;
    std::vector<std::string> titles;
    for (const Screen& screen : all_screens()) {
        if (screen.stands_apart != that_stand_apart) continue;
        keys.emplace_back(screen.key_name);
        titles.emplace_back(screen.title);
    }
    return {joined(keys, " "), joined(titles, ", ")};
}

std::vector<KeyGroup> groups() {
    return {
        {"Everywhere",
         {line_of_screens(false),
          line_of_screens(true),
          {"F11", "Full screen"},
          {"Ctrl N", "New assessment"},
          {"Ctrl O", "Open a file"},
          {"Ctrl Z", "Undo, and go to what was undone"},
          {"Ctrl Y", "Redo"},
          {"Ctrl +", "Larger text, also Ctrl − and Ctrl 0"},
          {"Tab", "Next control, with Shift back"},
          {"Enter", "Press the control; the space bar too"},
          {"Esc", "Close what is open"},
          {"?", "These keys"}}},
        {"Assess",
         {{"0 … 10", "The answer with that number"},
          {"D", "Don't know"},
          {"A", "Not applicable"},
          {"Backspace", "Clear the answer"},
          {"↑ ↓", "Answer above, answer below"},
          {"Enter →", "Next question"},
          {"←", "Question before"},
          {"U", "Next unanswered question"},
          {"N", "Note, and the reason for the answer"},
          {"W", "Why this is asked"},
          {"L", "All questions, or one at a time"},
          {"Home End", "First and last question"}}},
        {"A vote",
         {{"0 … 9", "Hands for the row, also + and −"},
          {"Enter", "What the coloured button says"},
          {"R", "Reveal what was counted"},
          {"C", "Agree one answer"},
          {"V", "Vote again, or take that back"},
          {"X", "Leave the question open"},
          {"T", "Start or stop the timer"},
          {"H", "Show the counts of this vote, or hide them"},
          {"L", "All questions, to go to one"},
          {"P", "How many people are in the room"},
          {"B", "The ballot box"}}},
    };
}

float draw_group(Ui& ui, Box column, const KeyGroup& group) {
    const float top = column.top;
    ui.text(column.min(), TextStyle::body_strong, ui.theme.text, group.title);
    column.top += ui.line_height(TextStyle::body) + ui.px(8);
    for (const KeyLine& line : group.lines) {
        ui.key_hint(column.min(), line.keys, "");
        ui.line({column.left + ui.px(128), column.top, column.width - ui.px(128), ui.px(20)}, TextStyle::small,
                ui.theme.text, line.what);
        column.top += ui.px(28);
    }
    return column.top - top;
}

}  // namespace

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, KeysDialog& /*dialog*/, bool /*just_opened*/) {
    Commands commands;
    Box inside = draw_dialog_card(ui, screen, 1160, 520, "All keys");
    Box buttons = inside.cut_bottom(ui.button_height());
    const bool done = ui.button("close", "Close", buttons.cut_right(ui.button_width("Close")), ButtonKind::primary);
    if (done || ui.take(Key::escape) || ui.take(U'?') || (!ui.focus.ring_shown() && ui.take(Key::enter))) {
        commands.push_back(CloseDialog{});
    }
    ui.scroll_area("keys", inside, [&](Box area) {
        const std::vector<KeyGroup> all = groups();
        const auto fit = static_cast<std::size_t>(area.width / ui.px(330));
        const std::size_t columns = std::clamp<std::size_t>(fit, 1, all.size());
        const float gap = ui.px(20);
        const float width = (area.width + gap) / static_cast<float>(columns) - gap;
        std::vector<float> bottoms(columns, area.top);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::size_t column = i % columns;
            const float left = area.left + static_cast<float>(column) * (width + gap);
            bottoms[column] += draw_group(ui, {left, bottoms[column], width, 0}, all[i]) + ui.px(12);
        }
        return *std::max_element(bottoms.begin(), bottoms.end()) - area.top;
    });
    return commands;
}

}  // namespace readiness
