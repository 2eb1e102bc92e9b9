#include "app/desktop/dialogs/export.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>
#include <utility>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/dialogs/export_fields.h"
#include "app/desktop/dialogs/export_words.h"
#include "core/base/text.h"
#include "core/platform/path_text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/scoring/profile.h"
#include "core/sharing/shareable_copy.h"
#include "core/storage/absolute_path.h"
#include "core/storage/link_target.h"
#include "core/storage/safe_file_name.h"

namespace readiness {

namespace {

constexpr float width_units = 900;

/// Why there can be no copy for others; empty if there can be one.
std::string copy_objection(const ScoredAssessment& scored) {
    if (scored.assessment().shareable) return "";
    Assessment outside = scored.assessment();
    outside.minimum_group = smallest_group_outside(outside);
    const auto refused = why_not_shareable(scored.questionnaire(), outside, "");
    return refused ? problem_sentences(*refused) : "";
}

std::string objection_to(const ScoredAssessment& scored, const ExportDialog& dialog) {
    const std::optional<ExportFormat> format = format_of(dialog);
    if (!format) return "This build cannot write it. Choose something else.";
    ExportRequest request;
    request.part = dialog.part;
    request.format = *format;
    request.for_whom = written_for(dialog.part, dialog.choices.for_whom);
    // What to do instead is on the screen.
    if (const std::string objection = export_objection(scored, request); !objection.empty())
        return as_sentence(objection);
    return request.for_whom == ForWhom::others ? copy_objection(scored) : "";
}

std::string remark_on(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr) return "Results stay hidden until they are opened. The file will say so.";
    const bool empty = scored.has_answers() && answered_part(*scored.profile()).done == 0;
    return empty ? "Nothing is answered yet. The file will say so." : "";
}

/// The assessment's own folder, or the one that was used last as long as it is there.
std::filesystem::path usual_folder(const State& state) {
    std::filesystem::path last = path_of(state.settings.exports.folder);
    std::error_code unreadable;
    if (!last.empty() && std::filesystem::is_directory(last, unreadable)) return last;
    return folder_of(absolute_path(state.document->path()));
}

FileMessage message_of(const ExportDialog& dialog) {
    if (!dialog.objection.empty()) return {dialog.objection, true};
    return message_of(dialog, dialog.remark);
}

Commands draw_asking(Ui& ui, const Box& screen, const State& state, ExportDialog& dialog) {
    const bool works = dialog.stage == ExportDialog::Stage::working;
    const FileMessage message = works ? FileMessage{} : message_of(dialog);
    const float width = dialog_inner_width(ui, screen, width_units);
    const float height = export_fields_height(ui, state, dialog, width) + ui.px(14) + ui.button_height();
    Box inside = draw_dialog_card(ui, screen, width_units,
                                  dialog_height(ui, height + message_height(ui, message, width)), "Export");
    Box buttons = inside.cut_bottom(ui.button_height());
    draw_message(ui, inside.cut_bottom(message_height(ui, message, width)), message);
    inside.cut_bottom(ui.px(14));
    ui.interactive = !works;
    FieldUse use;
    ui.scroll_area("choices", inside, [&](const Box& area) {
        use = draw_export_fields(ui, area, state, dialog);
        return export_fields_height(ui, state, dialog, area.width);
    });
    ui.interactive = true;
    if (works) return draw_buttons_at_work(ui, buttons, dialog);
    if (use.named) dialog.name_is_own = !dialog.name.empty();
    if (use.changed || use.named) {
        dialog.problems.clear();
        follow_choices(dialog, state);
    }
    const bool usable = dialog.objection.empty() && !target_of(dialog).empty();
    const Box accept = buttons.cut_right(ui.button_width("Export"));
    buttons.cut_right(ui.px(8));
    const Box cancel = buttons.cut_right(ui.button_width("Cancel"));
    if (ui.button("cancel", "Cancel", cancel) || ui.take(Key::escape)) return {CloseDialog{}};
    bool accepted = ui.button("accept", "Export", accept, ButtonKind::primary, usable) || use.submitted;
    accepted = accepted || (!ui.focus.ring_shown() && ui.take(Key::enter));
    if (use.asks_where) return {ChooseExportPlace{}};
    return accepted && usable ? Commands{WriteExport{}} : Commands{};
}

std::string words_about_written(const ExportDialog& dialog) {
    std::string words =
        fmt::format("{} is in {}.", text_of(dialog.written.filename()), text_of(folder_of(dialog.written)));
    for (const Problem& problem : dialog.problems)
        words += "\n\n" + problem_sentences(problem);
    if (format_of(dialog) == ExportFormat::html) words += "\n\nTo print it, open it and print from the browser.";
    return words;
}

}  // namespace

std::optional<ExportFormat> format_of(const ExportDialog& dialog) {
    return liked_format(dialog.choices, dialog.part);
}

std::filesystem::path target_of(const ExportDialog& dialog) {
    const std::optional<ExportFormat> format = format_of(dialog);
    return format ? target_of(dialog, extension_of(*format)) : std::filesystem::path();
}

std::string proposed_name(const State& state, const ExportDialog& dialog) {
    const std::string title = safe_file_name(state.document->scored().assessment().title);
    std::string_view part = part_words(dialog.part);
    if (part.starts_with("the ")) part.remove_prefix(4);
    const bool for_others = written_for(dialog.part, dialog.choices.for_whom) == ForWhom::others;
    const std::string_view readers = for_others ? " for others" : "";
    const std::optional<ExportFormat> format = format_of(dialog);
    return fmt::format("{} - {}{}{}", title, part, readers, format ? extension_of(*format) : "");
}

void follow_choices(ExportDialog& dialog, const State& state) {
    const ScoredAssessment& scored = state.document->scored();
    if (scored.assessment().shareable) dialog.choices.for_whom = ForWhom::others;
    dialog.objection = objection_to(scored, dialog);
    dialog.remark = remark_on(scored);
    if (!dialog.name_is_own) {
        dialog.name = proposed_name(state, dialog);
        return;
    }
    // A name of somebody's own follows the format, and nothing else.
    const std::optional<ExportFormat> format = format_of(dialog);
    std::filesystem::path own = path_of(dialog.name);
    if (!format || !format_of_extension(text_of(own.extension()))) return;
    dialog.name = text_of(own.replace_extension(path_of(extension_of(*format))));
}

ExportDialog ask_for_export(const State& state, std::optional<ExportPart> part, bool to_print) {
    ExportDialog dialog;
    dialog.choices = state.settings.exports;
    dialog.part = part.value_or(dialog.choices.part.value_or(ExportPart::summary));
    const ExportFormat printed = is_built_in(ExportFormat::pdf) ? ExportFormat::pdf : ExportFormat::html;
    if (to_print && goes_with(dialog.part, printed)) remember_format(dialog.choices, printed);
    if (stays_with_team(dialog.part) && state.document->scored().assessment().shareable)
        dialog.part = ExportPart::summary;
    dialog.folder = usual_folder(state);
    follow_choices(dialog, state);
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& state, ExportDialog& dialog, bool just_opened) {
    if (!state.document) return {CloseDialog{}};
    switch (dialog.stage) {
        case ExportDialog::Stage::asking:
        case ExportDialog::Stage::working: return draw_asking(ui, screen, state, dialog);
        case ExportDialog::Stage::asks_to_replace: return draw_replacing(ui, screen, target_of(dialog), just_opened);
        case ExportDialog::Stage::written: break;
    }
    return draw_written(ui, screen, {"Written", words_about_written(dialog), "Export more"});
}

}  // namespace readiness
