// A show of hands of twelve people, counted by keyboard.
#pragma once

#include <string_view>
#include <vector>

#include "app/desktop/screens/assess/vote.h"
#include "harness.h"

namespace readiness {

/// Begins a vote of twelve people.
inline void start_vote(Harness& h, std::string_view questionnaire = "four-factors", Mode mode = Mode::tally) {
    h.start(questionnaire);
    h.carry_out(Edit{ChooseMode{mode}});
    h.carry_out(Edit{CountPeople{12}});
    h.settle();
}

/// Counts by the keyboard: one number for each row.
inline void count(Harness& h, const std::vector<const char*>& rows) {
    for (const char* row : rows) {
        h.type(row);
        h.press(Key::enter);
    }
}

inline const Tally& tally_of(const Harness& h, const char* item) {
    const Tally* tally = find_tally(h.assessment(), {item});
    REQUIRE(tally != nullptr);
    return *tally;
}

/// The vote on the question that Assess shows, as the next frame would find it.
struct VoteNow {
    Question question;
    Commands commands;
    Vote vote;

    explicit VoteNow(Harness& h)
        : question(question_at(h.document(), h.program().views().assess.item)),
          vote(question, h.state(), h.program().views().assess, commands, h.seconds) {}
};

inline std::vector<int> counts_of(const Harness& h, const char* item) {
    return tally_of(h, item).counts;
}

}  // namespace readiness
