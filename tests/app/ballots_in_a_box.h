// A box for ballots, and people who put theirs in, for tests of the window.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness.h"

namespace readiness {

/// A sealed box for the questions of the pulse, or of another questionnaire.
inline void start_box(Harness& h, const std::vector<std::string>& roles = {},
                      std::string_view questionnaire = "pulse") {
    h.start(questionnaire);
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    if (!roles.empty()) h.carry_out(Edit{ListRoles{roles}});
    h.settle();
}

/// One person answers every question with one key and stops before handing in.
inline void fill_in(Harness& h, const char* key) {
    for (std::size_t i = 0; i < h.document().scored().questionnaire().items.size(); ++i) {
        h.type(key);
        h.press(Key::enter);
    }
}

inline void cast(Harness& h, const char* role, const char* key) {
    if (h.program().views().assess.turn.someone_went) h.press(Key::enter);
    if (*role != '\0') h.type(role);
    h.press(Key::enter);
    fill_in(h, key);
    h.press(Key::enter);
}

inline BallotTurn::Stage stage(Harness& h) {
    return h.program().views().assess.turn.stage;
}

}  // namespace readiness
