// The keys of a vote. Digits count hands; once all are counted they wait; while the room agrees they pick its answer.
#include <string>
#include <string_view>

#include "app/desktop/screens/assess/vote.h"
#include "app/desktop/widgets/number_entry.h"
#include "core/words/answer_keys.h"

namespace readiness {

namespace {

bool take_letter(Ui& ui, char32_t small) {
    const char32_t capital = small - U'a' + U'A';
    return ui.take(small) || ui.take(capital);
}

/// Number scales: digits, minus, comma and point go into the text.
bool take_number_typing(Ui& ui, std::string& typed) {
    constexpr std::size_t digits_kept = 8;
    bool changed = false;
    for (const char32_t character : std::u32string_view(U"0123456789.,-−")) {
        while (ui.take(character)) {
            const char written = character == U'−' ? '-' : character == U',' ? '.' : static_cast<char>(character);
            if (typed.size() < digits_kept) typed += written;
            changed = true;
        }
    }
    return changed;
}

void count_options(Ui& ui, Vote& vote) {
    VoteView& view = vote.view.vote;
    for (const char32_t digit : std::u32string_view(U"0123456789")) {
        while (ui.take(digit)) {
            const int before = view.fresh_row ? 0 : vote.count_at(view.row);
            vote.set_count(view.row, before * 10 + static_cast<int>(digit - U'0'));
        }
    }
    if (ui.take(U'+')) vote.set_count(view.row, vote.count_at(view.row) + 1);
    if (ui.take(U'-') || ui.take(U'−')) vote.set_count(view.row, vote.count_at(view.row) - 1);
    if (ui.take(Key::backspace)) vote.set_count(view.row, vote.count_at(view.row) / 10);
    if (ui.focus.ring_shown()) return;
    if (ui.take(Key::up) && view.row > 0) vote.go_to_row(view.row - 1);
    if (ui.take(Key::down) && view.row + 1 < vote.rows()) vote.go_to_row(view.row + 1);
    if (ui.take(Key::enter) || ui.take(Key::space)) vote.go_on();
}

void count_numbers(Ui& ui, Vote& vote) {
    VoteView& view = vote.view.vote;
    if (take_number_typing(ui, view.typed)) view.refused = false;
    if (take_letter(ui, U'd')) vote.count_one_beside(Answer::Kind::dont_know, U'D');
    if (take_letter(ui, U'a')) vote.count_one_beside(Answer::Kind::not_applicable, U'A');
    if (ui.take(Key::backspace)) {
        if (view.typed.empty()) {
            vote.take_number_back();
        } else {
            view.typed.pop_back();
        }
    }
    if (!ui.focus.ring_shown() && ui.take(Key::enter)) vote.go_on();
}

void agree_on_option(Ui& ui, Vote& vote) {
    const ChoiceScale& scale = *vote.choice();
    std::string& typed = vote.view.vote.typed;
    for (const char32_t digit : std::u32string_view(U"0123456789")) {
        if (!ui.take(digit)) continue;
        const TypedKey key = type_key(scale, typed, digit);
        typed = key.typed;
        vote.view.said = key.typed.empty() ? no_answer_text(vote.question.scale, digit) : typing_text(scale, key);
        if (!key.option) continue;
        const Answer answer = Answer::of(scale.options[*key.option].value);
        // While a second digit may come, the room goes on choosing: Enter ends it.
        if (key.may_go_on) {
            vote.commands.push_back(Edit{AgreeAnswer{vote.item(), answer}});
        } else {
            vote.agree(answer);
        }
    }
    if (ui.take(U'-')) vote.view.said = no_answer_text(vote.question.scale, U'-');
    if (!typed.empty() && vote.agreed() != nullptr && ui.take(Key::enter)) vote.agree(vote.agreed()->answer);
}

void agree_on_number(Ui& ui, Vote& vote) {
    std::string& typed = vote.view.vote.typed;
    take_number_typing(ui, typed);
    if (!typed.empty() && ui.take(Key::backspace)) typed.pop_back();
    if (typed.empty() || !ui.take(Key::enter)) return;
    const auto number = number_from_text(typed, *vote.question.scale.number());
    if (number) vote.agree(Answer::of(*number));
}

/// To other questions, and away.
void take_moving_keys(Ui& ui, Vote& vote) {
    const std::size_t at = vote.question.index;
    if (ui.take(Key::right) || ui.take(Key::page_down)) vote.go_to_next();
    if ((ui.take(Key::left) || ui.take(Key::page_up)) && at > 0) vote.go_to(at - 1);
    if (ui.take(Key::home)) vote.go_to(0);
    if (ui.take(Key::end)) vote.go_to(vote.last());
}

void take_agreeing_keys(Ui& ui, Vote& vote) {
    vote.choice() != nullptr ? agree_on_option(ui, vote) : agree_on_number(ui, vote);
    const auto agree_if_offered = [&](char32_t key, bool offered, const Answer& answer) {
        if (offered) return vote.agree(answer);
        vote.view.said = no_answer_text(vote.question.scale, key);
    };
    if (take_letter(ui, U'd')) agree_if_offered(U'D', vote.question.scale.dont_know.has_value(), Answer::dont_know());
    if (take_letter(ui, U'a'))
        agree_if_offered(U'A', vote.question.scale.not_applicable.has_value(), Answer::not_applicable());
    if (take_letter(ui, U'x')) vote.leave_open();
    if (ui.take(Key::backspace)) vote.agree(std::nullopt);
    if (ui.focus.ring_shown()) {
        if (ui.take(Key::escape)) ui.focus.reset();
        return;
    }
    if (take_letter(ui, U'c') || ui.take(Key::escape)) vote.view.vote.agreeing = false;
    if (vote.view.vote.agreeing && ui.take(Key::enter)) vote.go_on();
    take_moving_keys(ui, vote);
}

void take_vote_letters(Ui& ui, Vote& vote) {
    AssessView& view = vote.view;
    if (take_letter(ui, U'r')) vote.reveal();
    if (take_letter(ui, U'v')) vote.vote_again();
    if (take_letter(ui, U'c') && vote.revealed()) view.vote.agreeing = true;
    if (take_letter(ui, U'x') && vote.revealed()) vote.leave_open();
    if (take_letter(ui, U't')) vote.toggle_timer();
    if (take_letter(ui, U'n')) view.open_note();
    if (take_letter(ui, U'u')) vote.go_to(vote.next_open());
    if (take_letter(ui, U'l')) vote.open_overview();
    if (take_letter(ui, U'o') && vote.assessment().mode == Mode::ballots) view.at_box = true;
    if (take_letter(ui, U'p')) vote.commands.push_back(EditDetails{true});
    if (take_letter(ui, U'h')) view.counts_turned = !view.counts_turned;
}

}  // namespace

void take_vote_keys(Ui& ui, Vote& vote) {
    if (!ui.interactive || Ui::typing()) return;
    if (!ui.input.keys.empty()) vote.view.said.clear();
    VoteView& view = vote.view.vote;
    if (view.agreeing) return take_agreeing_keys(ui, vote);
    if (view.counting) {
        vote.choice() != nullptr ? count_options(ui, vote) : count_numbers(ui, vote);
    } else if (!ui.focus.ring_shown()) {
        const bool by_hands = vote.assessment().mode == Mode::tally || vote.counted() > 0;
        if (by_hands && ui.take(Key::down)) vote.go_to_row(0);
        if (by_hands && ui.take(Key::up)) vote.go_to_row(vote.rows() - 1);
        if (ui.take(Key::enter)) vote.go_on();
    }
    take_vote_letters(ui, vote);
    // A new vote that was not begun to be counted is given up before the question is left.
    if (view.new_round && !ui.focus.ring_shown() && ui.take(Key::escape)) vote.give_up_new_round();
    if (!ui.focus.ring_shown()) {
        take_moving_keys(ui, vote);
    }
    take_page_keys(ui, vote.view);
}

}  // namespace readiness
