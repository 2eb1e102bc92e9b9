// The keys of a vote. Digits count hands; once all are counted they wait; while the room agrees they pick its answer.
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
    if (ui.take(Key::enter) || ui.take(Key::space)) vote.finish_row();
}

void count_numbers(Ui& ui, Vote& vote) {
    VoteView& view = vote.view.vote;
    if (take_number_typing(ui, view.typed)) view.refused = false;
    if (take_letter(ui, U'd')) vote.set_count(0, vote.tally.dont_know + 1);
    if (take_letter(ui, U'a')) vote.set_count(1, vote.tally.not_applicable + 1);
    if (ui.take(Key::backspace)) {
        if (view.typed.empty()) {
            vote.take_number_back();
        } else {
            view.typed.pop_back();
        }
    }
    if (ui.focus.ring_shown() || !ui.take(Key::enter)) return;
    if (view.typed.empty()) {
        view.counting = false;
        return;
    }
    const auto number = number_from_text(view.typed, *vote.question.scale.number());
    view.typed.clear();
    view.refused = !number;
    if (number) vote.add_number(*number);
}

void agree_on_option(Ui& ui, Vote& vote) {
    const ChoiceScale& scale = *vote.choice();
    std::string& typed = vote.view.vote.typed;
    for (const char32_t digit : std::u32string_view(U"0123456789")) {
        if (!ui.take(digit)) continue;
        const TypedKey key = type_key(scale, typed, digit);
        typed = key.typed;
        vote.view.said = key.typed.empty() ? no_answer_text(scale, digit) : typing_text(scale, key);
        if (!key.option) continue;
        const Answer answer = Answer::of(scale.options[*key.option].value);
        // While a second digit may come, the room goes on choosing: Enter ends it.
        if (key.may_go_on) {
            vote.commands.push_back(Edit{AgreeAnswer{vote.item(), answer}});
        } else {
            vote.agree(answer);
        }
    }
    if (ui.take(U'-')) vote.view.said = no_answer_text(scale, U'-');
    if (!typed.empty() && vote.agreed() != nullptr && ui.take(Key::enter)) vote.agree(vote.agreed()->answer);
}

void agree_on_number(Ui& ui, Vote& vote) {
    take_number_typing(ui, vote.view.vote.typed);
    if (ui.take(Key::backspace) && !vote.view.vote.typed.empty()) vote.view.vote.typed.pop_back();
    if (!ui.take(Key::enter)) return;
    const auto number = number_from_text(vote.view.vote.typed, *vote.question.scale.number());
    if (number) vote.agree(Answer::of(*number));
}

void take_agreeing_keys(Ui& ui, Vote& vote) {
    vote.choice() != nullptr ? agree_on_option(ui, vote) : agree_on_number(ui, vote);
    if (take_letter(ui, U'd')) vote.agree(Answer::dont_know());
    if (take_letter(ui, U'a')) vote.agree(Answer::not_applicable());
    if (take_letter(ui, U'x')) vote.leave_open();
    if (take_letter(ui, U'c') || ui.take(Key::escape)) vote.view.vote.agreeing = false;
    if (ui.take(Key::backspace)) vote.agree(std::nullopt);
}

void take_moving_keys(Ui& ui, Vote& vote) {
    const std::size_t last = vote.question.document.scored().questionnaire().items.size() - 1;
    std::size_t& item = vote.view.item;
    if ((ui.take(Key::right) || ui.take(Key::page_down)) && item < last) ++item;
    if ((ui.take(Key::left) || ui.take(Key::page_up)) && item > 0) --item;
    if (ui.take(Key::home)) item = 0;
    if (ui.take(Key::end)) item = last;
}

/// Reveal, or go on if there is nothing to reveal.
void take_enter(Ui& ui, Vote& vote) {
    if (!ui.take(Key::enter)) return;
    const std::size_t last = vote.question.document.scored().questionnaire().items.size() - 1;
    if (vote.can_reveal()) {
        vote.reveal();
    } else if (vote.view.item < last) {
        ++vote.view.item;
    } else {
        vote.commands.push_back(GoTo{ScreenId::profile});
    }
}

void take_vote_letters(Ui& ui, Vote& vote) {
    AssessView& view = vote.view;
    if (take_letter(ui, U'r')) vote.reveal();
    if (take_letter(ui, U'v')) vote.vote_again();
    if (take_letter(ui, U'c') && vote.revealed()) view.vote.agreeing = true;
    if (take_letter(ui, U'x') && vote.revealed()) vote.leave_open();
    if (take_letter(ui, U't')) vote.toggle_timer();
    if (take_letter(ui, U'n')) view.open_note();
    if (take_letter(ui, U'u')) view.item = vote.next_open();
    if (take_letter(ui, U'b') && vote.assessment().mode == Mode::ballots) view.at_box = true;
    if (take_letter(ui, U'p')) vote.commands.push_back(EditDetails{});
    if (take_letter(ui, U'h')) {
        Settings settings = vote.state.settings;
        settings.hide_votes = !settings.hide_votes;
        vote.commands.push_back(ChangeSettings{settings});
    }
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
        take_enter(ui, vote);
    }
    take_vote_letters(ui, vote);
    // A new vote that was not begun to be counted is given up before the question is left.
    if (view.counting && vote.counted() == 0 && vote.voted_before() && !ui.focus.ring_shown() && ui.take(Key::escape)) {
        view.counting = false;
    }
    if (!ui.focus.ring_shown()) {
        take_moving_keys(ui, vote);
    }
    take_page_keys(ui, vote.view);
}

}  // namespace readiness
