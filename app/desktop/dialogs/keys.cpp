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
    for (const Screen& screen : screens_of_navigation()) {
        if (screen.stands_apart != that_stand_apart) continue;
        keys.emplace_back(screen.key_name);
        titles.emplace_back(screen.title);
    }
    return {joined(keys, " "), joined(titles, ", ")};
}

/// By the moment at which they are needed.
std::vector<KeyGroup> groups() {
    return {
        {"Answer",
         {{"0 … 10", "The answer with that number: 1, then 0 is 10"},
          {"D", "Don't know"},
          {"A", "Not applicable"},
          {"Backspace", "Clear the answer"},
          {"↑ ↓", "Answer above, answer below"},
          {"Enter →", "Next question"},
          {"←", "Question before"},
          {"U", "Next unanswered question"},
          {"L", "All questions, or one at a time"},
          {"Home End", "First and last question"},
          {"N", "Note, and the reason"},
          {"W", "Why this is asked"}}},
        {"Count hands",
         {{"0 … 9", "Hands for the row, also + and −"},
          {"Enter", "What the coloured button says"},
          {"R", "Reveal what was counted"},
          {"H", "Show the counts, or hide them"},
          {"P", "How many people are in the room"}}},
        {"Talk",
         {{"C", "Agree one answer"},
          {"V", "Vote again, or take that back"},
          {"X", "Leave the question open"},
          {"T", "Start or stop the timer"},
          {"L", "All questions, to go to one"},
          {"O", "The ballot box"}}},
        {"Plan",
         {{"↑ ↓ ← →", "Go through measures and actions"},
          {"A", "Put the measure on the plan"},
          {"N", "An action of our own"},
          {"P", "To the first action"},
          {"E", "Edit the action, also Enter"},
          {"S", "Its next status"},
          {"Ctrl ↑ ↓", "Move it up or down"},
          {"Backspace", "Remove it"},
          {"L", "The date to look again"}}},
        {"What would it take?",
         {{"↑ ↓", "Row above, row below"},
          {"← →", "Move the row a step"},
          {"Home End", "To the lowest, to the highest"},
          {"Enter", "The questions of the factor"},
          {"Backspace", "Back to where it is today"}}},
        {"Files",
         {{"Ctrl N", "New assessment"},
          {"Ctrl O", "Open a file"},
          {"Ctrl I", "Bring answers in"},
          {"Ctrl V", "Paste ballot codes"},
          {"Ctrl H", "Hand the questions out"},
          {"Ctrl E", "Export; Ctrl P to print"},
          {"/", "Search on Start, also Ctrl F"},
          {"M", "More on a card: rename, versions"},
          {"L", "Look again: the next round, on Start"}}},
        {"Everywhere",
         {line_of_screens(false),
          line_of_screens(true),
          {"F9", "The facilitator's window"},
          {"F11", "Full screen"},
          {"B", "Blank the screen, and back"},
          {"Ctrl +", "Larger text; Ctrl − smaller"},
          {"Ctrl Z", "Undo, and go there"},
          {"Ctrl Y", "Redo"},
          {"Tab", "Next control, with Shift back"},
          {"Enter", "Press the control; also Space"},
          {"Esc", "Close what is open"},
          {"?", "These keys"}}},
    };
}

float keys_width(const Ui& ui, const KeyGroup& group) {
    float width = ui.px(84);
    for (const KeyLine& line : group.lines)
        width = std::max(width, ui.key_hint_width(line.keys, ""));
    return width + ui.px(10);
}

float group_height(const Ui& ui, const KeyGroup& group) {
    return ui.line_height(TextStyle::lead) + ui.px(6) + static_cast<float>(group.lines.size()) * ui.px(27) + ui.px(14);
}

/// What the keys do is behind the widest of them.
void draw_group(Ui& ui, Box column, const KeyGroup& group) {
    const float keys = keys_width(ui, group);
    ui.text(column.min(), TextStyle::lead, ui.theme.text, group.title);
    column.top += ui.line_height(TextStyle::lead) + ui.px(6);
    for (const KeyLine& line : group.lines) {
        ui.key_hint(column.min(), line.keys, "");
        ui.line({column.left + keys, column.top, column.width - keys, ui.px(20)}, TextStyle::body, ui.theme.text,
                line.what);
        column.top += ui.px(27);
    }
}

/// The groups in their order, column by column, each column about as high as the others.
float draw_groups(Ui& ui, const Box& area, std::size_t columns, const std::vector<KeyGroup>& all) {
    float whole = 0;
    float highest = 0;
    for (const KeyGroup& group : all)
        whole += group_height(ui, group);
    const float share = whole / static_cast<float>(columns);
    const float gap = ui.px(24);
    const float width = (area.width + gap) / static_cast<float>(columns) - gap;
    std::size_t column = 0;
    float height = 0;
    for (const KeyGroup& group : all) {
        const float own = group_height(ui, group);
        if (column + 1 < columns && height > 0 && height + own / 2 > share) {
            ++column;
            height = 0;
        }
        const float left = area.left + static_cast<float>(column) * (width + gap);
        draw_group(ui, {left, area.top + height, width, 0}, group);
        height += own;
        highest = std::max(highest, height);
    }
    return highest;
}

}  // namespace

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, KeysDialog& /*dialog*/, bool /*just_opened*/) {
    Commands commands;
    Box inside = draw_dialog_card(ui, screen, 1200, 660, "All keys");
    Box buttons = inside.cut_bottom(ui.button_height());
    const bool done = ui.button("close", "Close", buttons.cut_right(ui.button_width("Close")), ButtonKind::primary);
    if (done || ui.take(Key::escape) || ui.take(U'?') || (!ui.focus.ring_shown() && ui.take(Key::enter))) {
        commands.push_back(CloseDialog{});
    }
    ui.scroll_area("keys", inside, [&](Box area) {
        const std::vector<KeyGroup> all = groups();
        const auto fit = static_cast<std::size_t>(area.width / ui.px(340));
        return draw_groups(ui, area, std::clamp<std::size_t>(fit, 1, 3), all);
    });
    return commands;
}

}  // namespace readiness
