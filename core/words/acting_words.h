// What stands in the way in a report, in words: barriers with their reasons and steps, or the lowest questions.
#pragma once

#include <string>
#include <vector>

#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// Of a questionnaire that is read by question: its lowest questions, a sentence each.
std::vector<std::string> low_question_texts(const ScoredAssessment& scored, const FirstPage& page);

/// A barrier to act on, in the parts of a table's row.
struct WordedToActOn {
    std::string title;
    std::string status;      ///< "Strong", "Watch"; "Too few know" where it rests on few answers.
    std::string first_step;  ///< The measure's title; "–" if there is none; so the next two.
    std::string who;
    std::string takes;
    /// "Why: most say “Disagree” to “Time is set aside …” (score 20, 3 of 33 do not know)." Of a barrier that rests on
    /// few answers "Perhaps: the 2 people who know say …". "Why: the same answer as for “…”." after a barrier with that
    /// reason.
    std::string why;
    /// "Not sure: the “don’t know” answers could change this."; empty where none could.
    std::string not_sure;
    /// The step with who and for how long: "Pay for cover (ward manager, an hour)"; whom to ask, if the team cannot
    /// change it itself; "the same as for the barrier above", or for “…”, after a barrier with that step; "–" if there
    /// is none.
    std::string step;

    friend bool operator==(const WordedToActOn&, const WordedToActOn&) = default;
};
std::vector<WordedToActOn> worded_to_act_on(const ScoredAssessment& scored, const FirstPage& page);

/// What stands in place of the things to act on if there are none, or after them: which more are strong or to watch, by
/// name as far as there is room, and how many more rest on few answers. Empty if there are no more.
std::string about_acting(const ScoredAssessment& scored, const FirstPage& page);

}  // namespace readiness
