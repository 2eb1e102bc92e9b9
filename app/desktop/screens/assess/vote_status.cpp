#include "app/desktop/screens/assess/vote_status.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/widgets/hands_bars.h"
#include "core/groups/hearing.h"
#include "core/groups/rounds.h"
#include "core/statistics/group_statistics.h"
#include "core/words/answer_keys.h"
#include "core/words/counts.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// 22, 20 and 18 units high: the largest in which the words fit is taken.
const SizedStyle word_styles[] = {{TextStyle::question_small, 0.81f}, TextStyle::heading, TextStyle::lead};

struct CountMark {
    MarkerColours colours;
    Shape shape = Shape::none;
    std::string words;
};

/// How many hands were counted: as long as there is something to say about it.
std::optional<CountMark> count_mark(const Ui& ui, const Vote& vote) {
    const int counted = vote.counted();
    if (counted == 0) return std::nullopt;
    const std::string words = hands_text(vote.assessment(), counted);
    if (!vote.people()) return CountMark{ui.theme.neutral, Shape::none, words};
    if (counted > *vote.people()) return CountMark{ui.theme.bad, Shape::triangle, words};
    if (counted < *vote.people()) return CountMark{ui.theme.middle, Shape::diamond, words};
    if (vote.revealed()) return std::nullopt;
    return CountMark{ui.theme.good, Shape::circle, words};
}

/// What the numbers of the round before were.
std::string earlier_numbers(const Vote& vote) {
    const Round& before = vote.rounds[vote.rounds.size() - 2];
    const Spread spread = spread_of(before.hands.values);
    if (!spread.median) return "";
    const auto text = [&](double value) { return answer_text(vote.question.scale, Answer::of(value)); };
    return fmt::format(" Before: from {} to {}, middle {}.", text(*spread.min), text(*spread.max),
                       text(*spread.median));
}

std::string result_words(const Vote& vote) {
    if (is_left_open(vote.assessment(), vote.item())) return "Left open: no agreement.";
    if (vote.agreed() != nullptr)
        return fmt::format("Agreed: {}.", answer_text(vote.question.scale, vote.agreed()->answer));
    if (vote.rounds.empty()) return "";
    const Questionnaire& questionnaire = vote.question.document.scored().questionnaire();
    const Hearing hearing = whom_to_hear(questionnaire, vote.question.item, vote.rounds.back().hands);
    std::string words = hearing_text(vote.question.scale, hearing);
    if (vote.rounds.size() > 1 && vote.choice() == nullptr) words += earlier_numbers(vote);
    return words;
}

std::string warning_words(const Vote& vote) {
    const VoteView& view = vote.view.vote;
    // Not as it was when it was refused: by now more people may be here.
    const bool counted_out = !vote.counting() && vote.can_reveal();
    if (vote.too_many() > 0 && (view.too_many || counted_out)) {
        return fmt::format("{} in the room. Lower a row, or say how many are here (P).",
                           people_text(*vote.people()) + (*vote.people() == 1 ? " is" : " are"));
    }
    if (view.asked_to_leave)
        return "These hands are not revealed yet. R reveals them. The same key again leaves them hidden.";
    return "";
}

std::string words_of(const Vote& vote) {
    std::string warning = warning_words(vote);
    if (!warning.empty()) return warning;
    const VoteView& view = vote.view.vote;
    if (view.agreeing && vote.choice() != nullptr) {
        return fmt::format("Which answer does the room agree on? Press {}, or choose its row.",
                           keys_text(*vote.choice()));
    }
    if (view.agreeing) return "Which number does the room agree on?";
    if (view.new_round) {
        return fmt::format("{}. V or Esc goes back to the one before.",
                           round_name({Round::Kind::hands, vote.round(), {}}));
    }
    if (vote.counting()) return vote.people() ? "" : "How many people are here? Press P.";
    if (vote.can_reveal()) return vote.counted() > 0 ? "Counted. Nobody sees yet how many for what." : "";
    return result_words(vote);
}

struct Action {
    const char* id;
    const char* label;
    const char* short_label;
    ButtonKind kind = ButtonKind::plain;
};

std::vector<Action> actions_of(const Vote& vote) {
    if (vote.view.vote.agreeing) {
        return {{"leave open", "Leave open (X)", "Open (X)"}, {"go back", "Go back (Esc)", "Back (Esc)"}};
    }
    if (vote.view.vote.new_round) return {{"vote again", "Take it back (V)", "Back (V)"}};
    if (vote.counting() && vote.counted() == 0) return {{"skip", "Skip this question", "Skip"}};
    if (!vote.revealed() || vote.counting()) return {};
    const bool open = is_left_open(vote.assessment(), vote.item());
    const bool agree = vote.next_step() == Vote::Step::agree;
    return {{"vote again", "Vote again (V)", "Again (V)"},
            {"leave open", open ? "Take it up again (X)" : "Leave open (X)", open ? "Take up (X)" : "Open (X)"},
            {"agree", "Agree one answer (C)", "Agree (C)", agree ? ButtonKind::primary : ButtonKind::plain}};
}

void carry_out(const std::string& id, Vote& vote) {
    if (id == "leave open") vote.leave_open();
    if (id == "go back") vote.view.vote.agreeing = false;
    if (id == "vote again") vote.vote_again();
    if (id == "skip") vote.go_to_next();
    if (id == "agree") vote.view.vote.agreeing = true;
}

/// Cuts the buttons from the right end.
void draw_actions(Ui& ui, Box& row, Vote& vote) {
    const std::vector<Action> actions = actions_of(vote);
    const bool narrow = row.width < ui.px(980);
    const float top = std::round(row.centre().y - ui.button_height() / 2);
    for (std::size_t i = actions.size(); i-- > 0;) {
        const Action& action = actions[i];
        const char* label = narrow ? action.short_label : action.label;
        const Box place = row.cut_right(ui.button_width(label));
        row.cut_right(ui.px(10));
        if (ui.button(action.id, label, {place.left, top, place.width, ui.button_height()}, action.kind))
            carry_out(action.id, vote);
    }
}

}  // namespace

float vote_status_height(const Ui& ui) {
    return std::max(ui.button_height(), 2 * ui.line_height(word_styles[1]));
}

void draw_vote_status(Ui& ui, Box row, Vote& vote) {
    // Before anything is drawn: a button changes what it says.
    const std::string words = words_of(vote);
    const bool warned = !warning_words(vote).empty();
    const std::optional<CountMark> mark = count_mark(ui, vote);
    draw_actions(ui, row, vote);
    row.cut_right(ui.px(8));
    if (mark) {
        const float top = std::round(row.centre().y - ui.marker_height(TextStyle::lead) / 2);
        row.cut_left(ui.marker({row.left, top}, mark->colours, mark->shape, mark->words, TextStyle::lead) + ui.px(14));
    }
    if (words.empty() || row.width < 1) return;
    SizedStyle style = word_styles[0];
    for (const SizedStyle& smaller : word_styles) {
        style = smaller;
        if (ui.text_size(style, words, row.width).y <= std::min(row.height, 2 * ui.line_height(style)) + 1) break;
    }
    const float height = ui.text_size(style, words, row.width).y;
    ui.paragraph({row.left, std::round(row.centre().y - height / 2)}, row.width, style,
                 warned ? ui.theme.bad.text : ui.theme.text, words);
}

}  // namespace readiness
