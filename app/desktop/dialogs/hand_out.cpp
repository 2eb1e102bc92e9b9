#include "app/desktop/dialogs/hand_out.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/dialogs/export_words.h"
#include "app/desktop/dialogs/hand_out_fields.h"
#include "core/base/text.h"
#include "core/platform/path_text.h"
#include "core/result/scored_assessment.h"
#include "core/storage/absolute_path.h"
#include "core/storage/link_target.h"
#include "core/storage/safe_file_name.h"

namespace readiness {

namespace {

constexpr float width_units = 900;

std::string proposed_name(const HandOutDialog& dialog) {
    const std::string_view title = trimmed(dialog.title);
    const std::string& named = dialog.instrument->questionnaire.title;
    return fmt::format("{} - {}{}", safe_file_name(title.empty() ? named : title), to_text(dialog.kind),
                       extension_of(dialog.kind));
}

bool is_ending_of_form(const std::filesystem::path& file) {
    const std::string ending = folded(text_of(file.extension()));
    return std::ranges::any_of(all_form_kinds, [&](FormKind kind) { return extension_of(kind) == ending; });
}

/// "Four factors.docx is in /home/kim/Readiness. It asks 18 questions." and what is to be done with it.
std::string words_about_written(const HandOutDialog& dialog) {
    const std::size_t questions = question_count(form_of(dialog.instrument->questionnaire, form_options(dialog)));
    std::string words = fmt::format("Saved {} in {}. It asks {}.", text_of(dialog.written.filename()),
                                    text_of(folder_of(dialog.written)), counted(questions, "question"));
    for (const Problem& problem : dialog.problems)
        words += "\n\n" + problem_sentences(problem);
    words += fmt::format("\n\n{}\n\nWhen the answers are there, choose Bring answers in… (Ctrl I).",
                         what_to_do_with(dialog.kind));
    return words;
}

Commands draw_asking(Ui& ui, const Box& screen, HandOutDialog& dialog) {
    const bool works = dialog.stage == HandOutDialog::Stage::working;
    const FileMessage message = works ? FileMessage{} : message_of(dialog, "");
    const float width = dialog_inner_width(ui, screen, width_units);
    const float words = message_height(ui, message, width);
    const float height = hand_out_fields_height(ui, dialog, width) + ui.px(14) + ui.button_height() + words;
    Box inside = draw_dialog_card(ui, screen, width_units, dialog_height(ui, height), "Hand the questions out");
    Box buttons = inside.cut_bottom(ui.button_height());
    draw_message(ui, inside.cut_bottom(words), message);
    inside.cut_bottom(ui.px(14));
    ui.interactive = !works;
    FieldUse use;
    ui.scroll_area("choices", inside, [&](const Box& area) {
        use = draw_hand_out_fields(ui, area, dialog);
        return hand_out_fields_height(ui, dialog, area.width);
    });
    ui.interactive = true;
    if (works) return draw_buttons_at_work(ui, buttons, dialog);
    if (use.named) dialog.name_is_own = !dialog.name.empty();
    if (use.changed || use.named) {
        dialog.touched = true;
        dialog.problems.clear();
        follow_choices(dialog);
    }
    const bool usable = !target_of(dialog).empty() && is_built_in(dialog.kind);
    const Box accept = buttons.cut_right(ui.button_width("Save"));
    buttons.cut_right(ui.px(8));
    const Box cancel = buttons.cut_right(ui.button_width("Cancel"));
    if (ui.button("cancel", "Cancel", cancel) || ui.take(Key::escape)) return {CancelDialog{}};
    bool accepted = ui.button("accept", "Save", accept, ButtonKind::primary, usable) || use.submitted;
    accepted = accepted || (!ui.focus.ring_shown() && !Ui::typing() && ui.take(Key::enter));
    if (use.asks_where) return {ChooseExportPlace{}};
    return accepted && usable ? Commands{WriteExport{}} : Commands{};
}

}  // namespace

FormOptions form_options(const HandOutDialog& dialog) {
    FormOptions options;
    options.title = trimmed(dialog.title);
    options.introduction = trimmed(dialog.introduction);
    std::replace(options.introduction.begin(), options.introduction.end(), '\n', ' ');
    options.ask_role = dialog.asks_role;
    if (dialog.asks_role) options.roles = roles_from_text(dialog.roles);
    options.ask_pairing_code = dialog.asks_pairing_code;
    return options;
}

std::filesystem::path target_of(const HandOutDialog& dialog) {
    return target_of(dialog, extension_of(dialog.kind));
}

void follow_choices(HandOutDialog& dialog) {
    if (!dialog.name_is_own) {
        dialog.name = proposed_name(dialog);
        return;
    }
    std::filesystem::path own = path_of(dialog.name);
    if (is_ending_of_form(own)) dialog.name = text_of(own.replace_extension(path_of(extension_of(dialog.kind))));
}

HandOutDialog ask_to_hand_out(const State& state, std::shared_ptr<const Instrument> instrument) {
    HandOutDialog dialog;
    dialog.instrument = std::move(instrument);
    const Questionnaire& asked = dialog.instrument->questionnaire;
    std::vector<std::string> roles;
    dialog.folder = data_folder(state);
    if (state.document && state.document->scored().questionnaire().id == asked.id) {
        const Assessment& assessment = state.document->scored().assessment();
        roles = roles_to_pick(assessment, asked);
        dialog.folder = folder_of(absolute_path(state.document->path()));
    } else if (const UnscoredQuestion* role = role_question(asked)) {
        roles = role->options;
    }
    for (const std::string& role : roles)
        dialog.roles += role + "\n";
    dialog.asks_role = !roles.empty() || role_question(asked) != nullptr;
    follow_choices(dialog);
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, HandOutDialog& dialog, bool just_opened) {
    switch (dialog.stage) {
        case HandOutDialog::Stage::asking:
        case HandOutDialog::Stage::working: return draw_asking(ui, screen, dialog);
        case HandOutDialog::Stage::asks_to_replace: return draw_replacing(ui, screen, target_of(dialog), just_opened);
        case HandOutDialog::Stage::written: break;
    }
    return draw_written(ui, screen, {"Saved", words_about_written(dialog), "Another form"});
}

}  // namespace readiness
