#include "app/desktop/screens/assess/ballot_turn.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/screens/assess/person_page.h"
#include "core/groups/collecting.h"
#include "core/words/group_words.h"

namespace readiness {

namespace {

/// A role has its place in the list as its key, as far as there are digits.
void draw_role(Ui& ui, const Box& row, const std::string& label, std::size_t place, BallotTurn& turn) {
    constexpr std::size_t last_digit = 9;
    const bool chosen = turn.role == place;
    const std::string number = std::to_string(place);
    const Pressed pressed = ui.pressable("role " + number, row);
    ui.fill(row, chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 8);
    ui.outline(row, chosen ? ui.theme.accent : ui.theme.control_border, 8, chosen ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(row, 8);
    Box inside = row.inset(ui.px(14), 0);
    if (place <= last_digit) ui.key_cap({inside.left, std::round(inside.centre().y - ui.px(10))}, number);
    inside.cut_left(ui.px(38));
    if (chosen) {
        ui.line(inside.cut_right(ui.px(24)), TextStyle::lead, ui.theme.accent_text, "✓", Align::right);
        inside.cut_right(ui.px(8));
    }
    ui.line(inside, TextStyle::option, ui.theme.text, label);
    if (pressed.clicked) turn.role = place;
}

/// What people pick their role from, and how it is asked.
struct RoleQuestion {
    std::vector<std::string> roles;
    std::string text = "What is your role?";
};

RoleQuestion role_question_of(const Document& document) {
    const Questionnaire& questionnaire = document.scored().questionnaire();
    RoleQuestion asked{roles_to_pick(document.scored().assessment(), questionnaire)};
    if (const UnscoredQuestion* own = role_question(questionnaire)) asked.text = own->text;
    return asked;
}

float roles_height(const Ui& ui, const Box& page, const RoleQuestion& asked) {
    if (asked.roles.empty()) return 0;
    return person_text_height(ui, page, TextStyle::option, asked.text) + ui.px(10) +
           static_cast<float>(asked.roles.size() + 1) * ui.px(52) + ui.px(16);
}

float draw_roles(Ui& ui, Box area, const RoleQuestion& asked, BallotTurn& turn) {
    if (asked.roles.empty()) return 0;
    const float top = area.top;
    area.top += ui.paragraph(area.min(), area.width, TextStyle::option, ui.theme.text, asked.text) + ui.px(10);
    const auto next_row = [&] {
        const Box row{area.left, area.top, area.width, ui.px(44)};
        area.top += ui.px(52);
        return row;
    };
    for (std::size_t i = 0; i < asked.roles.size(); ++i)
        draw_role(ui, next_row(), asked.roles[i], i + 1, turn);
    draw_role(ui, next_row(), "I would rather not say", 0, turn);
    return area.top - top + ui.px(16);
}

void take_role_keys(Ui& ui, std::size_t count, BallotTurn& turn) {
    if (count == 0 || !ui.interactive) return;
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
        const auto place = static_cast<std::size_t>(digit - U'0');
        if (place <= count && ui.take(digit)) turn.role = place;
    }
    if (ui.focus.ring_shown()) return;
    // The rows are from the first role down to "rather not say".
    const auto row_of = [&] { return turn.role.value_or(0) == 0 ? count : *turn.role - 1; };
    const auto choose = [&](std::size_t row) { turn.role = row == count ? 0 : row + 1; };
    if (ui.take(Key::down)) choose(turn.role ? std::min(row_of() + 1, count) : 0);
    if (ui.take(Key::up)) choose(turn.role && row_of() > 0 ? row_of() - 1 : turn.role ? 0 : count);
}

constexpr std::string_view back_to_facilitator = "Back to the facilitator";

/// To the person whose ballot came in just now. Another page comes between this one and the next ballot, so that one
/// key too many begins nothing.
void draw_thanks(Ui& ui, const Box& page, const Assessment& assessment, BallotTurn& turn) {
    const bool all = everybody_answered(assessment);
    PersonWords words{"Thank you. Your ballot is in.",
                      "Please pass the keyboard to the next person. Nothing of your answers is on the screen."};
    if (all) {
        words = {fmt::format("Thank you. All {} ballots are in.", finished_ballots(assessment)),
                 "Please give the keyboard back to the facilitator."};
    }
    bool goes_on = false;
    bool leaves = false;
    const float height = person_words_height(ui, page, words) + person_buttons_height(ui);
    draw_person_page(ui, page, "thanks", height, [&](Box area) {
        const float top = area.top;
        draw_person_words(ui, area, words);
        ButtonRows rows(ui, area);
        goes_on = rows.large("next", all ? back_to_facilitator : "I am the next person →", ButtonKind::primary);
        if (!all) leaves = rows.large("ballot box", back_to_facilitator, ButtonKind::plain);
        rows.words(all ? "Enter does it too." : "Enter goes on with the next person, Esc back to the facilitator.");
        return area.top - top + rows.height();
    });
    if (ui.interactive && !ui.focus.ring_shown() && ui.take(Key::enter)) goes_on = true;
    if (ui.interactive && ui.take(Key::escape)) leaves = true;
    if (leaves || (goes_on && all)) {
        turn = {};
    } else if (goes_on) {
        turn.someone_went = false;
    }
}

/// What everybody has to know of a small room before they answer.
std::string few_words(const Assessment& assessment) {
    const std::optional<int> few = assessment.people ? few_people(assessment) : std::nullopt;
    return few ? " " + small_room_words(*few) : "";
}

void draw_welcome(Ui& ui, const Box& page, const Document& document, BallotTurn& turn, Commands& commands) {
    const RoleQuestion asked = role_question_of(document);
    const PersonWords words{
        "Your ballot",
        fmt::format("You answer alone, and nobody looks on. Your answers are counted with all others, and no screen "
                    "shows them as yours. The file on this computer holds every ballot in readable text, {}in no "
                    "particular order. Whoever can open the file can read them.",
                    asked.roles.empty() ? "" : "with its role, ") +
            few_words(document.scored().assessment())};
    const bool ready = asked.roles.empty() || turn.role.has_value();
    bool begins = false;
    bool leaves = false;
    const float height =
        person_words_height(ui, page, words) + roles_height(ui, page, asked) + person_buttons_height(ui);
    draw_person_page(ui, page, "hand over", height, [&](Box area) {
        const float top = area.top;
        draw_person_words(ui, area, words);
        area.top += draw_roles(ui, area, asked, turn);
        ButtonRows rows(ui, area);
        begins = rows.large("begin", "Begin my ballot →", ButtonKind::primary, ready);
        leaves = rows.large("ballot box", back_to_facilitator, ButtonKind::plain);
        rows.words(ready ? "Enter begins, Esc goes back to the facilitator." : "Choose a role to go on.");
        return area.top - top + rows.height();
    });
    if (ui.interactive && !ui.focus.ring_shown() && ready && ui.take(Key::enter)) begins = true;
    if (begins) {
        const std::size_t role = turn.role.value_or(0);
        commands.push_back(BeginTurn{role == 0 ? "" : asked.roles[role - 1]});
    }
    if (leaves || (ui.interactive && ui.take(Key::escape))) turn = {};
    take_role_keys(ui, asked.roles.size(), turn);
}

/// What the person decides at the end of a ballot.
enum class Ending { none, hand_in, go_on, later, throw_away };

Ending draw_ending(Ui& ui, const Box& page, int open, std::size_t of) {
    const std::string title =
        open == 0 ? "You have answered every question."
                  : fmt::format("{} of {} questions {} no answer yet.", open, of, open == 1 ? "has" : "have");
    const PersonWords words{title,
                            "Once your ballot is handed in, no screen of this program shows it again. The file on this "
                            "computer keeps it in readable text."};
    // What Enter does comes first: an unfinished ballot is not handed in by one key too many.
    const bool done = open == 0;
    Ending ending = Ending::none;
    const float height = person_words_height(ui, page, words) + person_buttons_height(ui) + ui.px(60);
    draw_person_page(ui, page, "closing", height, [&](Box area) {
        const float top = area.top;
        draw_person_words(ui, area, words);
        ButtonRows rows(ui, area);
        const auto hand_in = [&](ButtonKind kind) {
            if (rows.large("hand in", "Hand in my ballot →", kind)) ending = Ending::hand_in;
        };
        const auto go_on = [&](ButtonKind kind) {
            if (rows.large("go on", "Go on answering", kind)) ending = Ending::go_on;
        };
        if (done) hand_in(ButtonKind::primary);
        go_on(done ? ButtonKind::plain : ButtonKind::primary);
        if (!done) hand_in(ButtonKind::plain);
        rows.next_row();
        if (rows.small("later", "Go on later")) ending = Ending::later;
        if (rows.small("throw away", "Throw it away…")) ending = Ending::throw_away;
        rows.words(done ? "Enter hands it in, Esc goes on answering." : "Enter or Esc goes on answering.");
        return area.top - top + rows.height();
    });
    if (ui.interactive && !ui.focus.ring_shown() && ui.take(Key::enter))
        ending = done ? Ending::hand_in : Ending::go_on;
    if (ui.interactive && ui.take(Key::escape)) ending = Ending::go_on;
    return ending;
}

/// Asked on a page of its own, with the buttons elsewhere: a second click at the same place throws nothing away.
Ending draw_throwing(Ui& ui, const Box& page, BallotTurn& turn) {
    const PersonWords words{"Throw your ballot away?", "Its answers are lost, and cannot be brought back."};
    Ending ending = Ending::none;
    bool keeps = false;
    const float height = person_words_height(ui, page, words) + person_buttons_height(ui);
    draw_person_page(ui, page, "throwing", height, [&](Box area) {
        const float top = area.top;
        draw_person_words(ui, area, words);
        ButtonRows rows(ui, area);
        keeps = rows.large("keep", "Keep it", ButtonKind::primary);
        if (rows.large("really throw away", "Yes, throw it away", ButtonKind::plain)) ending = Ending::throw_away;
        rows.words("Enter or Esc keeps it.");
        return area.top - top + rows.height();
    });
    if (ui.interactive && !ui.focus.ring_shown() && ui.take(Key::enter)) keeps = true;
    if (ui.interactive && ui.take(Key::escape)) keeps = true;
    if (keeps) turn.throwing = false;
    return ending;
}

/// The next person comes, and nothing is on the screen.
void pass_on(AssessView& view, bool someone_went) {
    view.turn = {BallotTurn::Stage::hand_over, {}, {}, someone_went, false};
    view.item = 0;
}

Commands draw_closing(Ui& ui, const Box& page, const Document& document, AssessView& view) {
    const Answerer answerer{document, view.turn.id};
    const auto& items = document.scored().questionnaire().items;
    const auto open =
        std::ranges::count_if(items, [&](const Item& item) { return answerer.given(item.id) == nullptr; });
    const RespondentId id = view.turn.id;
    if (view.turn.throwing) {
        const bool throws = draw_throwing(ui, page, view.turn) == Ending::throw_away;
        if (throws || !view.turn.throwing) ui.focus.reset();
        if (!throws) return {};
        pass_on(view, false);
        return {Edit{RemoveBallot{id}}, ForgetSteps{}};
    }
    const Ending ending = draw_ending(ui, page, static_cast<int>(open), items.size());
    if (ending != Ending::none) ui.focus.reset();
    switch (ending) {
        case Ending::none: break;
        case Ending::hand_in: pass_on(view, true); return {Edit{HandInBallot{id}}};
        case Ending::go_on:
            view.at_last = false;
            view.turn.stage = BallotTurn::Stage::answering;
            view.item = next_unanswered(answerer, view.item).value_or(view.item);
            break;
        case Ending::later: return {LeaveTurn{}};
        case Ending::throw_away: view.turn.throwing = true; break;
    }
    return {};
}

}  // namespace

Commands draw_ballot_turn(Ui& ui, const Box& page, const Document& document, AssessView& view) {
    if (view.turn.stage == BallotTurn::Stage::closing) return draw_closing(ui, page, document, view);
    Commands commands;
    const Assessment& assessment = document.scored().assessment();
    if (view.turn.someone_went) {
        draw_thanks(ui, page, assessment, view.turn);
    } else {
        draw_welcome(ui, page, document, view.turn, commands);
    }
    return commands;
}

}  // namespace readiness
