#include "app/desktop/screens/start_again.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "app/desktop/open/due_again.h"
#include "app/desktop/open/newer_edition.h"
#include "core/base/text.h"
#include "core/platform/path_text.h"
#include "core/result/look_again.h"
#include "core/words/plan_words.h"

namespace readiness {

namespace {

constexpr std::size_t most_rows = 2;

/// Where an earlier edition was answered, it is answered again.
std::string about(const RecentAssessment& recent, const State& state) {
    const Questionnaire& questionnaire = recent.instrument->questionnaire;
    const bool has_newer = newer_edition(state, questionnaire) != nullptr;
    return joined({recent.team, questionnaire.title,
                   has_newer ? fmt::format("edition {} again, so that the two can be compared", questionnaire.version)
                             : std::string()},
                  " · ");
}

void draw_row(Ui& ui, const Box& row, const RecentAssessment& recent, const State& state, bool has_key,
              Commands& commands) {
    ui.card(row);
    ui.outline(row, ui.theme.accent, 12, 2);
    Box inside = row.inset(ui.px(18), ui.px(12));
    const std::string words = "Answer again";
    const float button = std::min(ui.button_width(words), inside.width / 2);
    const Box right = inside.cut_right(button);
    const Box place{right.left, std::round(right.centre().y - ui.button_height() / 2), right.width, ui.button_height()};
    const bool pressed = ui.button("again " + text_of(recent.path), words, place, ButtonKind::primary);
    if (has_key && !ui.for_room) {
        const Box cap = inside.cut_right(ui.key_cap_width("L") + ui.px(10));
        ui.key_cap({cap.left, std::round(cap.centre().y - ui.px(10))}, "L");
    }
    inside.cut_right(ui.px(12));
    const bool asked = has_key && ui.interactive && !Ui::typing() && ui.take(U'l');
    if (pressed || asked) commands.push_back(AnswerAgain{recent.path});

    const bool passed = look_again_on(recent.summary.look_again, state.today) == LookAgain::passed;
    ui.line(inside.cut_top(ui.line_height(TextStyle::room_strong)), TextStyle::room_strong, ui.theme.text,
            look_again_text(recent.summary.look_again, state.today));
    inside.cut_top(ui.px(2));
    Box second = inside.cut_top(ui.line_height(TextStyle::body));
    const float mark = ui.px(14);
    ui.shape({second.left + mark / 2 - ui.px(1), second.centre().y}, ui.px(5), passed ? Shape::diamond : Shape::circle,
             passed ? ui.theme.middle.text : ui.theme.accent_text);
    second.cut_left(mark + ui.px(4));
    second.cut_left(ui.line(second, TextStyle::body_strong, ui.theme.text, recent.summary.title) + ui.px(10));
    ui.line(second, TextStyle::body, ui.theme.muted, about(recent, state));
}

}  // namespace

float draw_due_again(Ui& ui, Box area, const State& state, Commands& commands) {
    const std::vector<const RecentAssessment*> due = due_again(state);
    const float top = area.top;
    const float height = ui.line_height(TextStyle::room_strong) + ui.line_height(TextStyle::body) + ui.px(28);
    for (std::size_t i = 0; i < std::min(due.size(), most_rows); ++i) {
        draw_row(ui, {area.left, area.top, area.width, height}, *due[i], state, i == 0, commands);
        area.top += height + ui.px(10);
    }
    if (due.size() > most_rows) {
        const std::size_t more = due.size() - most_rows;
        const std::string words = more == 1 ? "One more to look at again: its card says when."
                                            : fmt::format("{} more to look at again: their cards say when.", more);
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, words) + ui.px(10);
    }
    return area.top - top;
}

}  // namespace readiness
