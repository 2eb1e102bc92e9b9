// Takes ballot codes that were copied from mails or a chat.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "app/desktop/dialogs/dialogs.h"
#include "core/importing/ballot_code.h"

namespace readiness {

Commands draw(Ui& ui, const Box& screen, const State& state, PasteDialog& dialog, bool /*just_opened*/) {
    constexpr float width_units = 720;
    constexpr float field_units = 220;
    constexpr std::string_view about =
        "Paste the codes that people sent you, as many as there are. A code begins with RDY1. Words around it, "
        "and line ends within it, do no harm.";
    const bool has_codes = has_ballot_codes(dialog.text);
    const bool is_into_open = state.document && !state.document->read_only() && !dialog.questionnaire;
    const std::string remark = !has_codes && !dialog.text.empty() ? "There is no code in this text."
                               : is_into_open ? "They come into “" + state.document->scored().assessment().title + "”."
                                              : "They come into a new assessment.";
    const float width = dialog_inner_width(ui, screen, width_units);
    const float words = ui.text_size(TextStyle::body, about, width).y + ui.px(10);
    const float remarks = ui.text_size(TextStyle::body, remark, width).y;
    Box inside = draw_dialog_card(
        ui, screen, width_units,
        dialog_height(ui, words + ui.px(field_units) + ui.px(8) + remarks + ui.px(12) + ui.button_height()),
        "Paste codes");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(12));
    ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.muted, about);
    inside.cut_top(words);
    const Box foot = inside.cut_bottom(remarks);
    inside.cut_bottom(ui.px(8));
    ui.paragraph(foot.min(), foot.width, TextStyle::body, ui.theme.text, remark);
    if (std::exchange(dialog.takes_keyboard, false)) ui.focus_next_text_field();
    ui.text_area("codes", inside, dialog.text);
    const Box accept = buttons.cut_right(ui.button_width("Bring in"));
    buttons.cut_right(ui.px(8));
    const Box cancel = buttons.cut_right(ui.button_width("Cancel"));
    if (ui.button("cancel", "Cancel", cancel) || ui.take(Key::escape)) return {CancelDialog{}};
    if (!ui.button("accept", "Bring in", accept, ButtonKind::primary, has_codes)) return {};
    ImportFiles import{.paths = {}, .pasted = dialog.text, .questionnaire = dialog.questionnaire};
    return {CloseDialog{}, std::move(import)};
}

}  // namespace readiness
