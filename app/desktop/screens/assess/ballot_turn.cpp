#include "app/desktop/screens/assess/ballot_turn.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "core/groups/collecting.h"

namespace readiness {

namespace {

/// A column in the middle of an otherwise empty window, for the text and buttons of one person.
Box middle_column(const Ui& ui, const Box& page, float height) {
    const float width = std::min(ui.px(680), page.width - ui.px(48));
    const float top = page.top + std::max(ui.px(28), (page.height - height) / 2);
    return {std::round(page.centre().x - width / 2), std::round(top), width, page.bottom() - top - ui.px(12)};
}

void draw_role(Ui& ui, const Box& row, const std::string& badge, const std::string& label, std::size_t place,
               BallotTurn& turn) {
    const bool chosen = turn.role == place;
    const Pressed pressed = ui.pressable("role " + badge, row);
    ui.fill(row, chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 8);
    ui.outline(row, chosen ? ui.theme.accent : ui.theme.control_border, 8, chosen ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(row, 8);
    Box inside = row.inset(ui.px(14), 0);
    ui.key_cap({inside.left, std::round(inside.centre().y - ui.px(10))}, badge);
    inside.cut_left(ui.px(38));
    ui.line(inside, TextStyle::option_small, ui.theme.text, label);
    if (chosen) ui.line(inside, TextStyle::body_strong, ui.theme.accent_text, "✓", Align::right);
    if (pressed.clicked) turn.role = place;
}

float roles_height(const Ui& ui, const Assessment& assessment) {
    if (assessment.roles.empty()) return 0;
    return ui.px(36) + static_cast<float>(assessment.roles.size() + 1) * ui.px(52);
}

float draw_roles(Ui& ui, Box area, const Assessment& assessment, BallotTurn& turn) {
    if (assessment.roles.empty()) return 0;
    const float top = area.top;
    ui.line(area.cut_top(ui.px(36)), TextStyle::body_strong, ui.theme.text, "What is your role?");
    const auto next_row = [&] {
        const Box row{area.left, area.top, area.width, ui.px(44)};
        area.top += ui.px(52);
        return row;
    };
    for (std::size_t i = 0; i < assessment.roles.size(); ++i)
        draw_role(ui, next_row(), std::to_string(i + 1), assessment.roles[i], i + 1, turn);
    draw_role(ui, next_row(), "0", "I would rather not say", 0, turn);
    return area.top - top;
}

void take_role_keys(Ui& ui, const Assessment& assessment, BallotTurn& turn) {
    const std::size_t count = assessment.roles.size();
    if (count == 0 || !ui.interactive) return;
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
        const auto place = static_cast<std::size_t>(digit - U'0');
        if (place <= count && ui.take(digit)) turn.role = place;
    }
    if (ui.focus.ring_shown()) return;
    // The rows stand from the first role down to "rather not say".
    const auto row_of = [&] { return turn.role.value_or(0) == 0 ? count : *turn.role - 1; };
    const auto choose = [&](std::size_t row) { turn.role = row == count ? 0 : row + 1; };
    if (ui.take(Key::down)) choose(turn.role ? std::min(row_of() + 1, count) : 0);
    if (ui.take(Key::up)) choose(turn.role && row_of() > 0 ? row_of() - 1 : turn.role ? 0 : count);
}

/// A page for one person: large words, then what can be done.
struct PersonPage {
    std::string title;
    std::string words;
};

Box draw_person_words(Ui& ui, Box area, const PersonPage& page) {
    area.top += ui.paragraph(area.min(), area.width, TextStyle::title, ui.theme.text, page.title) + ui.px(10);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::option_small, ui.theme.muted, page.words) + ui.px(26);
    return area;
}

float person_words_height(const Ui& ui, const PersonPage& page, float width) {
    return ui.text_size(TextStyle::title, page.title, width).y +
           ui.text_size(TextStyle::option_small, page.words, width).y + ui.px(36);
}

/// To the person whose ballot came in just now. Another page stands between this one and the next ballot, so that one
/// key too many begins nothing.
void draw_thanks(Ui& ui, const Box& page, const Assessment& assessment, BallotTurn& turn) {
    const bool all = everybody_answered(assessment);
    PersonPage words{"Thank you. Your ballot is in.",
                     "Please pass the keyboard to the next person. Nothing of your answers is on the screen."};
    if (all) {
        words = {fmt::format("Thank you. All {} ballots are in.", assessment.respondents.size()),
                 "Please give the keyboard back to the facilitator."};
    }
    const Box column =
        middle_column(ui, page, person_words_height(ui, words, middle_column(ui, page, 0).width) + ui.px(60));
    const Box area = draw_person_words(ui, column, words);
    Box buttons{area.left, area.top, area.width, ui.px(44)};
    const std::string_view next = all ? "Back to the ballot box" : "I am the next person →";
    const Box first = buttons.cut_left(ui.button_width(next));
    bool goes_on = ui.button(next, first, ButtonKind::primary);
    buttons.cut_left(ui.px(10));
    bool leaves = false;
    if (!all) {
        leaves = ui.button("Back to the ballot box", buttons.cut_right(ui.button_width("Back to the ballot box")),
                           ButtonKind::quiet);
    }
    ui.line(buttons, TextStyle::small, ui.theme.muted, "or press Enter");
    if (ui.interactive && !ui.focus.ring_shown() && ui.take(Key::enter)) goes_on = true;
    if (ui.interactive && ui.take(Key::escape)) leaves = true;
    if (leaves || (goes_on && all)) {
        turn = {};
    } else if (goes_on) {
        turn.someone_went = false;
    }
}

void draw_welcome(Ui& ui, const Box& page, const Assessment& assessment, BallotTurn& turn, Commands& commands) {
    const PersonPage words{"Please pass the keyboard to the next person.",
                           "You answer alone, and nobody looks on. Your answers are counted with all others. No screen "
                           "shows them as yours."};
    const float width = middle_column(ui, page, 0).width;
    const float height = person_words_height(ui, words, width) + roles_height(ui, assessment) + ui.px(70);
    ui.scroll_area("hand over", middle_column(ui, page, height), [&](Box area) {
        const float top = area.top;
        area = draw_person_words(ui, area, words);
        area.top += draw_roles(ui, area, assessment, turn) + ui.px(10);
        Box buttons{area.left, area.top, area.width, ui.px(44)};
        const bool ready = assessment.roles.empty() || turn.role.has_value();
        const Box begin = buttons.cut_left(ui.button_width("Begin my ballot →"));
        buttons.cut_left(ui.px(10));
        bool begins = ui.button("Begin my ballot →", begin, ButtonKind::primary, ready);
        const Box back = buttons.cut_right(ui.button_width("Back to the ballot box"));
        const bool leaves = ui.button("Back to the ballot box", back, ButtonKind::quiet);
        ui.line(buttons, TextStyle::small, ui.theme.muted, ready ? "or press Enter" : "Choose a role to go on.");
        if (ui.interactive && !ui.focus.ring_shown() && ready && ui.take(Key::enter)) begins = true;
        if (begins) {
            const std::size_t role = turn.role.value_or(0);
            commands.push_back(BeginTurn{role == 0 ? "" : assessment.roles[role - 1]});
        }
        if (leaves || (ui.interactive && ui.take(Key::escape))) turn = {};
        return area.top - top + ui.px(50);
    });
    take_role_keys(ui, assessment, turn);
}

Commands draw_hand_over(Ui& ui, const Box& page, const Document& document, AssessView& view) {
    Commands commands;
    if (view.turn.someone_went) {
        draw_thanks(ui, page, document.scored().assessment(), view.turn);
    } else {
        draw_welcome(ui, page, document.scored().assessment(), view.turn, commands);
    }
    return commands;
}

Commands draw_closing(Ui& ui, const Box& page, const Document& document, AssessView& view) {
    Commands commands;
    const Answerer answerer{document, view.turn.id};
    const auto& items = document.scored().questionnaire().items;
    const auto open =
        std::count_if(items.begin(), items.end(), [&](const Item& item) { return answerer.given(item.id) == nullptr; });
    const std::string title =
        open == 0 ? "You have answered every question."
                  : fmt::format("{} of {} questions {} no answer yet.", open, items.size(), open == 1 ? "has" : "have");
    const PersonPage words{title, "Once your ballot is handed in, nobody can open it again."};
    const Box column =
        middle_column(ui, page, person_words_height(ui, words, middle_column(ui, page, 0).width) + ui.px(60));
    const Box area = draw_person_words(ui, column, words);
    Box buttons{area.left, area.top, area.width, ui.px(44)};
    // What Enter does stands first: an unfinished ballot is not handed in by one key too many.
    const bool done = open == 0;
    const std::string_view hand_in = "Hand in my ballot →";
    const std::string_view go_on = "Go on answering";
    const std::string_view first = done ? hand_in : go_on;
    const std::string_view second = done ? go_on : hand_in;
    const std::string_view away = view.turn.throwing ? "Yes, throw it away" : "Throw it away";
    bool first_pressed = ui.button(first, buttons.cut_left(ui.button_width(first)), ButtonKind::primary);
    buttons.cut_left(ui.px(10));
    const bool second_pressed = ui.button(second, buttons.cut_left(ui.button_width(second)));
    const bool thrown = ui.button(away, buttons.cut_right(ui.button_width(away)), ButtonKind::quiet);
    ui.text({area.left, area.top + ui.px(54)}, TextStyle::small, ui.theme.muted,
            done ? "Enter hands it in, Esc goes on answering." : "Enter or Esc goes on answering.");
    if (ui.interactive && !ui.focus.ring_shown() && ui.take(Key::enter)) first_pressed = true;
    const bool goes_on = (done ? second_pressed : first_pressed) || (ui.interactive && ui.take(Key::escape));
    if (done ? first_pressed : second_pressed) {
        commands.push_back(Edit{HandInBallot{view.turn.id}});
        view.turn = {BallotTurn::Stage::hand_over, {}, {}, true, false};
        view.item = 0;
        ui.focus.reset();
    } else if (goes_on) {
        view.turn.stage = BallotTurn::Stage::answering;
        view.turn.throwing = false;
        view.item = next_unanswered(answerer, view.item).value_or(view.item);
        ui.focus.reset();
    } else if (thrown && !std::exchange(view.turn.throwing, true)) {
        return commands;
    } else if (thrown) {
        commands.push_back(Edit{RemoveBallot{view.turn.id}});
        commands.push_back(ForgetSteps{});
        view.turn = {BallotTurn::Stage::hand_over, {}, {}, false, false};
        view.item = 0;
    }
    return commands;
}

}  // namespace

Commands draw_ballot_turn(Ui& ui, const Box& page, const Document& document, AssessView& view) {
    const bool closing = view.turn.stage == BallotTurn::Stage::closing;
    return closing ? draw_closing(ui, page, document, view) : draw_hand_over(ui, page, document, view);
}

}  // namespace readiness
