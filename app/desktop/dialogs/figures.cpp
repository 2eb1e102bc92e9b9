// What each statistic means, with its formula, where it comes from, and when not to trust it.
#include "app/desktop/dialogs/dialogs.h"
#include "core/words/statistic_guide.h"

namespace readiness {

namespace {

void draw_names(Ui& ui, const Box& column, FiguresDialog& dialog) {
    ui.scroll_area("statistics", column, [&](Box area) {
        const float top = area.top;
        const auto guide = statistic_guide();
        for (std::size_t i = 0; i < guide.size(); ++i) {
            const float across = area.width - ui.px(20);
            const float name = ui.text_size(TextStyle::body_strong, guide[i].plain, across).y;
            const Box row = {area.left, area.top, area.width, name + ui.line_height(TextStyle::small) + ui.px(10)};
            const bool here = dialog.entry == i;
            const Pressed pressed = ui.pressable("statistic " + std::string(guide[i].id), row);
            if (pressed.clicked) dialog.entry = i;
            if (here || pressed.hovered) ui.fill(row, here ? ui.theme.accent_soft : ui.theme.hovered, 8);
            if (pressed.focused) ui.focus_ring(row.inset(ui.px(2), ui.px(2)), 6);
            Box inside = row.inset(ui.px(10), ui.px(5));
            ui.paragraph(inside.cut_top(name).min(), across, TextStyle::body_strong,
                         here ? ui.theme.accent_text : ui.theme.text, guide[i].plain);
            ui.line(inside, TextStyle::small, ui.theme.muted, guide[i].title);
            area.top += row.height + ui.px(2);
        }
        return area.top - top;
    });
}

float draw_part(Ui& ui, const Box& area, std::string_view heading, std::string_view text) {
    float height = ui.line_height(TextStyle::small) + ui.px(2);
    ui.text(area.min(), TextStyle::small_strong, ui.theme.muted, heading);
    height += ui.paragraph({area.left, area.top + height}, area.width, TextStyle::body, ui.theme.text, text);
    return height + ui.px(12);
}

void draw_entry(Ui& ui, const Box& column, const StatisticEntry& entry) {
    ui.scroll_area("statistic " + std::string(entry.id), column, [&](Box area) {
        const float top = area.top;
        area.top += ui.paragraph(area.min(), area.width, TextStyle::lead, ui.theme.text, entry.title) + ui.px(6);
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, entry.meaning) + ui.px(14);
        area.top += draw_part(ui, area, "How it is made", entry.formula);
        area.top += draw_part(ui, area, "For example", entry.example);
        area.top += draw_part(ui, area, "Where it comes from", entry.source);
        area.top += draw_part(ui, area, "When not to trust it", entry.limits);
        return area.top - top;
    });
}

}  // namespace

FiguresDialog figures_about(std::string_view statistic) {
    const StatisticEntry* entry = find_statistic(statistic);
    return {entry != nullptr ? static_cast<std::size_t>(entry - statistic_guide().data()) : 0};
}

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, FiguresDialog& dialog, bool /*just_opened*/) {
    Commands commands;
    Box inside = draw_dialog_card(ui, screen, 1120, 640, "What these figures mean");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(12));
    const auto guide = statistic_guide();
    const bool close = ui.button("close", "Close", buttons.cut_right(ui.button_width("Close")), ButtonKind::primary);
    if (close || ui.take(Key::escape) || (!ui.focus.ring_shown() && ui.take(Key::enter))) {
        commands.push_back(CloseDialog{});
    }
    if (!ui.focus.ring_shown()) {
        if (ui.take(Key::down) && dialog.entry + 1 < guide.size()) ++dialog.entry;
        if (ui.take(Key::up) && dialog.entry > 0) --dialog.entry;
    }
    draw_names(ui, inside.cut_left(std::min(ui.px(390), inside.width * 0.42f)), dialog);
    inside.cut_left(ui.px(24));
    draw_entry(ui, inside, guide[dialog.entry]);
    return commands;
}

}  // namespace readiness
