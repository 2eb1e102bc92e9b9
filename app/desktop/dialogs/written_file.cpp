#include "app/desktop/dialogs/written_file.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/dialogs/export_words.h"
#include "core/base/text.h"
#include "core/platform/path_text.h"
#include "core/storage/absolute_path.h"
#include "core/storage/link_target.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

constexpr double shown_after = 0.2;  ///< Seconds: work that is shorter than this needs no sign.

std::string trouble_text(const WrittenFile& file) {
    std::string text;
    for (const Problem& problem : file.problems) {
        const std::string name = text_of(path_of(problem.file).filename());
        if (!text.empty()) text += "\n";
        text += name.empty() ? "" : fmt::format("Nothing was written to {}. ", name);
        text += problem_sentences(problem);
    }
    return text;
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

}  // namespace

fs::path target_of(const WrittenFile& file, std::string_view ending) {
    const fs::path named = path_of(trimmed(file.name));
    if (!named.has_filename()) return {};
    fs::path target = file.folder / named;
    if (folded(text_of(target.extension())) != ending) target += path_of(ending);
    return absolute_path(target);
}

FileMessage message_of(const WrittenFile& file, std::string remark) {
    if (!path_of(trimmed(file.name)).has_filename()) return {"Enter a name for the file.", true};
    if (!file.problems.empty()) return {trouble_text(file), true};
    return {std::move(remark), false};
}

float message_height(const Ui& ui, const FileMessage& message, float width) {
    if (message.text.empty()) return 0;
    return ui.text_size(TextStyle::body, message.text, width - ui.px(26)).y + ui.px(10);
}

void draw_message(const Ui& ui, const Box& place, const FileMessage& message) {
    if (message.text.empty()) return;
    const MarkerColours& colours = message.is_trouble ? ui.theme.bad : ui.theme.middle;
    ui.shape({place.left + ui.px(8), place.top + ui.line_height(TextStyle::body) / 2}, ui.px(6),
             message.is_trouble ? Shape::triangle : Shape::diamond, colours.text);
    ui.paragraph({place.left + ui.px(26), place.top}, place.width - ui.px(26), TextStyle::body, colours.text,
                 message.text);
}

Commands draw_buttons_at_work(Ui& ui, Box buttons, const WrittenFile& file) {
    const Box cancel = buttons.cut_right(ui.button_width("Cancel"));
    buttons.cut_right(ui.px(8));
    draw_progress(ui, buttons, file.began);
    if (ui.button("cancel", "Cancel", cancel) || ui.take(Key::escape)) return {CancelExport{}};
    return {};
}

Commands draw_replacing(Ui& ui, const Box& screen, const fs::path& target, bool just_opened) {
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

Commands draw_written(Ui& ui, const Box& screen, const WrittenWords& words) {
    const float width = dialog_inner_width(ui, screen, 700);
    const float height = ui.text_size(TextStyle::option_small, words.text, width).y;
    Box inside =
        draw_dialog_card(ui, screen, 700, dialog_height(ui, height + ui.px(20) + ui.button_height()), words.title);
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(8));
    const Box close = buttons.cut_right(ui.button_width("Close"));
    const auto place = [&](std::string_view label) {
        const Box cut = buttons.cut_left(ui.button_width(label));
        buttons.cut_left(ui.px(8));
        return cut;
    };
    ui.scroll_area("words", inside, [&](const Box& area) {
        return ui.paragraph(area.min(), area.width, TextStyle::option_small, ui.theme.text, words.text);
    });
    if (ui.button("open written", "Open", place("Open"))) return {OpenExported{}};
    if (ui.button("show written", "Show in folder", place("Show in folder"))) return {ShowExported{}};
    if (ui.button("export more", words.more, place(words.more))) return {CancelExport{}};
    const bool closes = ui.button("close", "Close", close, ButtonKind::primary) || ui.take(Key::escape) ||
                        (!ui.focus.ring_shown() && ui.take(Key::enter));
    return closes ? Commands{CloseDialog{}} : Commands{};
}

}  // namespace readiness
