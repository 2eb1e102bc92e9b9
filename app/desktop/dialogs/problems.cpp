// What went wrong, or what should be looked at.
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <string>

#include "app/desktop/dialogs/dialogs.h"
#include "core/platform/path_text.h"
#include "core/storage/assessment_name.h"

namespace readiness {

namespace {

constexpr float width_units = 640;

std::string name_of_file(const Problem& problem) {
    return text_of(path_of(problem.file).filename());
}

/// A place in a file means something to those who write files, and to nobody else.
bool is_technical(const Problem& problem) {
    return problem.at.line > 0;
}

/// What technical problems come to. An error keeps a file from being used.
std::string plain_words(const std::vector<Problem>& problems, bool has_summary) {
    if (std::ranges::none_of(problems, is_technical)) return "";
    const auto error = std::ranges::find(problems, Severity::error, &Problem::severity);
    if (error == problems.end()) return "The file can be used. Something in it should be looked at.";
    if (is_named_as_assessment(path_of(name_of_file(*error)))) {
        // The summary says what became of it.
        const char* damaged = "This file is damaged, or not an assessment.";
        return has_summary ? damaged : fmt::format("{} It was left as it is.", damaged);
    }
    return fmt::format("{} has mistakes in it, and cannot be used as it is.", name_of_file(*error));
}

/// "sepsis.readiness.toml, line 3, column 8".
std::string where_text(const Problem& problem) {
    std::string where = name_of_file(problem);
    if (problem.at.line > 0) where += fmt::format(", line {}", problem.at.line);
    if (problem.at.column > 0) where += fmt::format(", column {}", problem.at.column);
    return where;
}

float draw_problem(Ui& ui, Box area, const Problem& problem, bool draws) {
    const float top = area.top;
    const auto words = [&](std::string_view text, ImU32 colour) {
        if (text.empty()) return;
        if (draws) ui.paragraph(area.min(), area.width, TextStyle::body, colour, text);
        area.top += ui.text_size(TextStyle::body, text, area.width).y;
    };
    if (draws) {
        const bool error = problem.severity == Severity::error;
        const float marker = ui.marker(area.min(), error ? ui.theme.bad : ui.theme.middle,
                                       error ? Shape::triangle : Shape::diamond, error ? "Error" : "Note");
        const float from = marker + ui.px(10);
        ui.line({area.left + from, area.top, area.width - from, ui.marker_height()}, TextStyle::body, ui.theme.muted,
                where_text(problem));
    }
    area.top += ui.marker_height() + ui.px(4);
    words(problem.message, ui.theme.text);
    words(problem.hint, ui.theme.muted);
    return area.top - top + ui.px(14);
}

/// What the dialog shows from its top to above the buttons.
struct ProblemsText {
    std::string summary;
    std::string plain;
    bool folds = false;  ///< The problems are shown on request.
};

ProblemsText text_of_problems(const ProblemsDialog& dialog) {
    ProblemsText text{dialog.summary, plain_words(dialog.problems, !dialog.summary.empty()), false};
    text.folds = !text.plain.empty();
    return text;
}

float draw_text(Ui& ui, Box area, const ProblemsDialog& dialog, const ProblemsText& text, bool draws) {
    const float top = area.top;
    for (const std::string& words : {text.summary, text.plain}) {
        if (words.empty()) continue;
        if (draws) ui.paragraph(area.min(), area.width, TextStyle::option_small, ui.theme.text, words);
        area.top += ui.text_size(TextStyle::option_small, words, area.width).y + ui.px(10);
    }
    if (text.folds && !dialog.details_open) return area.top - top;
    for (const Problem& problem : dialog.problems)
        area.top += draw_problem(ui, area, problem, draws);
    return area.top - top;
}

}  // namespace

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, ProblemsDialog& dialog, bool /*just_opened*/) {
    Commands commands;
    const ProblemsText text = text_of_problems(dialog);
    const float width = dialog_inner_width(ui, screen, width_units);
    const float height = draw_text(ui, {0, 0, width, 0}, dialog, text, false);
    Box inside = draw_dialog_card(ui, screen, width_units, dialog_height(ui, height + ui.px(20) + ui.button_height()),
                                  dialog.title);
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(12));
    const bool done = ui.button("close", "Close", buttons.cut_right(ui.button_width("Close")), ButtonKind::primary);
    if (!dialog.file.empty()) {
        const auto place = [&](std::string_view label) {
            buttons.cut_right(ui.px(8));
            return buttons.cut_right(ui.button_width(label));
        };
        if (ui.button("open as text", "Open as text", place("Open as text")))
            commands.push_back(OpenOutside{dialog.file});
        const bool fits = buttons.width > ui.button_width("Show in folder") + ui.px(100);
        if (fits && ui.button("show file", "Show in folder", place("Show in folder")))
            commands.push_back(OpenOutside{dialog.file, true});
    }
    if (text.folds) {
        std::string_view words = dialog.details_open ? "Hide the details" : "Show the details";
        if (ui.key_hint_width("D", words) + ui.px(16) > buttons.width) words = "Details";
        ImVec2 at{buttons.left + ui.px(4), buttons.centre().y - ui.px(10)};
        const bool pressed = ui.key_action("details", at, "D", words);
        if (pressed || ui.take(U'd') || ui.take(U'D')) dialog.details_open = !dialog.details_open;
    }
    if (done || ui.take(Key::escape) || (!ui.focus.ring_shown() && ui.take(Key::enter)))
        commands.push_back(CloseDialog{});
    ui.scroll_area("problems", inside, [&](Box area) { return draw_text(ui, area, dialog, text, true); });
    return commands;
}

}  // namespace readiness
