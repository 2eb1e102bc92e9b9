#include "app/desktop/dialogs/export.h"

#include <algorithm>
#include <cmath>
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
constexpr double shown_after = 0.2;  ///< Seconds: work that is shorter than this needs no sign.

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

/// What stands above the buttons.
struct Message {
    std::string text;
    bool is_trouble = false;  ///< Else it is good to know.
};

std::string trouble_text(const ExportDialog& dialog) {
    std::string text;
    for (const Problem& problem : dialog.problems) {
        const std::string name = text_of(path_of(problem.file).filename());
        if (!text.empty()) text += "\n";
        text += name.empty() ? "" : fmt::format("Nothing was written to {}. ", name);
        text += problem_sentences(problem);
    }
    return text;
}

Message message_of(const ExportDialog& dialog) {
    if (!dialog.objection.empty()) return {dialog.objection, true};
    if (target_of(dialog).empty()) return {"Enter a name for the file.", true};
    if (!dialog.problems.empty()) return {trouble_text(dialog), true};
    return {dialog.remark, false};
}

float message_height(const Ui& ui, const Message& message, float width) {
    if (message.text.empty()) return 0;
    return ui.text_size(TextStyle::body, message.text, width - ui.px(26)).y + ui.px(10);
}

void draw_message(const Ui& ui, const Box& place, const Message& message) {
    if (message.text.empty()) return;
    const MarkerColours& colours = message.is_trouble ? ui.theme.bad : ui.theme.middle;
    ui.shape({place.left + ui.px(8), place.top + ui.line_height(TextStyle::body) / 2}, ui.px(6),
             message.is_trouble ? Shape::triangle : Shape::diamond, colours.text);
    ui.paragraph({place.left + ui.px(26), place.top}, place.width - ui.px(26), TextStyle::body, colours.text,
                 message.text);
}

/// A part of a bar that moves to and fro: how long it will take is not known.
void draw_progress(const Ui& ui, Box row, double began) {
    const double since = ui.seconds - began;
    if (since < shown_after) return;
    row.cut_left(ui.line(row, TextStyle::body, ui.theme.text, "Writing…") + ui.px(14));
    row.width = std::min(row.width, ui.px(260));
    if (ui.reduced_motion || row.width < ui.px(60)) return;
    const Box track{row.left, std::round(row.centre().y - ui.px(3)), row.width, ui.px(6)};
    const float share = 0.3f;
    const auto place = static_cast<float>(0.5 - 0.5 * std::cos(since * 3));
    ui.fill(track, ui.theme.track, 3);
    ui.fill({track.left + place * (1 - share) * track.width, track.top, share * track.width, track.height},
            ui.theme.accent, 3);
}

Commands draw_buttons_at_work(Ui& ui, Box buttons, const ExportDialog& dialog) {
    const Box cancel = buttons.cut_right(ui.button_width("Cancel"));
    buttons.cut_right(ui.px(8));
    draw_progress(ui, buttons, dialog.began);
    if (ui.button("cancel", "Cancel", cancel) || ui.take(Key::escape)) return {CancelExport{}};
    return {};
}

Commands draw_asking(Ui& ui, const Box& screen, const State& state, ExportDialog& dialog) {
    const bool works = dialog.stage == ExportDialog::Stage::working;
    const Message message = works ? Message{} : message_of(dialog);
    const float width = dialog_inner_width(ui, screen, width_units);
    const float height = export_fields_height(ui, state, dialog, width) + ui.px(14) + ui.button_height();
    Box inside = draw_dialog_card(ui, screen, width_units,
                                  dialog_height(ui, height + message_height(ui, message, width)), "Export");
    Box buttons = inside.cut_bottom(ui.button_height());
    draw_message(ui, inside.cut_bottom(message_height(ui, message, width)), message);
    inside.cut_bottom(ui.px(14));
    ui.interactive = !works;
    ExportUse use;
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

/// Three ways out, and the keyboard is at the one that changes nothing.
Commands draw_replacing(Ui& ui, const Box& screen, const ExportDialog& dialog, bool just_opened) {
    const std::filesystem::path target = target_of(dialog);
    const std::string words = fmt::format("{} is already in {}. Replace it, or keep both?", text_of(target.filename()),
                                          text_of(folder_of(target)));
    const float width = dialog_inner_width(ui, screen, 640);
    const float height = ui.text_size(TextStyle::option_small, words, width).y;
    Box inside = draw_dialog_card(ui, screen, 640, dialog_height(ui, height + ui.px(20) + ui.button_height()),
                                  "There is a file of that name");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(8));
    const auto place = [&](std::string_view label) {
        const Box cut = buttons.cut_right(ui.button_width(label));
        buttons.cut_right(ui.px(8));
        return cut;
    };
    const Box both = place("Keep both");
    const Box replace = place("Replace");
    const Box back = place("Back");
    if (just_opened) {
        ui.focus.set_current(ImGui::GetID("back"));
        ui.focus.show_ring(true);
    }
    ui.scroll_area("question", inside, [&](const Box& area) {
        return ui.paragraph(area.min(), area.width, TextStyle::option_small, ui.theme.text, words);
    });
    if (ui.button("back", "Back", back) || ui.take(Key::escape)) return {CancelExport{}};
    if (ui.button("replace", "Replace", replace)) return {WriteExport{WriteExport::IfThere::replace}};
    if (ui.button("keep both", "Keep both", both, ButtonKind::primary))
        return {WriteExport{WriteExport::IfThere::keep_both}};
    return {};
}

std::string words_about_written(const ExportDialog& dialog) {
    std::string words =
        fmt::format("{} is in {}.", text_of(dialog.written.filename()), text_of(folder_of(dialog.written)));
    for (const Problem& problem : dialog.problems)
        words += "\n\n" + problem_sentences(problem);
    if (format_of(dialog) == ExportFormat::html) words += "\n\nTo print it, open it and print from the browser.";
    return words;
}

Commands draw_written(Ui& ui, const Box& screen, const ExportDialog& dialog) {
    const std::string words = words_about_written(dialog);
    const float width = dialog_inner_width(ui, screen, 700);
    const float height = ui.text_size(TextStyle::option_small, words, width).y;
    Box inside =
        draw_dialog_card(ui, screen, 700, dialog_height(ui, height + ui.px(20) + ui.button_height()), "Written");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(8));
    const Box close = buttons.cut_right(ui.button_width("Close"));
    const auto place = [&](std::string_view label) {
        const Box cut = buttons.cut_left(ui.button_width(label));
        buttons.cut_left(ui.px(8));
        return cut;
    };
    ui.scroll_area("words", inside, [&](const Box& area) {
        return ui.paragraph(area.min(), area.width, TextStyle::option_small, ui.theme.text, words);
    });
    if (ui.button("open written", "Open", place("Open"))) return {OpenExported{}};
    if (ui.button("show written", "Show in folder", place("Show in folder"))) return {ShowExported{}};
    if (ui.button("export more", "Export more", place("Export more"))) return {CancelExport{}};
    const bool closes = ui.button("close", "Close", close, ButtonKind::primary) || ui.take(Key::escape) ||
                        (!ui.focus.ring_shown() && ui.take(Key::enter));
    return closes ? Commands{CloseDialog{}} : Commands{};
}

}  // namespace

std::optional<ExportFormat> format_of(const ExportDialog& dialog) {
    return liked_format(dialog.choices, dialog.part);
}

std::filesystem::path target_of(const ExportDialog& dialog) {
    const std::filesystem::path named = path_of(trimmed(dialog.name));
    const std::optional<ExportFormat> format = format_of(dialog);
    if (!named.has_filename() || !format) return {};
    std::filesystem::path target = dialog.folder / named;
    if (folded(text_of(target.extension())) != extension_of(*format)) target += path_of(extension_of(*format));
    return absolute_path(target);
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
        case ExportDialog::Stage::asks_to_replace: return draw_replacing(ui, screen, dialog, just_opened);
        case ExportDialog::Stage::written: break;
    }
    return draw_written(ui, screen, dialog);
}

}  // namespace readiness
