// A vote on one question: where it is, and what can be done next. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/assess/assess_page.h"
#include "core/base/text.h"
#include "core/groups/rounds.h"
#include "core/groups/vote_rules.h"
#include "core/words/answer_keys.h"

namespace readiness {

/// Lives for one frame. What it does goes into `commands`, and what only the screen has to know into the view.
struct Vote {
    Vote(const Question& asked, const State& now, AssessView& shown, Commands& wanted, double steady_seconds);

    const Question& question;
    const State& state;
    AssessView& view;
    Commands& commands;
    double seconds;                     ///< Steady time, for the timer.
    Tally tally;                        ///< The show of hands that is on; zeros if there is none yet.
    std::vector<OfferedAnswer> beside;  ///< "Don't know" and "not applicable", as far as they are offered.
    std::vector<Round> rounds;          ///< All that the room may see now; empty while the vote is sealed.

    [[nodiscard]] const Assessment& assessment() const { return question.document.scored().assessment(); }
    [[nodiscard]] const ItemId& item() const { return question.item.id; }
    [[nodiscard]] const ChoiceScale* choice() const { return question.scale.choice(); }
    [[nodiscard]] const AgreedAnswer* agreed() const { return find_agreed(assessment(), item()); }
    [[nodiscard]] bool counting() const { return view.vote.counting; }
    /// The room may see counts that are not revealed yet: by the settings, or turned round for now.
    [[nodiscard]] bool counts_shown() const { return state.settings.hide_votes == view.counts_turned; }
    /// Hands were counted, or ballots cast, and the room must not see how many for what.
    [[nodiscard]] bool sealed() const { return is_vote_sealed(assessment(), item(), progress()); }
    /// The room voted on the question before, by ballots or by hands.
    [[nodiscard]] bool voted_before() const { return readiness::voted_before(assessment(), item(), progress()); }
    /// There is something to reveal.
    [[nodiscard]] bool can_reveal() const { return can_reveal_vote(assessment(), item(), progress()); }
    /// The room sees a result that can be talked about.
    [[nodiscard]] bool revealed() const { return !can_reveal() && !view.vote.new_round && !rounds.empty(); }
    /// The number of the show of hands that is on.
    [[nodiscard]] int round() const { return round_of(assessment(), item()) + (begins_later_round() ? 1 : 0); }
    /// Opinions lie apart, and the room has neither agreed on an answer nor left the question open.
    [[nodiscard]] bool to_agree() const;
    /// How many are in the room; nothing if nobody said.
    [[nodiscard]] std::optional<int> people() const { return assessment().people; }
    [[nodiscard]] int counted() const { return hands(tally); }
    [[nodiscard]] bool all_counted() const { return people() && counted() == *people(); }
    [[nodiscard]] int too_many() const { return hands_too_many(assessment(), tally); }
    /// Hands were counted that were not revealed: nobody leaves them without knowing.
    [[nodiscard]] bool has_unrevealed_hands() const { return tally.sealed && counted() > 0; }

    /// Takes out what the room must not see yet: hands that are not revealed, and what is typed of them. For a picture
    /// that nothing is done on.
    void keep_from_room();

    // ---- counting: rows are the options, then "don't know" and "not applicable", as far as they are offered
    [[nodiscard]] std::size_t options() const { return choice() != nullptr ? choice()->options.size() : 0; }
    [[nodiscard]] std::size_t rows() const { return options() + beside.size(); }
    /// The answer of a row.
    [[nodiscard]] Answer answer_at(std::size_t row) const;
    /// One more hand for "don't know" or "not applicable"; where it is not offered, a word about it.
    void count_one_beside(Answer::Kind kind, char32_t key);
    [[nodiscard]] int count_at(std::size_t row) const;
    void set_count(std::size_t row, int count);
    void go_to_row(std::size_t row);
    /// The next row; after the last, or if every hand is counted, the counting ends. It does not end with more hands
    /// than people.
    void finish_row();
    void end_count();
    void add_number(double value);
    /// Takes the number back that was entered last, or the largest.
    void take_number_back();

    // ---- the vote
    /// Refused while there are more hands than people.
    void reveal();
    /// Begins another show of hands; the one before stays as it is until the first hand of the new one is counted.
    /// Pressed again before that, the room goes back to the one before.
    void vote_again();
    void give_up_new_round();
    void agree(std::optional<Answer> answer);
    void leave_open();
    void toggle_timer();
    [[nodiscard]] std::string clock() const;
    [[nodiscard]] bool time_is_up() const;

    // ---- going on
    /// What Enter does, and the button in the accent's colour says.
    enum class Step { next_row, next_number, end_count, reveal, agree, next_question, to_profile };
    [[nodiscard]] Step next_step() const;
    void go_on();

    /// To another question. The first time, hands that are not revealed only have it asked whether they are to be left.
    void go_to(std::size_t index);
    /// The same to the question after this one, or from the last to the Profile.
    void go_to_next();
    /// The same to the Profile.
    void leave();
    /// The next question, going round, with which the room is not done. This one if there is none.
    [[nodiscard]] std::size_t next_open() const;
    [[nodiscard]] std::size_t last() const { return question.document.scored().questionnaire().items.size() - 1; }
    void open_overview();

private:
    [[nodiscard]] VoteProgress progress() const;
    [[nodiscard]] bool may_leave();
    [[nodiscard]] bool begins_later_round() const;
    void take_typed_number();
    void keep_tally();
};

/// Everything that the keyboard does on a vote.
void take_vote_keys(Ui& ui, Vote& vote);

}  // namespace readiness
