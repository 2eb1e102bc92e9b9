#include "app/desktop/dialogs/dialogs.h"

#include <cmath>

#include "core/platform/path_text.h"

namespace readiness {

Box draw_dialog_card(Ui& ui, const Box& screen, float width_units, float height_units, std::string_view title) {
    const float width = std::min(ui.px(width_units), screen.width - ui.px(24));
    const float height = std::min(ui.px(height_units), screen.height - ui.px(24));
    const Box card{std::round(screen.centre().x - width / 2), std::round(screen.centre().y - height / 2), width,
                   height};
    ui.fill({card.left, card.top + ui.px(4), card.width, card.height}, ui.theme.shadow, 14);
    ui.card(card);
    Box inside = card.inset(ui.px(24), ui.px(20));
    ui.line(inside.cut_top(ui.line_height(TextStyle::heading)), TextStyle::heading, ui.theme.text, title);
    inside.cut_top(ui.px(12));
    return inside;
}

Commands draw_dialog(Ui& ui, const Box& screen, const State& state, Dialog& dialog, bool just_opened) {
    ui.fill(screen, ui.theme.dim);
    return std::visit([&](auto& open) { return draw(ui, screen, state, open, just_opened); }, dialog);
}

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, ProblemsDialog& dialog, bool /*just_opened*/) {
    Commands commands;
    Box inside = draw_dialog_card(ui, screen, 760, 520, dialog.title);
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(12));
    const bool done = ui.button("close", "Close", buttons.cut_right(ui.button_width("Close")), ButtonKind::primary);
    if (done || ui.take(Key::escape) || (!ui.focus.ring_shown() && ui.take(Key::enter)))
        commands.push_back(CloseDialog{});
    ui.scroll_area("problems", inside, [&](Box area) {
        const float top = area.top;
        for (const Problem& problem : dialog.problems) {
            const bool error = problem.severity == Severity::error;
            const MarkerColours& colours = error ? ui.theme.bad : ui.theme.middle;
            ui.marker(area.min(), colours, error ? Shape::triangle : Shape::diamond, error ? "Error" : "Note");
            std::string where = text_of(path_of(problem.file).filename());
            if (problem.at.line > 0) where += ", line " + std::to_string(problem.at.line);
            if (problem.at.column > 0) where += ", column " + std::to_string(problem.at.column);
            ui.line({area.left + ui.px(90), area.top, area.width - ui.px(90), ui.marker_height()}, TextStyle::small,
                    ui.theme.muted, where);
            area.top += ui.marker_height() + ui.px(4);
            area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, problem.message);
            if (!problem.hint.empty()) {
                area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, problem.hint);
            }
            area.top += ui.px(14);
        }
        return area.top - top;
    });
    return commands;
}

}  // namespace readiness
