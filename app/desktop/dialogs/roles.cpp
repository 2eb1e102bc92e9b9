// Which roles people can say they have, and how large a group must be to be shown on its own.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desktop/dialogs/dialogs.h"
#include "core/base/text.h"
#include "core/result/scored_assessment.h"

namespace readiness {

namespace {

constexpr int group_sizes[] = {3, 4, 5};

void draw_draft_line(Ui& ui, Box row, const State& state, RolesDialog& dialog) {
    row.cut_left(ui.line(row, TextStyle::body, ui.theme.middle.text, "You typed this before and did not keep it.") +
                 ui.px(6));
    const bool again = ui.link("start again", "Start again", row.min());
    if (again && state.document) dialog = ask_for_roles(state.document->scored());
}

}  // namespace

std::vector<std::string> roles_from_text(std::string_view text) {
    std::vector<std::string> roles;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string role(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!role.empty() && std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
    }
    return roles;
}

RolesDialog ask_for_roles(const ScoredAssessment& scored) {
    const Assessment& assessment = scored.assessment();
    RolesDialog dialog;
    for (const std::string& role : roles_to_pick(assessment, scored.questionnaire()))
        dialog.roles += role + "\n";
    dialog.minimum_group = assessment.minimum_group;
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& state, RolesDialog& dialog, bool /*just_opened*/) {
    constexpr float width_units = 620;
    constexpr std::string_view about =
        "People pick their role before they answer. Write one role on each line. Few and broad roles keep people safe: "
        "a role is shown on its own only if enough people have it.";
    const float width = dialog_inner_width(ui, screen, width_units);
    const float draft = dialog.is_draft ? ui.line_height(TextStyle::body) + ui.px(10) : 0;
    const float text = ui.text_size(TextStyle::body, about, width).y + ui.px(10);
    const float content = draft + text + ui.px(190) + ui.px(12 + 38 + 12) + ui.button_height();
    Box inside = draw_dialog_card(ui, screen, width_units, dialog_height(ui, content), "Roles");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(12));
    if (dialog.is_draft) draw_draft_line(ui, inside.cut_top(draft), state, dialog);
    ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.muted, about);
    inside.cut_top(text);
    Box group = inside.cut_bottom(ui.px(38));
    inside.cut_bottom(ui.px(12));
    if (std::exchange(dialog.takes_keyboard, false)) ui.focus_next_text_field();
    if (ui.text_area("roles", inside, dialog.roles)) dialog.touched = true;
    static constexpr Choice sizes[] = {{"3", "3"}, {"4", "4"}, {"5", "5"}};
    int chosen = std::clamp(dialog.minimum_group, group_sizes[0], group_sizes[2]) - group_sizes[0];
    ui.line(group.cut_left(std::max(ui.px(220), group.width - ui.px(230))), TextStyle::body, ui.theme.text,
            "Smallest group that is shown on its own");
    if (ui.choice("smallest group", group, sizes, chosen)) {
        dialog.minimum_group = group_sizes[static_cast<std::size_t>(chosen)];
        dialog.touched = true;
    }
    const Box keep = buttons.cut_right(ui.button_width("Keep"));
    buttons.cut_right(ui.px(8));
    const Box cancel = buttons.cut_right(ui.button_width("Cancel"));
    if (ui.button("cancel", "Cancel", cancel) || ui.take(Key::escape)) return {CancelDialog{}};
    if (!ui.button("accept", "Keep", keep, ButtonKind::primary)) return {};
    return {Edit{ListRoles{roles_from_text(dialog.roles)}}, Edit{ChooseMinimumGroup{dialog.minimum_group}},
            CloseDialog{}};
}

}  // namespace readiness
