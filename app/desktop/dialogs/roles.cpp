// Which roles people can say they have, and how large a group must be to be shown on its own.
#include <algorithm>
#include <string_view>
#include <utility>

#include "app/desktop/dialogs/dialogs.h"
#include "core/base/text.h"

namespace readiness {

namespace {

constexpr int group_sizes[] = {3, 4, 5};

/// One role a line; empty lines and repeated roles are passed over.
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

}  // namespace

RolesDialog ask_for_roles(const Assessment& assessment) {
    RolesDialog dialog;
    for (const std::string& role : assessment.roles)
        dialog.roles += role + "\n";
    dialog.minimum_group = assessment.minimum_group;
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, RolesDialog& dialog, bool /*just_opened*/) {
    Commands commands;
    Box inside = draw_dialog_card(ui, screen, 620, 520, "Roles");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(12));
    inside.cut_top(ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.muted,
                                "People pick their role before they answer. Write one role on each line. Few and broad "
                                "roles keep people safe: a role is shown on its own only if enough people have it.") +
                   ui.px(10));
    Box group = inside.cut_bottom(ui.px(38));
    inside.cut_bottom(ui.px(12));
    if (std::exchange(dialog.takes_keyboard, false)) ui.focus_next_text_field();
    ui.text_area("roles", inside, dialog.roles);
    static constexpr Choice sizes[] = {{"3", "3"}, {"4", "4"}, {"5", "5"}};
    int chosen = std::clamp(dialog.minimum_group, group_sizes[0], group_sizes[2]) - group_sizes[0];
    ui.line(group.cut_left(std::max(ui.px(220), group.width - ui.px(230))), TextStyle::body, ui.theme.text,
            "Smallest group that is shown on its own");
    if (ui.choice("smallest group", group, sizes, chosen)) {
        dialog.minimum_group = group_sizes[static_cast<std::size_t>(chosen)];
    }
    const Box keep = buttons.cut_right(ui.button_width("Keep"));
    buttons.cut_right(ui.px(8));
    const Box cancel = buttons.cut_right(ui.button_width("Cancel"));
    if (ui.button("cancel", "Cancel", cancel) || (!Ui::typing() && ui.take(Key::escape)))
        commands.push_back(CloseDialog{});
    if (ui.button("accept", "Keep", keep, ButtonKind::primary)) {
        commands.push_back(Edit{ListRoles{roles_from_text(dialog.roles)}});
        commands.push_back(Edit{ChooseMinimumGroup{dialog.minimum_group}});
        commands.push_back(CloseDialog{});
    }
    return commands;
}

}  // namespace readiness
