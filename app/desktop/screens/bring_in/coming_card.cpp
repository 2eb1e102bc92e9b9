// What will come in from a file, what is told about it, and the buttons that end it.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <span>

#include "app/desktop/screens/bring_in/bring_in_parts.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/choice_pills.h"
#include "core/base/text.h"
#include "core/importing/form_title.h"
#include "core/platform/path_text.h"
#include "core/words/import_words.h"

namespace readiness {

namespace {

/// What can be chosen about rows of one kind.
struct RowsChoice {
    TellKind kind;
    const char* id;
    const char* about;  ///< If this file has no such rows, and something was chosen for an earlier one.
    std::vector<Pill> pills;
    std::optional<std::size_t> chosen;
    bool decided = false;
    std::vector<Decisions> decisions;  ///< One for each pill.
};

template <class Value, std::size_t count>
RowsChoice choice_of(TellKind kind, const char* id, const char* about, const Value (&values)[count],
                     const char* const (&labels)[count], std::optional<Value> FormChoices::*member, Value usual,
                     const Decisions& now) {
    RowsChoice choice{kind, id, about, {}, {}, (now.*member).has_value(), {}};
    for (std::size_t i = 0; i < count; ++i) {
        choice.pills.push_back({std::string(to_text(values[i])), labels[i]});
        if ((now.*member).value_or(usual) == values[i]) choice.chosen = i;
        choice.decisions.emplace_back().*member = values[i];
    }
    return choice;
}

std::vector<RowsChoice> choices_in(const Decisions& now) {
    constexpr const char* rows[] = {"Leave out", "Not finished", "Count"};
    constexpr const char* twice[] = {"Later row", "Earlier row", "Both"};
    constexpr const char* roles[] = {"No role", "First role"};
    constexpr RowChoice out = RowChoice::leave_out;
    return {
        choice_of(TellKind::unfinished, "unfinished", "Rows that were not handed in:", all_row_choices, rows,
                  &FormChoices::unfinished, out, now),
        choice_of(TellKind::test, "tests", "Rows to try the form out:", all_row_choices, rows, &FormChoices::tests, out,
                  now),
        choice_of(TellKind::rejected, "rejected", "Rows rejected in the review:", all_row_choices, rows,
                  &FormChoices::rejected, out, now),
        choice_of(TellKind::same_person, "twice", "A person in two rows:", all_twice, twice, &FormChoices::twice,
                  Twice::later, now),
        choice_of(TellKind::two_roles, "two roles", "A person with two roles:", all_two_roles, roles,
                  &FormChoices::two_roles, TwoRoles::none, now),
    };
}

/// Rows about which something can be chosen: a line and the choice. Returns the height.
float draw_choices(Ui& ui, Box area, const BringInPage& page) {
    const float top = area.top;
    const bool asks_twice =
        std::ranges::any_of(page.incoming.asked, [](const Ask& ask) { return ask.kind == AskKind::same_code; });
    for (const RowsChoice& choice : choices_in(page.decided)) {
        if (choice.kind == TellKind::same_person && asks_twice) continue;  // It has a card.
        const auto told = std::ranges::find(page.incoming.told, choice.kind, &Tell::kind);
        const bool is_told = told != page.incoming.told.end();
        const bool is_wanted = choice.kind == TellKind::same_person && page.proposal().has_two_dates;
        if (!is_told && !is_wanted && !choice.decided) continue;
        area.top += ui.px(6);
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text,
                                 is_told ? found_words(*told) : choice.about) +
                    ui.px(4);
        const float height = pills_height(ui, choice.pills, area.width, PillSize::low);
        const auto clicked = draw_pills(ui, choice.id, {area.left, area.top, area.width, height}, choice.pills,
                                        is_wanted ? std::nullopt : choice.chosen, PillSize::low);
        if (clicked) page.commands.push_back(DecideAboutAnswers{choice.decisions[*clicked]});
        area.top += height + ui.px(8);
    }
    return area.top - top;
}

/// Where the answers go, and the choice if there is one. Returns the height.
float draw_target(Ui& ui, Box area, const BringInPage& page) {
    const std::string title = page.incoming.into_open && page.state.document
                                  ? page.state.document->scored().assessment().title
                                  : form_title(text_of(page.incoming.file.stem()));
    const std::string words = fmt::format("Into {}“{}”.", page.incoming.into_open ? "" : "a new assessment, ", title);
    const float top = area.top;
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, words) + ui.px(4);
    if (!may_come_into_open(page.state)) return area.top - top;
    const std::vector<Pill> pills = {{"open", "The open assessment"}, {"new", "A new one"}};
    const float height = pills_height(ui, pills, area.width, PillSize::low);
    const std::size_t chosen = page.incoming.into_open ? 0 : 1;
    const auto clicked =
        draw_pills(ui, "target", {area.left, area.top, area.width, height}, pills, chosen, PillSize::low);
    if (clicked) page.commands.push_back(ChooseTarget{*clicked == 0});
    return area.top + height + ui.px(8) - top;
}

/// What of the ballots is here already; empty if nothing came from a form before.
std::string outcome_text(const IncomingAnswers& incoming) {
    if (!incoming.look.outcome) return "";
    const MergedFileOutcome& outcome = *incoming.look.outcome;
    const int there = outcome.already_there + outcome.left_out;
    std::string text = counted(outcome.taken, "ballot is new.", "ballots are new.");
    if (outcome.replaced > 0)
        text += " " + counted(outcome.replaced, "takes the place of an older one.", "take the place of older ones.");
    if (there > 0) text += " " + counted(there, "is here already.", "are here already.");
    return text;
}

std::vector<std::string> told_texts(const BringInPage& page) {
    std::vector<std::string> texts;
    for (const Tell& tell : page.proposal().tells) {
        if (found_words(tell).empty()) texts.push_back(tell_words(tell, page.proposal(), page.questionnaire()));
    }
    texts.emplace_back(
        "Nothing that could say who somebody is comes in. What is decided here is remembered for the "
        "next file of this form.");
    return texts;
}

float draw_problem(Ui& ui, Box area, const Problem& problem, const MarkerColours& colours, Shape shape) {
    const float top = area.top;
    const float sign = ui.px(20);
    const float line = ui.line_height(TextStyle::body);
    ui.shape({area.left + ui.px(7), area.top + line / 2}, ui.px(6), shape, colours.text);
    area.cut_left(sign);
    area.top +=
        ui.paragraph(area.min(), area.width, TextStyle::body_strong, colours.text, capitalised(problem.message) + ".");
    if (!problem.hint.empty())
        area.top +=
            ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, capitalised(problem.hint) + ".");
    return area.top - top + ui.px(6);
}

}  // namespace

float draw_coming_buttons(Ui& ui, Box area, const BringInPage& page, bool draws) {
    const std::size_t open = still_asked(page.proposal());
    const bool may = may_come_in(page.incoming);
    const std::size_t ballots = new_ballots(page.incoming);
    const std::string words = open > 0      ? fmt::format("Decide {} more", open)
                              : ballots > 0 ? fmt::format("Bring in {}", counted(ballots, "ballot"))
                                            : "Nothing new to bring in";
    const float own = ui.button_width(words);
    const float cancel = ui.button_width("Cancel");
    const bool beside = own + ui.px(12) + cancel <= area.width;
    const float height = ui.button_height() * (beside ? 1.0f : 2.0f) + (beside ? 0 : ui.px(8));
    if (!draws) return height;
    const Box first{area.left, area.top, std::min(own, area.width), ui.button_height()};
    const Box second{beside ? first.right() + ui.px(12) : area.left, beside ? area.top : first.bottom() + ui.px(8),
                     std::min(cancel, area.width), ui.button_height()};
    // Work that takes but a moment does not make the button blink.
    const bool shows =
        may || (page.incoming.works() && open == 0 && ballots > 0 && ui.seconds - *page.incoming.began < 0.3);
    const bool pressed = ui.button("bring in", words, first, ButtonKind::primary, shows);
    const bool entered = ui.interactive && !ui.focus.ring_shown() && !Ui::typing() && ui.take(Key::enter);
    if ((pressed || entered) && may) page.commands.push_back(BringAnswersIn{});
    if (ui.button("cancel", "Cancel", second)) page.commands.push_back(DropAnswers{});
    return height;
}

float draw_coming_card(Ui& ui, const Box& area, const BringInPage& page, ComingButtons buttons) {
    return draw_in_card(ui, area, [&](Box inside) {
        const float top = inside.top;
        const auto words = [&](TextStyle style, ImU32 colour, std::string_view text, float gap) {
            if (!text.empty()) inside.top += ui.paragraph(inside.min(), inside.width, style, colour, text) + ui.px(gap);
        };
        words(TextStyle::lead, ui.theme.text, "What will come in", 2);
        inside.top += draw_target(ui, inside, page);
        if (page.proposal().problems.empty())
            words(TextStyle::body, ui.theme.text, coming_words(page.proposal()) + ".", 4);
        words(TextStyle::body, ui.theme.text, outcome_text(page.incoming), 4);
        for (const Problem& problem : page.proposal().problems)
            inside.top += draw_problem(ui, inside, problem, ui.theme.bad, Shape::triangle);
        if (!page.incoming.look.not_remembered.empty()) {
            Problem problem = page.incoming.look.not_remembered.front();
            problem.message = "what was decided about earlier files could not be used: " + problem.message;
            inside.top += draw_problem(ui, inside, problem, ui.theme.middle, Shape::diamond);
        }
        inside.top += draw_choices(ui, inside, page);
        for (const std::string& text : told_texts(page))
            words(TextStyle::body, ui.theme.muted, text, 4);
        const bool slow = page.incoming.works() && ui.seconds - *page.incoming.began >= 0.3;
        if (slow)
            words(TextStyle::body, ui.theme.muted,
                  fmt::format("Looking at it again: {:.0f} %", 100 * page.incoming.share), 4);
        if (buttons == ComingButtons::in_card) {
            inside.top += ui.px(10);
            inside.top += draw_coming_buttons(ui, inside, page, true);
        }
        return inside.top - top;
    });
}

}  // namespace readiness
