// A report's first page in words: short sentences in the questionnaire's own titles. None of them predicts anything.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// Whom the page is for and what is in it: stands on its first line.
std::string for_whom_text(const ScoredAssessment& scored, const FirstPage& page);

/// A sentence each: "“Our leaders speak for this change.” scores 92 (middle answer “Agree”, 11 of 11 answered),
/// firm."
std::vector<std::string> strength_texts(const ScoredAssessment& scored, const FirstPage& page);

/// Of a questionnaire that is read by question: its lowest questions, a sentence each.
std::vector<std::string> low_question_texts(const ScoredAssessment& scored, const FirstPage& page);

/// A barrier to act on, in the parts of a table's row.
struct WordedToActOn {
    std::string title;
    std::string status;      ///< "Strong, firm", "Watch, may change".
    std::string first_step;  ///< The measure's title; "–" if there is none; so the next two.
    std::string who;
    std::string takes;
    std::string why;  ///< "Why: “Time is set aside …” scores 20 (30 of 33 answered)."
    /// The first step with who and for how long: "Pay for cover (ward manager, an hour)"; whom to ask, if the team
    /// cannot change it itself; "the same as above: …"; "–" if there is none.
    std::string step;

    friend bool operator==(const WordedToActOn&, const WordedToActOn&) = default;
};
std::vector<WordedToActOn> worded_to_act_on(const ScoredAssessment& scored, const FirstPage& page);

/// What stands in place of the things to act on if there are none, or after them: how many more there are, and whose
/// judgement the first steps are.
std::string about_acting(const ScoredAssessment& scored, const FirstPage& page);

/// The part of a scale as a split counts it.
enum class Side { lower, upper };

/// "“Disagree” or lower"; of a number scale "at a number that counts below 50".
std::string side_text(const ScoredAssessment& scored, const ItemId& item, Side side);

/// What opinion is split on and what many do not know, a sentence each, or a sentence that there is nothing. Where most
/// is unknown that comes first.
std::vector<std::string> talk_texts(const ScoredAssessment& scored, const FirstPage& page);

/// What the numbers on the page and the word "firm" mean.
std::string_view how_to_read_numbers();

/// Where the barriers of a poster come from: "Barriers: Evidence scan No. 20, The Health Foundation, 2014." Empty if no
/// barrier is asked about, or nothing may be shown.
std::string poster_foot(const ScoredAssessment& scored);

/// What a report is not, and where its barriers come from: "A guide for a conversation, not a forecast … Barriers:
/// Evidence scan No. 20, The Health Foundation, 2014." Without the source if no barrier is asked about, or nothing may
/// be shown.
std::string report_foot(const ScoredAssessment& scored);

}  // namespace readiness
