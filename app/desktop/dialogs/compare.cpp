// Two files of one assessment side by side: a copy to be merged, or an earlier version.
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "app/desktop/dialogs/dialogs.h"
#include "core/base/text.h"
#include "core/words/copy_words.h"

namespace readiness {

namespace {

constexpr float width_units = 1120;
constexpr float height_units = 640;
constexpr float cell_padding = 10;

/// How wide each of the two columns is.
struct Columns {
    float gap = 0;
    float width = 0;

    Columns(const Ui& ui, float across) : gap(ui.px(16)), width((across - gap) / 2) {}
    [[nodiscard]] float left(const Box& area, Side side) const {
        return side == Side::here ? area.left : area.left + width + gap;
    }
};

std::size_t still_asked(const CompareDialog& dialog) {
    return static_cast<std::size_t>(std::ranges::count(dialog.chosen, std::optional<Side>()));
}

/// What becomes of ballots, in a sentence; empty if they are the same.
std::string ballots_text(const CompareDialog& dialog) {
    if (!dialog.ballots.any()) return "";
    if (!dialog.restores) return merged_ballots_text(dialog.ballots);
    std::string text;
    const auto add = [&](int count, const char* one, const char* more) {
        if (count > 0) text += (text.empty() ? "" : " ") + counted(count, one, more);
    };
    add(dialog.ballots.only_here, "ballot is only there now.", "ballots are only there now.");
    add(dialog.ballots.only_there, "ballot is only in the version.", "ballots are only in the version.");
    add(dialog.ballots.changed, "ballot has other answers.", "ballots have other answers.");
    return text;
}

/// A value as it is in one of the two files. To be merged it can be chosen.
void draw_cell(Ui& ui, const Box& cell, const std::string& id, const std::string& words, bool chosen, bool can_choose,
               bool& pressed_it) {
    if (can_choose) {
        const Pressed pressed = ui.pressable(id, cell);
        pressed_it = pressed.clicked;
        ui.fill(cell, chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 8);
        ui.outline(cell, chosen ? ui.theme.accent : ui.theme.control_border, 8, chosen ? 2.0f : 1.0f);
        if (pressed.focused) ui.focus_ring(cell, 8);
    } else {
        ui.outline(cell, ui.theme.border, 8);
    }
    Box inside = cell.inset(ui.px(cell_padding), ui.px(cell_padding - 2));
    if (can_choose) {
        const Box sign = inside.cut_left(ui.px(24));
        const Box line{sign.left, sign.top, sign.width, ui.line_height(TextStyle::body)};
        if (chosen) ui.line(line, TextStyle::body_strong, ui.theme.accent_text, "✓");
    }
    ui.paragraph(inside.min(), inside.width, chosen ? TextStyle::body_strong : TextStyle::body, ui.theme.text, words);
}

/// Title, and what each of the two says; returns the height.
float draw_difference(Ui& ui, const Box& area, CompareDialog& dialog, std::size_t place) {
    const CompareDialog& read = dialog;
    const CopyDifference& difference = read.differences[place];
    const Columns columns(ui, area.width);
    const bool can_choose = !read.restores;
    const std::string title = difference_title(*read.instrument, difference);
    const std::string here = side_text(*read.instrument, *read.here, difference);
    const std::string there = side_text(*read.instrument, *read.there, difference);
    const float inner = columns.width - 2 * ui.px(cell_padding) - (can_choose ? ui.px(24) : 0);
    const auto height_of = [&](const std::string& text) { return ui.text_size(TextStyle::body_strong, text, inner).y; };
    const float cell_height = std::max(height_of(here), height_of(there)) + 2 * ui.px(cell_padding - 2);
    float top = area.top + ui.px(10);
    top += ui.paragraph({area.left, top}, area.width, TextStyle::body, ui.theme.muted, title) + ui.px(4);
    for (const Side side : {Side::here, Side::there}) {
        const bool is_here = side == Side::here;
        bool pressed = false;
        draw_cell(ui, {columns.left(area, side), top, columns.width, cell_height},
                  fmt::format("take {} {}", place + 1, is_here ? "here" : "there"), is_here ? here : there,
                  can_choose && read.chosen[place] == side, can_choose, pressed);
        if (pressed) dialog.chosen[place] = side;
    }
    return top + cell_height - area.top;
}

/// The height of the names over the columns. What tells two names apart is often at their ends, so they are not cut.
float heads_height(const Ui& ui, float across, const CompareDialog& dialog) {
    const Columns columns(ui, across);
    const auto height_of = [&](const std::string& name) {
        return ui.text_size(TextStyle::body_strong, name, columns.width).y;
    };
    return std::max(height_of(dialog.here_name), height_of(dialog.there_name)) + ui.px(8);
}

/// `across` is what the columns under them have, beside a scroll bar.
void draw_heads(Ui& ui, const Box& row, float across, const CompareDialog& dialog) {
    const Columns columns(ui, across);
    for (const Side side : {Side::here, Side::there}) {
        ui.paragraph({columns.left(row, side), row.top}, columns.width, TextStyle::body_strong, ui.theme.text,
                     side == Side::here ? dialog.here_name : dialog.there_name);
    }
    ui.rule(row.left, row.right(), row.bottom() - 1);
}

void draw_merge_buttons(Ui& ui, Box& buttons, CompareDialog& dialog, Commands& commands) {
    const std::size_t asked = still_asked(dialog);
    const bool can_merge = asked == 0 && (!dialog.differences.empty() || dialog.ballots.any());
    const auto place = [&](std::string_view label) {
        const Box cut = buttons.cut_right(ui.button_width(label));
        buttons.cut_right(ui.px(8));
        return cut;
    };
    const std::string merge = asked > 0 ? fmt::format("Choose {} more", asked) : "Merge";
    if (ui.button("merge", merge, place(merge), ButtonKind::primary, can_merge)) commands.push_back(MergeCopy{});
    if (ui.button("cancel", "Cancel", place("Cancel")) || ui.take(Key::escape)) commands.push_back(CloseDialog{});
    if (dialog.differences.empty()) return;
    const auto all = [&](std::string_view id, std::string_view label, Side side) {
        const Box cut = buttons.cut_left(ui.button_width(label));
        buttons.cut_left(ui.px(8));
        if (ui.button(id, label, cut)) std::ranges::fill(dialog.chosen, std::optional(side));
    };
    all("all here", "All on the left", Side::here);
    if (buttons.width > ui.button_width("All on the right")) all("all there", "All on the right", Side::there);
}

void draw_restore_buttons(Ui& ui, Box& buttons, const CompareDialog& dialog, Commands& commands) {
    const auto place = [&](std::string_view label) {
        const Box cut = buttons.cut_right(ui.button_width(label));
        buttons.cut_right(ui.px(8));
        return cut;
    };
    const bool differs = !dialog.differences.empty() || dialog.ballots.any();
    if (ui.button("restore", "Restore this version", place("Restore this version"), ButtonKind::primary, differs)) {
        commands.push_back(CloseDialog{});
        commands.push_back(CloseDialog{});  // The list under it.
        commands.push_back(RestoreVersion{dialog.assessment, dialog.other});
    }
    if (ui.button("back", "Back", place("Back")) || ui.take(Key::escape)) commands.push_back(CloseDialog{});
}

/// Questions as they are asked; what is about none of them stays where it is.
void put_in_order(std::vector<CopyDifference>& differences, const Questionnaire& questionnaire) {
    const auto place = [&](const CopyDifference& difference) {
        return std::ranges::find(questionnaire.items, difference.item, &Item::id) - questionnaire.items.begin();
    };
    const auto has_item = [](const CopyDifference& difference) { return !difference.item.empty(); };
    const auto first = std::ranges::find_if(differences, has_item);
    const auto last = std::find_if_not(first, differences.end(), has_item);
    std::stable_sort(first, last, [&](const CopyDifference& left, const CopyDifference& right) {
        return place(left) < place(right);
    });
}

}  // namespace

CompareDialog compare_copy(std::shared_ptr<const Instrument> instrument, const Assessment& here, Assessment there) {
    CompareDialog dialog;
    dialog.instrument = std::move(instrument);
    dialog.differences = copy_differences(here, there);
    dialog.ballots = ballot_differences(here, there);
    put_in_order(dialog.differences, dialog.instrument->questionnaire);
    for (const CopyDifference& difference : dialog.differences) {
        switch (difference.only) {
            case CopyDifference::Only::here: dialog.chosen.emplace_back(Side::here); break;
            case CopyDifference::Only::there: dialog.chosen.emplace_back(Side::there); break;
            case CopyDifference::Only::neither: dialog.chosen.emplace_back(); break;
        }
    }
    dialog.here = std::make_shared<const Assessment>(here);
    dialog.there = std::make_shared<const Assessment>(std::move(there));
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, CompareDialog& dialog, bool /*just_opened*/) {
    Commands commands;
    Box inside = draw_dialog_card(ui, screen, width_units, height_units, dialog.title);
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(12));
    const bool same = dialog.differences.empty();
    std::string about = same ? (dialog.ballots.any() ? "" : "Both say the same.")
                             : (dialog.restores ? differences_text(dialog.differences, {})
                                                : "Choose what the merged assessment says. Ctrl Z takes it back.");
    const std::string ballots = ballots_text(dialog);
    about += (about.empty() || ballots.empty() ? "" : " ") + ballots;
    const float words = ui.text_size(TextStyle::body, about, inside.width).y;
    ui.paragraph(inside.cut_top(words + ui.px(10)).min(), inside.width, TextStyle::body, ui.theme.muted, about);
    const Box heads = inside.cut_top(heads_height(ui, inside.width - ui.px(14), dialog));
    float across = inside.width;
    ui.scroll_area("differences", inside, [&](Box area) {
        across = area.width;
        const float top = area.top;
        for (std::size_t i = 0; i < dialog.differences.size(); ++i)
            area.top += draw_difference(ui, area, dialog, i);
        return area.top + ui.px(8) - top;
    });
    draw_heads(ui, heads, across, dialog);
    dialog.restores ? draw_restore_buttons(ui, buttons, dialog, commands)
                    : draw_merge_buttons(ui, buttons, dialog, commands);
    return commands;
}

}  // namespace readiness
