// An action of the plan: what will be done, against what, by whom and until when. Only the first is required.
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desktop/dialogs/details_fields.h"
#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/widgets/choice_pills.h"
#include "core/base/text.h"
#include "core/result/plan.h"
#include "core/result/scored_assessment.h"
#include "core/words/plan_words.h"

namespace readiness {

namespace {

constexpr float width_units = 960;
constexpr float column_gap_units = 32;
constexpr float two_columns_from_units = 700;
constexpr std::string_view about_optional = "All of this may be left empty.";
constexpr std::string_view draft_words = "You typed this before and did not keep it.";

/// What an action can be against: nothing, then what is in the way, then what it is against already.
struct Barriers {
    std::vector<BarrierId> ids;
    std::vector<std::string> labels;
    std::size_t chosen = 0;
};

Barriers barriers_of(const ScoredAssessment& scored, const ActionDialog& dialog) {
    Barriers barriers;
    const auto add = [&](const BarrierId& id) {
        if (std::ranges::find(barriers.ids, id) != barriers.ids.end()) return;
        const Barrier* barrier = find_barrier(scored.evidence(), id);
        barriers.ids.push_back(id);
        barriers.labels.push_back(id.empty()           ? "No barrier in particular"
                                  : barrier != nullptr ? barrier->title
                                                       : id.text);
    };
    add({});
    for (const OfferedBarrier& offered : offers_of(scored).barriers)
        add(offered.barrier);
    add(dialog.before.barrier);
    add(dialog.action.barrier);
    const auto here = std::ranges::find(barriers.ids, dialog.action.barrier);
    barriers.chosen = static_cast<std::size_t>(here - barriers.ids.begin());
    return barriers;
}

std::vector<Pill> statuses() {
    std::vector<Pill> pills;
    for (const ActionStatus status : all_action_statuses)
        pills.push_back({std::string(to_text(status)), std::string(status_title(status))});
    return pills;
}

/// What is drawn into a column, part by part; or only how high it is.
struct Column {
    Ui& ui;
    Box area;
    bool draws = false;

    Box take(float height) {
        const Box place{area.left, area.top, area.width, height};
        area.top += height;
        return place;
    }
    void paragraph(TextStyle style, ImU32 colour, std::string_view words, float gap_units) {
        const float height = ui.text_size(style, words, area.width).y;
        const Box place = take(height + ui.px(gap_units));
        if (draws) ui.paragraph(place.min(), place.width, style, colour, words);
    }
    void name(std::string_view words) { paragraph(TextStyle::small_strong, ui.theme.text, words, 4); }
    PartUse field(ActionDialog& dialog, ActionText part, std::string_view title) {
        const Box place = take(field_height(ui));
        if (!draws) return {};
        const std::string id = fmt::format("action text {}", static_cast<int>(part));
        return draw_field(ui, place, title, id, text_of(dialog.action, part), action_text_hint(part));
    }
};

PartUse draw_against(Column& column, const State& state, ActionDialog& dialog) {
    column.name("Against");
    const Box place = column.take(column.ui.button_height() + column.ui.px(10));
    if (!column.draws) return {};
    const Box button{place.left, place.top, place.width, column.ui.button_height()};
    const Barriers barriers = barriers_of(state.document->scored(), dialog);
    if (draw_choice_button(column.ui, "against", button, barriers.labels[barriers.chosen])) {
        column.ui.give_keyboard_back();
        column.ui.focus.layout_is_coming();
        dialog.list.emplace();
    }
    dialog.list_place = button;
    return {};
}

PartUse draw_due(Column& column, const State& state, ActionDialog& dialog) {
    column.name("Due");
    const float height = date_entry_height(column.ui, dialog.due, column.area.width, state.today);
    const Box place = column.take(height + column.ui.px(10));
    if (!column.draws) return {};
    const Typed typed = draw_date_entry(column.ui, "due", place, dialog.due, state.today);
    return {typed == Typed::changed, typed == Typed::submitted};
}

PartUse draw_status(Column& column, ActionDialog& dialog) {
    column.name("Status");
    const std::vector<Pill> pills = statuses();
    const Box place = column.take(pills_height(column.ui, pills, column.area.width) + column.ui.px(10));
    if (!column.draws) return {};
    const auto pressed = draw_pills(column.ui, "status", place, pills, static_cast<std::size_t>(dialog.action.status));
    if (!pressed) return {};
    dialog.action.status = all_action_statuses[*pressed];
    return {true, false};
}

/// Where it is on the plan, one place up or down, and away from it.
void draw_place(Column& column, const State& state, const ActionDialog& dialog, Commands& commands) {
    if (dialog.is_new) return;
    const std::vector<Action>& actions = state.document->scored().assessment().actions;
    const auto here = std::ranges::find(actions, dialog.action.id, &Action::id);
    if (here == actions.end()) return;
    const auto place = static_cast<std::size_t>(here - actions.begin());
    column.name(fmt::format("On the plan: {} of {}", place + 1, actions.size()));
    struct Button {
        const char* id;
        const char* label;
        bool enabled;
        Commands commands;
    };
    const std::string& id = dialog.action.id;
    const Button buttons[] = {
        {"move up", "Move up", place > 0, {Edit{PlaceAction{id, place - 1}}}},
        {"move down", "Move down", place + 1 < actions.size(), {Edit{PlaceAction{id, place + 1}}}},
        {"remove", "Remove", true, {CloseDialog{}, Edit{RemoveAction{id}}}}};
    Ui& ui = column.ui;
    float left = 0;
    Box row = column.take(ui.button_height() + ui.px(8));
    for (const Button& button : buttons) {
        const float width = std::min(ui.button_width(button.label), column.area.width);
        if (left > 0 && left + width > column.area.width) {
            left = 0;
            row = column.take(ui.button_height() + ui.px(8));
        }
        const Box box{row.left + left, row.top, width, ui.button_height()};
        left += width + ui.px(8);
        if (column.draws && ui.button(button.id, button.label, box, ButtonKind::plain, button.enabled))
            commands = button.commands;
    }
}

struct Used {
    PartUse parts;
    Commands commands;
};

void draw_left(Column& column, const State& state, ActionDialog& dialog, Used& used) {
    if (dialog.is_draft) column.paragraph(TextStyle::body, column.ui.theme.middle.text, draft_words, 10);
    if (column.draws && std::exchange(dialog.takes_keyboard, false)) column.ui.focus_next_text_field();
    used.parts |= column.field(dialog, ActionText::what, "What will be done");
    used.parts |= draw_against(column, state, dialog);
    used.parts |= column.field(dialog, ActionText::owner, "Owner");
    used.parts |= draw_due(column, state, dialog);
    used.parts |= draw_status(column, dialog);
}

void draw_right(Column& column, const State& state, ActionDialog& dialog, Used& used) {
    column.paragraph(TextStyle::body, column.ui.theme.muted, about_optional, 8);
    for (const ActionText part : {ActionText::when, ActionText::sign, ActionText::obstacle})
        used.parts |= column.field(dialog, part, action_text_title(part));
    draw_place(column, state, dialog, used.commands);
    const Measure* measure = find_measure(state.document->scored().evidence(), dialog.action.measure);
    if (measure == nullptr) return;
    column.name("First steps");
    column.paragraph(TextStyle::small, column.ui.theme.muted, measure->how, 6);
}

/// Both columns beside each other, or one under the other. Returns the height.
float draw_columns(Ui& ui, const Box& area, const State& state, ActionDialog& dialog, bool draws, Used& used) {
    const bool two = area.width >= ui.px(two_columns_from_units);
    const float left_width = two ? (area.width - ui.px(column_gap_units)) / 2 : area.width;
    Column left{ui, {area.left, area.top, left_width, 0}, draws};
    draw_left(left, state, dialog, used);
    const float left_height = left.area.top - area.top;
    Column right{ui, {area.left, left.area.top, left_width, 0}, draws};
    if (two) right.area = {area.left + left_width + ui.px(column_gap_units), area.top, left_width, 0};
    draw_right(right, state, dialog, used);
    return std::max(left_height, right.area.top - area.top);
}

/// Nothing changes but what differs, so that keeping what is there is no step to undo.
Commands keep(const State& state, const ActionDialog& dialog) {
    Action action = dialog.action;
    for (const ActionText part : all_action_texts)
        text_of(action, part) = std::string(trimmed(text_of(action, part)));
    action.due = date_from_text(dialog.due.text, state.today).date;
    if (!dialog.is_new) return {Edit{RewriteAction{action}}, CloseDialog{}};
    action.id = next_action_id(state.document->scored().assessment().actions);
    return {Edit{AddAction{action}}, CloseDialog{}, ShowAction{action.id}};
}

/// What opens over the dialog.
void draw_over(Ui& ui, const State& state, ActionDialog& dialog) {
    if (draw_date_calendar(ui, dialog.due, state.today)) dialog.touched = true;
    if (!dialog.list) return;
    const Barriers barriers = barriers_of(state.document->scored(), dialog);
    const ChoiceListUse use =
        draw_choice_list(ui, "barrier", dialog.list_place, *dialog.list, barriers.labels, barriers.chosen);
    if (!use.closed) return;
    dialog.list.reset();
    if (!use.picked) return;
    dialog.action.barrier = barriers.ids[*use.picked];
    dialog.touched = true;
}

}  // namespace

ActionDialog ask_for_action(const Action& action) {
    ActionDialog dialog;
    dialog.before = dialog.action = action;
    dialog.due = enter_date(action.due);
    return dialog;
}

ActionDialog ask_for_own_action(const BarrierId& barrier) {
    ActionDialog dialog = ask_for_action(own_action("", barrier, ""));
    dialog.is_new = true;
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& state, ActionDialog& dialog, bool /*just_opened*/) {
    if (!state.document) return {CloseDialog{}};
    const bool covered = dialog.list || dialog.due.calendar;
    ui.interactive = !covered;
    Used used;
    const float width = dialog_inner_width(ui, screen, width_units);
    const float height = draw_columns(ui, {0, 0, width, 0}, state, dialog, false, used);
    Box inside = draw_dialog_card(ui, screen, width_units, dialog_height(ui, height + ui.px(10) + ui.button_height()),
                                  dialog.is_new ? "An action of our own" : "An action");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(10));
    ui.scroll_area("fields", inside,
                   [&](const Box& area) { return draw_columns(ui, area, state, dialog, true, used); });
    dialog.touched = dialog.touched || used.parts.changed;
    const bool named = !trimmed(dialog.action.text).empty();
    const bool dated = date_from_text(dialog.due.text, state.today).understood();
    const char* accept = dialog.is_new ? "Add" : "Keep";
    const Box right = buttons.cut_right(ui.button_width(accept));
    buttons.cut_right(ui.px(8));
    const Box left = buttons.cut_right(ui.button_width("Cancel"));
    ui.line(buttons, TextStyle::body, ui.theme.bad.text,
            !named && dialog.touched ? "Say what will be done."
            : !dated                 ? "The date is not clear yet."
                                     : "");
    const bool cancelled = ui.button("cancel", "Cancel", left) || (!covered && ui.take(Key::escape));
    const bool accepted = ui.button("accept", accept, right, ButtonKind::primary, named && dated);
    if (covered) {
        ui.interactive = true;
        draw_over(ui, state, dialog);
        return {};
    }
    if (cancelled) return {CancelDialog{}};
    if (!used.commands.empty()) return used.commands;
    if (!accepted && !used.parts.submitted) return {};
    dialog.takes_keyboard = !named;
    dialog.due.takes_keyboard = named && !dated;
    if (!named || !dated) return {};
    return keep(state, dialog);
}

}  // namespace readiness
