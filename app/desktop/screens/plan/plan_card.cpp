// The card of the plan: when the team looks again, the table of actions, and what there is to remark.
#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/screens/plan/plan_parts.h"
#include "core/result/look_again.h"
#include "core/words/plan_words.h"

namespace readiness {

namespace {

// ------------------------------------------------------------------------------------------------ when to look again

float draw_look_again(Ui& ui, Box area, const PlanPage& page) {
    const float top = area.top;
    const std::optional<std::chrono::year_month_day>& date = page.scored.assessment().look_again;
    const std::string words = look_again_text(date, page.state.today);
    if (!page.can_change(ui)) {
        if (!date) return 0;
        return ui.paragraph(area.min(), area.width, TextStyle::room, ui.theme.text, words);
    }
    const std::chrono::year_month_day proposed = proposed_look_again(page.state.today);
    follow_requests(ui, page.view, "look again", {area.left, area.top, area.width, ui.line_height(TextStyle::room)});
    const WideLink link = draw_wide_link(ui, "look again", area, TextStyle::room, words);
    area.top += link.height;
    if (link.clicked) page.commands.emplace_back(EditLookAgain{});
    if (date) return area.top - top;
    area.top += ui.px(4);
    constexpr std::string_view take = "Take this date";
    const std::string proposal = proposal_text(proposed);
    const float button = std::min(ui.button_width(take), area.width);
    const bool beside = area.width - button >= ui.text_size(TextStyle::body, proposal).x + ui.px(10);
    if (!beside) area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, proposal) + ui.px(4);
    const Box row{area.left, area.top, area.width, ui.px(34)};
    const float words_width = beside ? ui.line(row, TextStyle::body, ui.theme.muted, proposal) + ui.px(10) : 0;
    if (ui.button("take proposal", take, {row.left + words_width, row.top, button, row.height}))
        page.commands.emplace_back(Edit{DateLookAgain{proposed}});
    return row.bottom() - top;
}

// ------------------------------------------------------------------------------------------- what stands under it

float draw_remarks(Ui& ui, Box area, const PlanPage& page) {
    const float top = area.top;
    for (const PlanRemark& remark : remarks_on(page.actions())) {
        const float indent = ui.px(22);
        ui.shape({area.left + ui.px(7), area.top + ui.line_height(TextStyle::body) / 2}, ui.px(5), Shape::diamond,
                 ui.theme.middle.text);
        area.top += ui.paragraph({area.left + indent, area.top}, area.width - indent, TextStyle::body,
                                 ui.theme.middle.text, plan_remark_text(remark)) +
                    ui.px(6);
    }
    return area.top - top;
}

float draw_hints(Ui& ui, const Box& area) {
    struct Hint {
        const char* keys;
        const char* what;
    };
    constexpr Hint hints[] = {{"↑ ↓ ← →", "choose"}, {"A", "add"},         {"P", "to the plan"},
                              {"E", "edit"},         {"S", "status"},      {"N", "our own"},
                              {"L", "look again"},   {"Ctrl ↑ ↓", "move"}, {"Backspace", "remove"}};
    float left = area.left;
    float top = area.top;
    for (const Hint& hint : hints) {
        const float width = ui.key_hint_width(hint.keys, hint.what);
        if (left > area.left && left + width > area.right()) {
            left = area.left;
            top += ui.px(26);
        }
        ui.key_hint({left, top}, hint.keys, hint.what);
        left += width + ui.px(14);
    }
    return top - area.top + ui.px(20);
}

float draw_title(Ui& ui, const Box& area, const PlanPage& page) {
    const std::string counts = plan_text(page.actions(), page.state.today);
    const float line = ui.line_height(TextStyle::heading);
    const float title = ui.text_size(TextStyle::heading, "The plan").x + ui.px(16);
    const float words = ui.text_size(TextStyle::room, counts).x;
    ui.text(area.min(), TextStyle::heading, ui.theme.text, "The plan");
    if (title + words <= area.width) {
        ui.line({area.left, area.top, area.width, line}, TextStyle::room, ui.theme.muted, counts, Align::right);
        return line;
    }
    return line + ui.paragraph({area.left, area.top + line}, area.width, TextStyle::room, ui.theme.muted, counts);
}

}  // namespace

float draw_plan_card(Ui& ui, const Box& whole, const PlanPage& page) {
    return draw_in_card(ui, whole, [&](Box area) {
        const float top = area.top;
        area.top += draw_title(ui, area, page) + ui.px(2);
        area.top += draw_look_again(ui, area, page) + ui.px(12);
        area.top += draw_plan_table(ui, area, page);
        area.top += draw_remarks(ui, area, page);
        if (!page.can_change(ui)) return area.top - top;
        constexpr std::string_view own = "Add our own…";
        const Box button{area.left, area.top, std::min(area.width, ui.button_width(own)), ui.button_height()};
        follow_requests(ui, page.view, "add own", button);
        if (ui.button("add own", own, button)) page.commands.emplace_back(WriteOwnAction{});
        area.top += button.height + ui.px(12);
        area.top += draw_hints(ui, area);
        return area.top - top;
    });
}

}  // namespace readiness
