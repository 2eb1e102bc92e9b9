// Bringing answers in from a file: what was found in it, what is asked, and what will come in.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "app/desktop/screens/bring_in/bring_in_parts.h"
#include "app/desktop/screens/page_header.h"
#include "app/desktop/widgets/card.h"
#include "core/base/text.h"
#include "core/importing/known_columns.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace {

using Stage = IncomingAnswers::Stage;

constexpr float gap_units = 16;
constexpr float two_columns_from_units = 860;
constexpr std::string_view title = "Bring answers in";

/// "Four factors, into “Ward 7” · responses.csv · 14 rows · comma, UTF-8 · looks like a Microsoft Forms export"
std::string file_text(const State& state) {
    const IncomingAnswers& incoming = *state.incoming;
    const std::string file = text_of(incoming.file.filename());
    std::vector<std::string> parts;
    if (incoming.look.proposal) {
        const Proposal& proposal = *incoming.look.proposal;
        const bool into_open = incoming.into_open && state.document;
        parts.push_back(fmt::format(
            "{}, into {}", incoming.instrument->questionnaire.title,
            into_open ? fmt::format("“{}”", state.document->scored().assessment().title) : "a new assessment"));
        parts.push_back(file);
        parts.push_back(counted(proposal.rows.size(), "row"));
        parts.push_back(incoming.look.kind);
        if (proposal.tool != FormTool::plain)
            parts.push_back(fmt::format("looks like an export of {}", name_of(proposal.tool)));
    } else {
        parts = {file, incoming.look.kind};
    }
    if (!state.answers_waiting.empty())
        parts.push_back(counted(state.answers_waiting.size(), "more file waits", "more files wait"));
    return joined(parts, " · ");
}

std::vector<HeaderButton> header_buttons(const IncomingAnswers& incoming) {
    std::vector<HeaderButton> buttons;
    const bool is_chosen = incoming.stage == Stage::deciding || incoming.stage == Stage::failed;
    if (is_chosen && incoming.instrument)
        buttons.push_back(
            {"other questionnaire", "Other questionnaire…", {ReadAnswerFile{incoming.file, std::nullopt, true}}});
    buttons.push_back({"other file", "Other file…", {AskForAnswers{.other_file = true}}});
    return buttons;
}

// ------------------------------------------------------------------------------------------------------- no file yet

Commands draw_no_file(Ui& ui, Box page) {
    draw_page_header(ui, page, title, "From a form tool, or from a spreadsheet.");
    page.top += ui.paragraph(page.min(), std::min(page.width, ui.px(720)), TextStyle::body, ui.theme.text,
                             "People may have answered on the form tool of your organisation. Export their answers "
                             "there as CSV or as an Excel workbook, and choose that file here. It can also be dropped "
                             "on the window. You see what will come in before anything does. If people sent you "
                             "codes from the page for a browser, paste them.") +
                ui.px(16);
    Box buttons{page.left, page.top, page.width, ui.button_height()};
    const auto place = [&](std::string_view label) {
        const Box cut = buttons.cut_left(ui.button_width(label));
        buttons.cut_left(ui.px(12));
        return cut;
    };
    if (ui.button("choose file", "Choose a file…", place("Choose a file…"), ButtonKind::primary))
        return {AskForAnswers{}};
    if (ui.button("paste codes", "Paste codes…", place("Paste codes…"))) return {AskForCodes{}};
    return {};
}

// --------------------------------------------------------------------------------------------------- reading, failing

void draw_reading(Ui& ui, Box page, const IncomingAnswers& incoming, Commands& commands) {
    const bool escaped = ui.interactive && ui.take(Key::escape);
    if (escaped) commands.push_back(DropAnswers{});
    constexpr double short_moment = 0.2;  // Most files are read in less, and nothing needs to flash up.
    if (incoming.began && ui.seconds - *incoming.began < short_moment) return;
    ui.line(page.cut_top(ui.line_height(TextStyle::lead)), TextStyle::lead, ui.theme.text,
            fmt::format("Reading the file: {:.0f} %", 100 * incoming.share));
    page.cut_top(ui.px(10));
    const Box bar{page.left, page.top, std::min(page.width, ui.px(480)), ui.px(10)};
    ui.fill(bar, ui.theme.track, 5);
    ui.outline(bar, ui.theme.control_border, 5);
    const float done = bar.width * static_cast<float>(std::clamp(incoming.share, 0.0, 1.0));
    if (done > 1) ui.fill({bar.left, bar.top, done, bar.height}, ui.theme.accent, 5);
    page.cut_top(ui.px(26));
    const Box button{page.left, page.top, ui.button_width("Cancel"), ui.button_height()};
    if (ui.button("cancel", "Cancel", button)) commands.push_back(DropAnswers{});
}

std::string place_text(const Problem& problem) {
    if (problem.at.line <= 0) return "";
    if (problem.at.column <= 0) return fmt::format("Row {}", problem.at.line);
    return fmt::format("Row {}, column {}", problem.at.line, problem.at.column);
}

/// What is wrong and what to do about it. Returns the height.
float draw_problem(Ui& ui, Box area, const Problem& problem) {
    const float top = area.top;
    const auto words = [&](ImU32 colour, const std::string& text) {
        if (!text.empty()) {
            area.top +=
                ui.paragraph(area.min(), area.width, TextStyle::body, colour, capitalised(text) + ".") + ui.px(2);
        }
    };
    const bool is_error = problem.severity == Severity::error;
    const float marker = ui.marker(area.min(), is_error ? ui.theme.bad : ui.theme.middle,
                                   is_error ? Shape::triangle : Shape::diamond, is_error ? "Error" : "Note") +
                         ui.px(10);
    ui.line({area.left + marker, area.top, area.width - marker, ui.marker_height()}, TextStyle::body, ui.theme.muted,
            place_text(problem));
    area.top += ui.marker_height() + ui.px(4);
    words(ui.theme.text, problem.message);
    words(ui.theme.muted, problem.hint);
    return area.top + ui.px(10) - top;
}

void draw_failed(Ui& ui, const Box& page, const IncomingAnswers& incoming, Commands& commands) {
    const bool escaped = ui.interactive && ui.take(Key::escape);
    if (escaped) commands.push_back(DropAnswers{});
    ui.scroll_area("problems", page, [&](Box area) {
        const float top = area.top;
        area.width = std::min(area.width, ui.px(760));
        area.top += draw_in_card(ui, area, [&](Box inside) {
            const float first = inside.top;
            inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::lead, ui.theme.text,
                                       "These answers cannot be read. Nothing came in.") +
                          ui.px(10);
            for (const Problem& problem : incoming.problems)
                inside.top += draw_problem(ui, inside, problem);
            return inside.top - first;
        });
        area.top += ui.px(gap_units);
        area.top += draw_sheet_card(ui, area, incoming, commands);
        Box buttons{area.left, area.top, area.width, ui.button_height()};
        const auto place = [&](std::string_view label) {
            const Box cut = buttons.cut_left(ui.button_width(label));
            buttons.cut_left(ui.px(12));
            return cut;
        };
        if (ui.button("choose file", "Choose another file…", place("Choose another file…"), ButtonKind::primary))
            commands.push_back(AskForAnswers{.other_file = true});
        if (ui.button("cancel", "Close", place("Close"))) commands.push_back(DropAnswers{});
        return area.top + ui.button_height() - top;
    });
}

// ------------------------------------------------------------------------------------------------- which questionnaire

/// One questionnaire, as a row that can be pressed; returns the height.
float draw_fitting(Ui& ui, const Box& area, const State& state, const FittingQuestionnaire& fitting, bool is_first,
                   Commands& commands) {
    const Questionnaire& questionnaire = state.questionnaires[fitting.questionnaire].instrument->questionnaire;
    const Box row{area.left, area.top, area.width,
                  ui.line_height(TextStyle::lead) + ui.line_height(TextStyle::body) + ui.px(26)};
    const std::string id = fmt::format("answered {}", fitting.questionnaire);
    const Pressed pressed = ui.pressable(id, row);
    ui.card(row);
    if (pressed.hovered) ui.fill(row, ui.theme.hovered, 12);
    if (is_first || pressed.hovered) ui.outline(row, ui.theme.accent, 12, is_first ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(row, 12);
    Box inside = row.inset(ui.px(18), ui.px(12));
    ui.line(inside.cut_top(ui.line_height(TextStyle::lead)), TextStyle::lead, ui.theme.text, questionnaire.title);
    inside.cut_top(ui.px(2));
    ui.line(inside, TextStyle::body, ui.theme.muted,
            fmt::format("{} of {} have a column in the file", fitting.columns,
                        counted(questionnaire.items.size(), "question")));
    const bool entered = is_first && ui.interactive && !ui.focus.ring_shown() && ui.take(Key::enter);
    if (pressed.clicked || entered) commands.push_back(ChooseAnswered{fitting.questionnaire});
    return row.height;
}

void draw_questionnaires(Ui& ui, Box page, const State& state, const IncomingAnswers& incoming, Commands& commands) {
    Box buttons = page.cut_bottom(ui.button_height());
    page.cut_bottom(ui.px(gap_units));
    const bool escaped = ui.interactive && ui.take(Key::escape);
    if (ui.button("cancel", "Cancel", buttons.cut_left(ui.button_width("Cancel"))) || escaped)
        commands.push_back(DropAnswers{});
    const bool fits = !incoming.fitting.empty() && incoming.fitting.front().columns > 0;
    ui.scroll_area("questionnaires", page, [&](Box area) {
        const float top = area.top;
        area.width = std::min(area.width, ui.px(720));
        area.top += ui.paragraph(area.min(), area.width, TextStyle::lead, ui.theme.text,
                                 "Which questionnaire did people answer?") +
                    ui.px(4);
        if (!fits) {
            area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted,
                                     "No header of the file is a question that is known here. The columns can be "
                                     "matched by hand.") +
                        ui.px(4);
        }
        area.top += ui.px(8);
        for (std::size_t i = 0; i < incoming.fitting.size(); ++i) {
            area.top += draw_fitting(ui, area, state, incoming.fitting[i], i == 0 && fits, commands) + ui.px(10);
        }
        return area.top - top;
    });
}

// ---------------------------------------------------------------------------------------------------------- deciding

/// What is shown for the first time begins at its top, wherever an earlier file was scrolled to.
void begin_at_top(const BringInPage& page) {
    if (page.view.is_new) ImGui::SetScrollY(0);
}

/// What is asked and what will come in. The buttons stay in sight, however much that is.
void draw_side(Ui& ui, Box side, const BringInPage& page) {
    const float down = ui.px(14);
    const float foot = draw_coming_buttons(ui, side, page, false) + 2 * down;
    const bool fits = page.view.side_height <= side.height;
    Box buttons;
    if (!fits) {
        buttons = side.cut_bottom(foot);
        side.cut_bottom(ui.px(8));
    }
    ui.scroll_area("what is asked", side, [&](Box area) {
        begin_at_top(page);
        const float top = area.top;
        area.top += draw_sheet_card(ui, area, page.incoming, page.commands);
        area.top += draw_ask_cards(ui, area, page);
        area.top += draw_coming_card(ui, area, page, fits ? ComingButtons::in_card : ComingButtons::elsewhere);
        const float height = area.top - top + (fits ? 0 : foot);
        if (std::abs(height - page.view.side_height) > 1) ui.focus.layout_is_coming();
        page.view.side_height = height;
        return area.top - top;
    });
    if (fits) return;
    ui.card(buttons);
    draw_coming_buttons(ui, buttons.inset(std::min(ui.px(18), buttons.width * 0.05f), down), page, true);
}

void draw_table(Ui& ui, const Box& place, const BringInPage& page) {
    ui.card(place);
    Box inside = place.inset(ui.px(20), ui.px(14));
    // The heads stand over what is beside a scroll bar.
    float across = inside.width;
    Box heads = inside;
    heads.width -= ui.px(14);
    const float height = draw_column_heads(ui, heads, page);
    inside.cut_top(height);
    ui.scroll_area("columns", inside, [&](Box area) {
        begin_at_top(page);
        area.width = std::min(area.width, across - ui.px(14));
        return draw_column_rows(ui, area, page);
    });
}

void draw_deciding(Ui& ui, Box area, const BringInPage& page) {
    const float gap = ui.px(gap_units);
    if (area.width >= ui.px(two_columns_from_units) && area.height >= ui.px(300)) {
        const Box side = area.cut_right(std::floor(area.width * 0.335f));
        area.cut_right(gap);
        // What is asked first: Tab comes to it before all columns.
        draw_side(ui, side, page);
        return draw_table(ui, area, page);
    }
    ui.scroll_area("bring in", area, [&](Box rest) {
        begin_at_top(page);
        const float top = rest.top;
        rest.top += draw_sheet_card(ui, rest, page.incoming, page.commands);
        rest.top += draw_ask_cards(ui, rest, page);
        rest.top += draw_coming_card(ui, rest, page, ComingButtons::in_card) + gap;
        rest.top += draw_column_heads(ui, rest, page);
        rest.top += draw_column_rows(ui, rest, page);
        return rest.top - top;
    });
}

void draw_stage(Ui& ui, const Box& page, const State& state, Views& views, Commands& commands) {
    const IncomingAnswers& incoming = *state.incoming;
    BringInView& view = views.bring_in;
    switch (incoming.stage) {
        case Stage::reading: return draw_reading(ui, page, incoming, commands);
        case Stage::failed: return draw_failed(ui, page, incoming, commands);
        case Stage::asks_questionnaire: return draw_questionnaires(ui, page, state, incoming, commands);
        case Stage::deciding: break;
    }
    const std::string shown = view.shows;
    draw_deciding(ui, page, {state, incoming, view, commands});
    view.is_new = false;
    // What was asked for was shown, or it is not there: it is not waited for.
    if (ui.interactive && view.shows == shown) view.shows.clear();
}

}  // namespace

Commands draw_bring_in(Ui& ui, const Box& whole_page, const State& state, Views& views) {
    Box page = whole_page;
    if (!state.incoming) return draw_no_file(ui, page);
    BringInView& view = views.bring_in;
    const bool was_interactive = ui.interactive;
    const bool covered = view.list && state.incoming->stage == Stage::deciding;
    if (covered) ui.interactive = false;
    Commands commands = draw_page_header(ui, page, title, file_text(state), header_buttons(*state.incoming));
    draw_stage(ui, page, state, views, commands);
    if (covered) {
        ui.interactive = was_interactive;
        if (was_interactive) draw_column_list(ui, {state, *state.incoming, view, commands});
        return commands;
    }
    // Esc leaves the page; what was decided stays until answers are brought in, or cancelled.
    const bool leaves = state.incoming->stage == Stage::deciding && ui.interactive && ui.take(Key::escape);
    if (leaves) commands.push_back(GoTo{state.incoming->came_from});
    return commands;
}

}  // namespace readiness
