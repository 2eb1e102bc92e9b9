// The table of the plan: what is done, who does it, until when and how far it has come.
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/screens/plan/plan_parts.h"
#include "app/desktop/widgets/markers.h"
#include "core/words/plan_words.h"

namespace readiness {

namespace {

constexpr float stacked_below_units = 440;
constexpr float row_down_units = 9;

MarkerLook status_look(const Theme& theme, ActionStatus status) {
    switch (status) {
        case ActionStatus::open: return {theme.neutral, Shape::square};
        case ActionStatus::doing: return {theme.middle, Shape::diamond};
        case ActionStatus::done: return {theme.good, Shape::circle};
        case ActionStatus::dropped: break;
    }
    return {theme.neutral, Shape::none};
}

/// What one press on the status makes of it. To drop an action takes a look at it.
ActionStatus next_status(ActionStatus status) {
    switch (status) {
        case ActionStatus::open: return ActionStatus::doing;
        case ActionStatus::doing: return ActionStatus::done;
        default: return ActionStatus::open;
    }
}

struct Columns {
    Box action;
    Box owner;
    Box due;
    Box status;
};

/// How wide a status is at most.
float status_width(const Ui& ui) {
    float widest = 0;
    for (const ActionStatus status : all_action_statuses)
        widest = std::max(widest, ui.marker_width(Shape::square, status_title(status)));
    return widest + ui.px(8);
}

/// How much room owners and dates take at most; what is left is for the action, which has the most words.
struct Widths {
    float owner = 0;
    float due = 0;
};

Widths widths_of(const Ui& ui, const PlanPage& page) {
    Widths widths{ui.text_size(TextStyle::small, "Owner").x, ui.text_size(TextStyle::small, "Due").x};
    for (const Action& action : page.actions()) {
        widths.owner = std::max(widths.owner, ui.text_size(TextStyle::room, owner_text(action)).x);
        const TextStyle style = is_late(action, page.state.today) ? TextStyle::room_strong : TextStyle::room;
        widths.due = std::max(widths.due, ui.text_size(style, due_text(action, page.state.today)).x);
    }
    const float day = ui.text_size(TextStyle::room, "28 Nov 2026").x;
    return {std::ceil(std::min(widths.owner, ui.px(120))) + ui.px(2), std::ceil(std::min(widths.due, day)) + ui.px(2)};
}

Columns columns_of(const Ui& ui, Box row, const Widths& widths) {
    const float gap = ui.px(10);
    Columns columns;
    columns.status = row.cut_right(status_width(ui));
    row.cut_right(gap);
    columns.due = row.cut_right(std::min(widths.due, row.width * 0.3f));
    row.cut_right(gap);
    columns.owner = row.cut_right(std::min(widths.owner, row.width * 0.37f));
    row.cut_right(gap);
    columns.action = row;
    return columns;
}

bool is_stacked(const Ui& ui, const Box& area) {
    return area.width < ui.px(stacked_below_units);
}

/// In a narrow window owner and date are under the action, and the status under them.
Columns stacked_columns(const Box& row) {
    return {row, row, row, row};
}

/// Whether the words are drawn, or only measured: what is behind them is drawn before them.
enum class Words { measured, drawn };

/// Returns the height of the words of a row.
float draw_words(Ui& ui, const Columns& columns, const PlanPage& page, const Action& action, Words how) {
    const bool over = action.status == ActionStatus::done || action.status == ActionStatus::dropped;
    const bool late = is_late(action, page.state.today);
    const bool owned = owner_text(action) != owner_text(Action{});
    const ImU32 ink = over ? ui.theme.muted : ui.theme.text;
    const auto paragraph = [&](Box& column, TextStyle style, ImU32 colour, std::string_view words) {
        if (how == Words::drawn) ui.paragraph(column.min(), column.width, style, colour, words);
        column.top += ui.text_size(style, words, column.width).y;
    };
    Box left = columns.action;
    paragraph(left, TextStyle::room, ink, action.text.empty() ? "No words yet" : action.text);
    paragraph(left, TextStyle::small, ui.theme.muted, against_text(page.scored.evidence(), action));
    const bool stacked = columns.owner.left == columns.action.left;
    Box owner = stacked ? left : columns.owner;
    paragraph(owner, TextStyle::room, owned ? ink : ui.theme.muted, owner_text(action));
    Box due = stacked ? owner : columns.due;
    paragraph(due, late ? TextStyle::room_strong : TextStyle::room,
              late         ? ui.theme.bad.text
              : action.due ? ink
                           : ui.theme.muted,
              due_text(action, page.state.today));
    return std::max({left.top, owner.top, due.top}) - columns.action.top;
}

/// The status, which a press moves on.
void draw_status(Ui& ui, const Box& place, const PlanPage& page, const Action& action) {
    const MarkerLook look = status_look(ui.theme, action.status);
    const std::string_view title = status_title(action.status);
    const float width = ui.marker_width(look.shape, title);
    const Box pill{place.left, place.top, width, ui.marker_height()};
    if (page.can_change(ui)) {
        const std::string id = "status " + action.id;
        const Box target{pill.left - ui.px(4), pill.top - ui.px(6), pill.width + ui.px(8), pill.height + ui.px(12)};
        const Pressed pressed = ui.pressable(id, target);
        if (pressed.hovered) ui.fill(target, ui.theme.hovered, 8);
        if (pressed.focused) ui.focus_ring(pill, 10);
        if (pressed.clicked) page.commands.emplace_back(Edit{MoveAction{action.id, next_status(action.status)}});
        ui.tooltip(pressed, target, "Press for the next: open, doing, done");
    }
    ui.marker(pill.min(), look.colours, look.shape, title);
}

/// The keys of the action that the keyboard is at.
void take_keys(Ui& ui, const PlanPage& page, std::size_t place) {
    const std::vector<Action>& actions = page.actions();
    const Action& action = actions[place];
    const bool at_row = has_keyboard(ui, "action " + action.id);
    if (!at_row && !has_keyboard(ui, "status " + action.id)) return;
    if (ui.take(U'e') || ui.take(U'E')) page.commands.emplace_back(EditAction{action.id});
    if (ui.take(U's') || ui.take(U'S'))
        page.commands.emplace_back(Edit{MoveAction{action.id, next_status(action.status)}});
    const bool up = ui.take_ctrl(Key::up);
    const bool down = ui.take_ctrl(Key::down);
    if ((up && place > 0) || (down && place + 1 < actions.size())) {
        page.commands.emplace_back(Edit{PlaceAction{action.id, up ? place - 1 : place + 1}});
        page.view.shows = "action " + action.id;
    }
    if (!ui.take(Key::backspace)) return;
    page.commands.emplace_back(Edit{RemoveAction{action.id}});
    const std::size_t next = place + 1 < actions.size() ? place + 1 : place - 1;
    page.view.keyboard_goes_to = actions.size() > 1 ? "action " + actions[next].id : "add own";
}

float draw_row(Ui& ui, const Box& area, const PlanPage& page, const Widths& widths, std::size_t place) {
    const Action& action = page.actions()[place];
    const bool stacked = is_stacked(ui, area);
    const float down = ui.px(row_down_units);
    const Box words{area.left, area.top + down, area.width, 0};
    const Columns columns = stacked ? stacked_columns(words) : columns_of(ui, words, widths);
    const float words_width = stacked ? area.width : columns.due.right() - area.left;
    const float height = draw_words(ui, columns, page, action, Words::measured) + 2 * down;
    ui.rule(area.left, area.right(), area.top);
    const Box row{area.left - ui.px(4), area.top + ui.px(1), words_width + ui.px(8), height - ui.px(2)};
    if (page.can_change(ui)) {
        const std::string id = "action " + action.id;
        follow_requests(ui, page.view, id, row);
        take_keys(ui, page, place);
        const Pressed pressed = ui.pressable(id, row);
        if (pressed.hovered) ui.fill(row, ui.theme.hovered, 6);
        if (pressed.focused) ui.focus_ring(row.inset(ui.px(2)), 6);
        if (pressed.clicked) page.commands.emplace_back(EditAction{action.id});
    }
    draw_words(ui, columns, page, action, Words::drawn);
    if (!stacked) {
        draw_status(ui, {columns.status.left, words.top + ui.px(1), columns.status.width, 0}, page, action);
        return height;
    }
    draw_status(ui, {area.left + ui.px(4), area.top + height, area.width, 0}, page, action);
    return height + ui.marker_height() + down;
}

}  // namespace

float draw_plan_table(Ui& ui, Box area, const PlanPage& page) {
    const float top = area.top;
    if (page.actions().empty()) {
        constexpr std::string_view empty =
            "Nothing is on the plan yet. Add something from what is offered, or an "
            "action of your own. A few are enough.";
        constexpr std::string_view empty_copy = "There is no plan in this copy.";
        const bool copy = page.scored.assessment().shareable;
        return ui.paragraph(area.min(), area.width, TextStyle::room, ui.theme.muted, copy ? empty_copy : empty) +
               ui.px(10);
    }
    const Widths widths = widths_of(ui, page);
    if (!is_stacked(ui, area)) {
        const Columns heads = columns_of(ui, area.cut_top(0), widths);
        const float line = ui.line_height(TextStyle::small);
        const auto head = [&](const Box& column, std::string_view title) {
            ui.line({column.left, area.top, column.width, line}, TextStyle::small, ui.theme.muted, title);
        };
        head(heads.action, "Action");
        head(heads.owner, "Owner");
        head(heads.due, "Due");
        head(heads.status, "Status");
        area.top += line + ui.px(6);
    }
    for (std::size_t i = 0; i < page.actions().size(); ++i)
        area.top += draw_row(ui, area, page, widths, i);
    ui.rule(area.left, area.right(), area.top);
    return area.top - top + ui.px(10);
}

}  // namespace readiness
