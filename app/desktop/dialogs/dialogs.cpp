#include "app/desktop/dialogs/dialogs.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace readiness {

namespace {

constexpr float card_across = 24;
constexpr float card_down = 20;
constexpr float under_title = 12;
constexpr float around_card = 24;

}  // namespace

float dialog_height(const Ui& ui, float content_pixels) {
    const float title = ui.line_height(TextStyle::heading) + ui.px(under_title);
    return (content_pixels + title + 2 * ui.px(card_down) + 1) / ui.scale;
}

float dialog_inner_width(const Ui& ui, const Box& screen, float width_units) {
    return std::min(ui.px(width_units), screen.width - ui.px(around_card)) - 2 * ui.px(card_across);
}

Box draw_dialog_card(Ui& ui, const Box& screen, float width_units, float height_units, std::string_view title) {
    const float width = std::min(ui.px(width_units), screen.width - ui.px(around_card));
    const float height = std::min(ui.px(height_units), screen.height - ui.px(around_card));
    const Box card{std::round(screen.centre().x - width / 2), std::round(screen.centre().y - height / 2), width,
                   height};
    ui.fill({card.left, card.top + ui.px(4), card.width, card.height}, ui.theme.shadow, 14);
    ui.card(card);
    Box inside = card.inset(ui.px(card_across), ui.px(card_down));
    ui.line(inside.cut_top(ui.line_height(TextStyle::heading)), TextStyle::heading, ui.theme.text, title);
    inside.cut_top(ui.px(under_title));
    return inside;
}

Commands draw_dialog(Ui& ui, const Box& screen, const State& state, Dialog& dialog, bool just_opened) {
    ui.fill(screen, ui.theme.dim);
    return std::visit([&](auto& open) { return draw(ui, screen, state, open, just_opened); }, dialog);
}

bool holds_draft(const Dialog& dialog) {
    if (const auto* details = std::get_if<DetailsDialog>(&dialog)) return details->touched;
    if (const auto* action = std::get_if<ActionDialog>(&dialog)) return action->touched;
    if (const auto* hand_out = std::get_if<HandOutDialog>(&dialog))
        return hand_out->touched && hand_out->stage == HandOutDialog::Stage::asking;
    if (const auto* paste = std::get_if<PasteDialog>(&dialog)) return !paste->text.empty();
    const auto* roles = std::get_if<RolesDialog>(&dialog);
    return roles != nullptr && roles->touched;
}

}  // namespace readiness
