// One question with one answer: the room's agreed one, or a person's own on a ballot.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/assess/assess_page.h"
#include "app/desktop/screens/assess/note_panel.h"
#include "app/desktop/widgets/hands_bars.h"
#include "app/desktop/widgets/number_entry.h"
#include "core/groups/rounds.h"

namespace readiness {

namespace {

constexpr float number_entry_units = 170;

/// What one question needs to be drawn and answered.
struct Scene {
    const Question& question;
    const Answerer& answerer;
    const Answer* given;
    std::vector<Round> rounds;  ///< What the room answered before it agreed; empty on a ballot.

    [[nodiscard]] const Item& item() const { return question.item; }
    [[nodiscard]] const Scale& scale() const { return question.scale; }
    [[nodiscard]] bool alone() const { return answerer.ballot.has_value(); }
    [[nodiscard]] bool is_given(const Answer& answer) const { return given != nullptr && *given == answer; }
    [[nodiscard]] Edit answer(std::optional<Answer> value, bool moving = false) const {
        return answerer.edit(item().id, value, moving);
    }
};

/// Rounds that the room has seen.
std::vector<Round> open_rounds(const Question& question) {
    std::vector<Round> rounds =
        rounds_of(question.document.scored().questionnaire(), question.document.scored().assessment(), question.item);
    std::erase_if(rounds, [](const Round& round) { return round.hands.sealed; });
    return rounds;
}

/// Leaves the questions: for the profile, or to hand the ballot in.
void leave(const Scene& scene, AssessView& view, Commands& commands) {
    if (scene.alone()) {
        view.turn.stage = BallotTurn::Stage::closing;
    } else {
        commands.push_back(GoTo{ScreenId::profile});
    }
}

void go_on(const Scene& scene, AssessView& view, Commands& commands) {
    const bool at_end = view.item + 1 == scene.question.document.scored().questionnaire().items.size();
    if (at_end) return leave(scene, view, commands);
    ++view.item;
}

// ---------------------------------------------------------------------------------------------------- the parts

void draw_options(Ui& ui, Box area, const Scene& scene, const Comfort& comfort, Commands& commands) {
    const ChoiceScale& choice = *scene.scale().choice();
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        const Box row = area.cut_top(ui.px(comfort.row));
        area.cut_top(ui.px(comfort.gap));
        const Answer answer = Answer::of(choice.options[i].value);
        OptionLook look;
        look.badge = i < 9 ? std::to_string(i + 1) : "";
        look.label = choice.options[i].label;
        look.chosen = scene.is_given(answer);
        if (look.chosen) look.word = scene.alone() ? "✓" : "✓ agreed";
        if (!scene.rounds.empty()) look.room_right = hands_bars_width(ui);
        if (draw_option_row(ui, row, fmt::format("option {}", i + 1), look, comfort.option).clicked) {
            commands.push_back(scene.answer(answer));
        }
        if (!scene.rounds.empty()) {
            draw_hands_bars(ui, row.inset(ui.px(20), ui.px(4)).cut_right(hands_bars_width(ui) - ui.px(16)),
                            bars_of_option(scene.rounds, i));
        }
    }
}

float hands_strip_height(const Ui& ui, const Scene& scene) {
    return scene.rounds.empty() ? 0 : ui.px(84);
}

void draw_answers(Ui& ui, Box area, const Scene& scene, AssessView& view, const Comfort& comfort, Commands& commands) {
    if (scene.scale().choice() != nullptr) return draw_options(ui, area, scene, comfort, commands);
    const NumberScale& scale = *scene.scale().number();
    if (!scene.rounds.empty()) {
        draw_number_hands(ui, area.cut_bottom(hands_strip_height(ui, scene)), scale, scene.rounds.back().hands);
    }
    const auto given =
        draw_number_entry(ui, area, scale, scene.item().id, scene.given, view.number, NumberKeys::typing_and_arrows);
    if (given) commands.push_back(scene.answer(given->answer, true));
}

/// The answers that are not on the scale, and what else the keys do. A chosen one is framed and says so.
void draw_keys(Ui& ui, Box row, const Scene& scene, AssessView& view, Commands& commands) {
    const bool number = scene.scale().choice() == nullptr;
    ImVec2 at{row.left, row.top + ui.px(4)};
    const auto special = [&](const char* id, const char* key, const char* words, Answer answer) {
        const float from = at.x;
        const bool chosen = scene.is_given(answer);
        if (ui.key_action(id, at, key, chosen ? std::string("✓ ") + words : std::string(words))) {
            commands.push_back(scene.answer(answer));
        }
        if (chosen) ui.outline({from - ui.px(5), row.top, at.x - from - ui.px(6), ui.px(28)}, ui.theme.accent, 6, 2);
    };
    special("don't know", number ? "D" : "0", "don't know", Answer::dont_know());
    const char* not_key = number ? "A" : "–";
    const bool tight = at.x + ui.key_hint_width(not_key, "✓ not applicable") > row.right();
    special("not applicable", not_key, tight ? "n/a" : "not applicable", Answer::not_applicable());
    if (!scene.alone()) {
        const bool noted = find_note(scene.question.document.scored().assessment(), scene.item().id) != nullptr;
        const char* note = noted ? "note ✓" : "note";
        if (row.right() - at.x < ui.key_hint_width("N", note)) return;
        if (ui.key_action("note", at, "N", note)) view.open_note();
    }
    if (row.right() - at.x < ui.px(330)) return;
    if (ui.key_action("next unanswered", at, "U", "next unanswered")) {
        view.item = next_unanswered(scene.answerer, view.item).value_or(view.item);
    }
    if (!scene.alone() && ui.key_action("as list", at, "L", "all questions")) view.as_list = true;
    if (row.right() - at.x < ui.px(110)) return;
    if (ui.key_action("full screen", at, "F11", "full screen")) commands.push_back(ToggleFullScreen{});
    const std::string legend = rounds_legend(scene.rounds);
    if (row.right() - at.x < ui.text_size(TextStyle::small, legend).x) return;
    ui.line({at.x, row.top, row.right() - at.x, row.height}, TextStyle::small, ui.theme.muted, legend, Align::right);
}

// ----------------------------------------------------------------------------------------------------- the keys

void step_option(const Scene& scene, int step, Commands& commands) {
    const auto& options = scene.scale().choice()->options;
    const int count = static_cast<int>(options.size());
    int now = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (scene.is_given(Answer::of(options[static_cast<std::size_t>(i)].value))) now = i;
    }
    const auto next = static_cast<std::size_t>(std::clamp(now + step, 0, count - 1));
    commands.push_back(scene.answer(Answer::of(options[next].value)));
}

/// Letters, digits and Backspace: no control wants them, so they answer wherever the keyboard is.
void take_answer_letters(Ui& ui, const Scene& scene, Commands& commands) {
    const bool number = scene.scale().choice() == nullptr;
    const auto answer = [&](std::optional<Answer> given) { commands.push_back(scene.answer(given)); };
    for (const char32_t digit : std::u32string_view(U"0123456789-")) {
        const auto given = number ? std::nullopt : answer_for_digit(scene.scale(), digit);
        if (given && ui.take(digit)) answer(given);
    }
    if (ui.take(U'd') || ui.take(U'D')) answer(Answer::dont_know());
    if (ui.take(U'a') || ui.take(U'A')) answer(Answer::not_applicable());
    if (ui.take(Key::backspace) && scene.given != nullptr) answer(std::nullopt);
}

void take_moving_letters(Ui& ui, const Scene& scene, AssessView& view) {
    if (ui.take(U'u') || ui.take(U'U')) view.item = next_unanswered(scene.answerer, view.item).value_or(view.item);
    if (scene.alone()) return;
    if (ui.take(U'n') || ui.take(U'N')) view.open_note();
    if (ui.take(U'l') || ui.take(U'L')) view.as_list = true;
}

void take_arrows(Ui& ui, const Scene& scene, AssessView& view, Commands& commands) {
    if (scene.scale().choice() != nullptr) {
        if (ui.take(Key::down)) step_option(scene, 1, commands);
        if (ui.take(Key::up)) step_option(scene, -1, commands);
    }
    if (ui.take(Key::enter) || ui.take(Key::right) || ui.take(Key::page_down)) go_on(scene, view, commands);
    if ((ui.take(Key::left) || ui.take(Key::page_up)) && view.item > 0) --view.item;
    if (ui.take(Key::home)) view.item = 0;
    if (ui.take(Key::end)) view.item = scene.question.document.scored().questionnaire().items.size() - 1;
    if (ui.take(Key::escape)) leave(scene, view, commands);
}

void take_keys(Ui& ui, const Scene& scene, AssessView& view, Commands& commands) {
    if (!ui.interactive || Ui::typing()) return;
    take_answer_letters(ui, scene, commands);
    take_moving_letters(ui, scene, view);
    // Where the ring is shown, Enter and the arrows belong to the control it is at.
    if (!ui.focus.ring_shown()) {
        take_arrows(ui, scene, view, commands);
    } else if (ui.take(Key::escape)) {
        ui.focus.reset();
    }
}

QuestionFace face_of(Ui& ui, const Scene& scene, AssessView& view, Commands& commands) {
    const Document& document = scene.question.document;
    QuestionFace face;
    face.who_short = scene.alone() ? "your own answers · nobody else sees them" : "one agreed answer";
    face.who = scene.alone() ? face.who_short : document.scored().assessment().title + " · " + face.who_short;
    face.leave = scene.alone() ? "Stop" : "Leave";
    face.next_at_end = scene.alone() ? "To the end →" : "See the profile →";
    face.has_notes = !scene.alone();
    face.answered = [&scene](const Item& item) { return scene.answerer.given(item.id) != nullptr; };
    face.answers_height = [&ui, &scene](const Comfort& comfort) {
        if (scene.scale().choice() != nullptr) return option_rows_height(ui, *scene.scale().choice(), comfort);
        return ui.px(number_entry_units) + hands_strip_height(ui, scene);
    };
    face.draw_answers = [&](const Box& area, const Comfort& comfort) {
        draw_answers(ui, area, scene, view, comfort, commands);
    };
    face.keys_height = ui.px(28);
    face.draw_keys = [&](const Box& row) { draw_keys(ui, row, scene, view, commands); };
    if (view.note_open && !scene.alone()) {
        face.panel_height = note_panel_height(ui);
        face.draw_panel = [&](const Box& card) {
            draw_note_panel(ui, card, document.scored(), scene.item(), view, commands);
        };
    }
    return face;
}

}  // namespace

Commands draw_assess_item(Ui& ui, const Box& page, const Answerer& answerer, AssessView& view) {
    Commands commands;
    const std::size_t item_before = view.item;
    const Question question = question_at(answerer.document, view.item);
    const Scene scene{question, answerer, answerer.given(question.item.id),
                      answerer.ballot ? std::vector<Round>() : open_rounds(question)};
    const QuestionPressed pressed = draw_question_page(ui, page, question, face_of(ui, scene, view, commands));
    if (pressed.jump) view.item = *pressed.jump;
    if (pressed.back) --view.item;
    if (pressed.next) go_on(scene, view, commands);
    if (pressed.leave) leave(scene, view, commands);
    if (pressed.note) view.open_note();
    take_keys(ui, scene, view, commands);
    const bool stops = scene.alone() && view.turn.stage != BallotTurn::Stage::answering;
    if (view.item != item_before || stops) {
        view.leave_item();
        ui.focus.reset();
    }
    return commands;
}

}  // namespace readiness
