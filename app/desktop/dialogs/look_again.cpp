// The date on which the team answers the same questionnaire again.
#include "core/result/look_again.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "app/desktop/dialogs/dialogs.h"
#include "core/result/scored_assessment.h"
#include "core/words/dates.h"

namespace readiness {

namespace {

constexpr float width_units = 560;
constexpr std::string_view about =
    "On that day the same team answers the same questions again and sees what has changed. Feedback works better when "
    "it comes more than once.";

}  // namespace

LookAgainDialog ask_for_look_again(const Assessment& assessment, std::chrono::year_month_day today) {
    LookAgainDialog dialog;
    dialog.date = enter_date(assessment.look_again.value_or(proposed_look_again(today)));
    dialog.date.takes_keyboard = true;
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& state, LookAgainDialog& dialog, bool /*just_opened*/) {
    if (!state.document) return {CloseDialog{}};
    const bool covered = dialog.date.calendar.has_value();
    ui.interactive = !covered;
    const float width = dialog_inner_width(ui, screen, width_units);
    const float text = ui.text_size(TextStyle::option_small, about, width).y + ui.px(12);
    const float field = date_entry_height(ui, dialog.date, width, state.today) + ui.px(16);
    Box inside = draw_dialog_card(ui, screen, width_units, dialog_height(ui, text + field + ui.button_height()),
                                  "When will you look again?");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(8));
    Typed typed = Typed::nothing;
    ui.scroll_area("look again", inside, [&](Box area) {
        const float top = area.top;
        area.top += ui.paragraph(area.min(), area.width, TextStyle::option_small, ui.theme.text, about) + ui.px(12);
        typed = draw_date_entry(ui, "date", area, dialog.date, state.today);
        return area.top - top + date_entry_height(ui, dialog.date, area.width, state.today);
    });
    const TypedDate date = date_from_text(dialog.date.text, state.today);
    const Box keep = buttons.cut_right(ui.button_width("Keep"));
    buttons.cut_right(ui.px(8));
    const Box cancel = buttons.cut_right(ui.button_width("Cancel"));
    const bool is_set = state.document->scored().assessment().look_again.has_value();
    const Box none = buttons.cut_left(ui.button_width("No date"));
    const bool away = is_set && ui.button("no date", "No date", none);
    const bool cancelled = ui.button("cancel", "Cancel", cancel) || (!covered && ui.take(Key::escape));
    const bool accepted = ui.button("accept", "Keep", keep, ButtonKind::primary, date.understood());
    if (covered) {
        ui.interactive = true;
        draw_date_calendar(ui, dialog.date, state.today);
        return {};
    }
    if (cancelled) return {CloseDialog{}};
    if (away) return {Edit{DateLookAgain{}}, CloseDialog{}};
    if (!accepted && typed != Typed::submitted) return {};
    if (!date.understood()) {
        dialog.date.takes_keyboard = true;
        return {};
    }
    return {Edit{DateLookAgain{date.date}}, CloseDialog{}};
}

}  // namespace readiness
