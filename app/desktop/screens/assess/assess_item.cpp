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
#include "core/words/answer_keys.h"

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
    if (at_end && asks_last(scene.question.document)) {
        view.at_last = true;
    } else if (at_end) {
        leave(scene, view, commands);
    } else {
        ++view.item;
    }
}

// ---------------------------------------------------------------------------------------------------- the parts

void draw_option(Ui& ui, const Box& row, const std::string& id, OptionLook look, const Answer& answer,
                 const HandsBars& bars, SizedStyle style, const Scene& scene, Commands& commands) {
    look.chosen = scene.is_given(answer);
    if (look.chosen) look.word = scene.alone() || look.minor ? "✓" : "✓ agreed";
    look.hands = bars;
    if (draw_option_row(ui, row, id, look, style).clicked) commands.push_back(scene.answer(answer));
}

/// An answer that a key chose may lie below what is in view.
void show_chosen(Ui& ui, const Box& row, const Scene& scene, const Answer& answer, AssessView& view) {
    if (!view.scroll_to_answer || !scene.is_given(answer)) return;
    view.scroll_to_answer = false;
    ui.scroll_into_view(row);
}

void draw_options(Ui& ui, Box area, const Scene& scene, AssessView& view, const Comfort& comfort, Commands& commands) {
    const ChoiceScale& choice = *scene.scale().choice();
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        const Box row = area.cut_top(ui.px(comfort.row));
        area.cut_top(ui.px(comfort.gap));
        OptionLook look;
        look.badge = option_key(choice, i);
        look.label = option_label(choice, i);
        const Answer answer = Answer::of(choice.options[i].value);
        const HandsBars bars =
            scene.rounds.empty()
                ? HandsBars()
                : bars_of_option(scene.rounds, i, scene.answerer.document.scored().assessment().people);
        draw_option(ui, row, fmt::format("option {}", i + 1), look, answer, bars, comfort.option, scene, commands);
        show_chosen(ui, row, scene, answer, view);
    }
}

float hands_strip_height(const Ui& ui, const Scene& scene) {
    return scene.rounds.empty() ? 0 : ui.px(84);
}

void draw_number(Ui& ui, Box area, const Scene& scene, AssessView& view, Commands& commands) {
    const NumberScale& scale = *scene.scale().number();
    if (!scene.rounds.empty()) {
        draw_number_hands(ui, area.cut_bottom(hands_strip_height(ui, scene)), scene.scale(), scene.rounds.back().hands);
    }
    const auto given =
        draw_number_entry(ui, area, scale, scene.item().id, scene.given, view.number, NumberKeys::typing_and_arrows);
    if (given) commands.push_back(scene.answer(given->answer, true));
}

void draw_answers(Ui& ui, Box area, const Scene& scene, AssessView& view, const Comfort& comfort, Commands& commands) {
    const float minor_height = minor_options_height(ui, scene.scale(), comfort);
    const Box minor = area.cut_bottom(minor_height > 0 ? ui.px(comfort.minor_row) : 0);
    area.cut_bottom(minor_height - minor.height);
    if (scene.scale().choice() != nullptr) {
        draw_options(ui, area, scene, view, comfort, commands);
    } else {
        draw_number(ui, area, scene, view, commands);
    }
    draw_minor_options(ui, minor, scene.scale(),
                       [&](const Box& place, const std::string& id, const OptionLook& look, Answer answer) {
                           draw_option(ui, place, id, look, answer, HandsBars(), comfort.minor_option, scene, commands);
                           show_chosen(ui, place, scene, answer, view);
                       });
}

/// What else the keys do. Those that help most come first; the others if there is room.
void draw_hints(Ui& ui, const Box& row, const Scene& scene, const QuestionFace& face, AssessView& view,
                Commands& commands) {
    KeyRow keys{ui, {row.left, std::round(row.centre().y - ui.px(10))}, row.right()};
    if (!scene.alone()) {
        const bool noted = find_note(scene.question.document.scored().assessment(), scene.item().id) != nullptr;
        if (keys.action("note", "N", noted ? "note ✓" : "note")) view.open_note();
    }
    draw_reason_hint(keys, scene.question, face, view);
    if (keys.action("next unanswered", "U", "next unanswered")) {
        view.item = next_unanswered(scene.answerer, view.item).value_or(view.item);
    }
    if (!scene.alone() && keys.action("as list", "L", "all questions")) view.show_list();
    if (keys.action("full screen", "F11", "full screen")) commands.push_back(ToggleFullScreen{});
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

void take_moving_letters(Ui& ui, const Scene& scene, AssessView& view) {
    if (ui.take(U'u') || ui.take(U'U')) view.item = next_unanswered(scene.answerer, view.item).value_or(view.item);
    if (scene.alone()) return;
    if (ui.take(U'n') || ui.take(U'N')) view.open_note();
    if (ui.take(U'l') || ui.take(U'L')) view.show_list();
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
    // A ballot asks before it ends. Nothing else is left by Escape: it closes notes, and one press too many is common.
    if (scene.alone() && ui.take(Key::escape)) leave(scene, view, commands);
}

void take_keys(Ui& ui, const Scene& scene, AssessView& view, Commands& commands) {
    if (!ui.interactive || Ui::typing()) return;
    // Letters, digits and Backspace answer wherever the keyboard is, since no control wants them.
    take_answer_keys(ui, scene.answerer, scene.item(), view, commands);
    take_moving_letters(ui, scene, view);
    // Enter and the arrows belong to the control that has the ring.
    if (!ui.focus.ring_shown()) take_arrows(ui, scene, view, commands);
    if (!scene.alone()) {
        take_page_keys(ui, view);
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
    const bool to_the_end = scene.alone() && !asks_last(document);
    face.next_at_end = to_the_end ? "To the end →" : label_after_last(document);
    face.has_reason = face.has_details = !scene.alone();
    face.can_clear = scene.given != nullptr;
    face.answered = [&scene](const Item& item) { return scene.answerer.given(item.id) != nullptr; };
    face.answers_height = [&ui, &scene](const Comfort& comfort) {
        const float minor = minor_options_height(ui, scene.scale(), comfort);
        if (scene.scale().choice() != nullptr) return minor + option_rows_height(ui, *scene.scale().choice(), comfort);
        return minor + ui.px(number_entry_units) + hands_strip_height(ui, scene);
    };
    face.draw_answers = [&](const Box& area, const Comfort& comfort) {
        draw_answers(ui, area, scene, view, comfort, commands);
    };
    const std::string legend = rounds_legend(scene.rounds);
    if (!legend.empty()) {
        face.keys_height = ui.line_height(TextStyle::option_small);
        face.draw_keys = [&ui, legend](const Box& row) {
            ui.line(row, TextStyle::option_small, ui.theme.muted, legend, Align::right);
        };
    }
    if (view.note_open && !scene.alone()) {
        face.panel_height = note_panel_height(ui);
        face.draw_panel = [&](const Box& card) {
            draw_note_panel(ui, card, document.scored(), scene.item(), view, commands);
        };
    }
    return face;
}

}  // namespace

void take_item_keys(Ui& ui, const Answerer& answerer, AssessView& view, Commands& commands) {
    const Question question = question_at(answerer.document, view.item);
    take_keys(ui, {question, answerer, answerer.given(question.item.id), {}}, view, commands);
}

Commands draw_assess_item(Ui& ui, const Box& page, const Answerer& answerer, AssessView& view) {
    Commands commands;
    const std::size_t item_before = view.item;
    const Question question = question_at(answerer.document, view.item);
    const Scene scene{question, answerer, answerer.given(question.item.id),
                      answerer.ballot ? std::vector<Round>() : open_rounds(question)};
    if (!ui.input.keys.empty()) view.said.clear();
    QuestionFace face = face_of(ui, scene, view, commands);
    face.draw_hints = [&](const Box& row) { draw_hints(ui, row, scene, face, view, commands); };
    const QuestionPressed pressed = draw_question_page(ui, page, question, face, view);
    if (pressed.jump) view.item = *pressed.jump;
    if (pressed.back) --view.item;
    if (pressed.next) go_on(scene, view, commands);
    if (pressed.leave) leave(scene, view, commands);
    if (pressed.undo) commands.push_back(Undo{});
    if (pressed.clear) commands.push_back(scene.answer(std::nullopt));
    if (pressed.details) commands.push_back(EditDetails{});
    take_keys(ui, scene, view, commands);
    const bool stops = scene.alone() && view.turn.stage != BallotTurn::Stage::answering;
    if (view.item != item_before || stops || view.at_last) {
        const bool at_last = view.at_last;
        view.leave_item();
        view.at_last = at_last && !stops;
        ui.focus.reset();
    }
    return commands;
}

}  // namespace readiness
