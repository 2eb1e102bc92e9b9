// What became of the questions of an earlier edition.
#include "core/model/editions.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "app/desktop/dialogs/dialogs.h"
#include "core/model/instrument.h"
#include "core/words/edition_words.h"

namespace readiness {

namespace {

constexpr float width_units = 1120;
constexpr float height_units = 640;
constexpr float side_by_side_from_units = 620;

/// A question with its id before it; returns the height.
float draw_question(Ui& ui, const Box& area, const Item& item, ImU32 colour, bool draws) {
    const float id = std::clamp(ui.text_size(TextStyle::body_strong, code_of(item)).x + ui.px(12), ui.px(44),
                                std::max(ui.px(44), area.width * 0.3f));
    const float height = ui.text_size(TextStyle::body, item.text, area.width - id).y;
    if (!draws) return height;
    ui.line({area.left, area.top, id - ui.px(6), ui.line_height(TextStyle::body)}, TextStyle::body_strong,
            ui.theme.muted, code_of(item));
    ui.paragraph({area.left + id, area.top}, area.width - id, TextStyle::body, colour, item.text);
    return height;
}

std::string fate_word(const QuestionFate& fate) {
    switch (fate.kind) {
        case QuestionFate::Kind::same: return "The same";
        case QuestionFate::Kind::replaced: return "Replaced";
        case QuestionFate::Kind::left_out: break;
    }
    return "Left out";
}

/// What is asked now, and why; returns the height.
float draw_fate(Ui& ui, Box area, const QuestionFate& fate, bool draws) {
    const float top = area.top;
    const bool same = fate.kind == QuestionFate::Kind::same;
    const float word = ui.line_height(TextStyle::body);
    if (draws) {
        const TextStyle style = same ? TextStyle::body : TextStyle::body_strong;
        ui.line({area.left, area.top, area.width, word}, style, same ? ui.theme.muted : ui.theme.text, fate_word(fate));
    }
    area.top += word;
    if (same) return area.top - top;
    for (const Item* now : fate.now)
        area.top +=
            ui.px(4) + draw_question(ui, {area.left, area.top + ui.px(4), area.width, 0}, *now, ui.theme.text, draws);
    if (!fate.why.empty()) {
        area.top += ui.px(4);
        if (draws) ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, fate.why);
        area.top += ui.text_size(TextStyle::body, fate.why, area.width).y;
    }
    return area.top - top;
}

/// The earlier edition's side and the newer one's. In a narrow window each takes the whole width, one below the other.
struct Sides {
    bool side_by_side = false;
    float gap = 0;
    float left = 0;

    Sides(const Ui& ui, float width)
        : side_by_side(width >= ui.px(side_by_side_from_units)),
          gap(ui.px(28)),
          left(side_by_side ? (width - gap) / 2 : width) {}
};

float draw_headings(Ui& ui, Box area, const Questionnaire& earlier, const Questionnaire& newer) {
    const Sides sides(ui, area.width);
    if (!sides.side_by_side) return 0;
    const Box row = area.cut_top(ui.line_height(TextStyle::small_strong) + ui.px(10));
    const auto heading = [&](float at, const std::string& version) {
        ui.line({row.left + at, row.top, sides.left, ui.line_height(TextStyle::small_strong)}, TextStyle::small_strong,
                ui.theme.muted, fmt::format("Edition {}", version));
    };
    heading(0, earlier.version);
    heading(sides.left + sides.gap, newer.version);
    ui.rule(row.left, row.right(), row.bottom());
    return row.height + ui.px(1);
}

float draw_row(Ui& ui, const Box& area, const QuestionFate& fate) {
    const auto [side_by_side, gap, left] = Sides(ui, area.width);
    const float padding = ui.px(9);
    Box question{area.left, area.top + padding, left, 0};
    const float height = draw_question(ui, question, *fate.earlier, ui.theme.text, true);
    Box below{area.left + ui.px(44), question.top + height + ui.px(4), left - ui.px(44), 0};
    if (side_by_side) below = {area.left + left + gap, question.top, area.width - left - gap, 0};
    const float fate_height = draw_fate(ui, below, fate, true);
    const float used = std::max(question.top + height, below.top + fate_height) + padding - area.top;
    ui.rule(area.left, area.right(), area.top + used);
    return used + ui.px(1);
}

float draw_added(Ui& ui, Box area, const EditionChanges& changes, const std::string& version) {
    if (changes.added.empty()) return 0;
    const float top = area.top;
    area.top += ui.px(16);
    ui.line({area.left, area.top, area.width, ui.line_height(TextStyle::lead)}, TextStyle::lead, ui.theme.text,
            fmt::format("New in edition {}", version));
    area.top += ui.line_height(TextStyle::lead) + ui.px(4);
    for (const Item* added : changes.added)
        area.top +=
            draw_question(ui, {area.left, area.top + ui.px(6), area.width, 0}, *added, ui.theme.text, true) + ui.px(10);
    return area.top - top;
}

}  // namespace

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, EditionsDialog& dialog, bool /*just_opened*/) {
    Commands commands;
    const Questionnaire& earlier = dialog.earlier->questionnaire;
    const Questionnaire& newer = dialog.newer->questionnaire;
    const EditionChanges changes = edition_changes(earlier, newer);
    Box inside = draw_dialog_card(ui, screen, width_units, height_units, editions_title(earlier, newer));
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(12));
    const bool close = ui.button("close", "Close", buttons.cut_right(ui.button_width("Close")), ButtonKind::primary);
    if (close || ui.take(Key::escape) || (!ui.focus.ring_shown() && ui.take(Key::enter)))
        commands.push_back(CloseDialog{});
    const std::string counts = edition_counts_text(changes);
    const float words = ui.text_size(TextStyle::body, counts, inside.width).y;
    ui.paragraph(inside.cut_top(words + ui.px(10)).min(), inside.width, TextStyle::body, ui.theme.muted, counts);
    ui.scroll_area("editions", inside, [&](Box area) {
        const float top = area.top;
        area.top += draw_headings(ui, area, earlier, newer);
        for (const QuestionFate& fate : changes.fates)
            area.top += draw_row(ui, area, fate);
        area.top += draw_added(ui, area, changes, newer.version);
        return area.top - top;
    });
    return commands;
}

}  // namespace readiness
