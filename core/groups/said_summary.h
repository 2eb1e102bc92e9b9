// What was said to the questions outside the factors: how many picked what, and what was written.
#pragma once

#include <string>
#include <vector>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// How many people picked an option.
struct SaidCount {
    std::string option;
    int people = 0;

    friend bool operator==(const SaidCount&, const SaidCount&) = default;
};

/// What was said to one question.
struct SaidSummary {
    QuestionId question;
    std::vector<std::string> agreed;  ///< What all agreed to say; empty if nothing.
    int answered = 0;                 ///< Ballots that say something,
    int of = 0;                       ///< of so many.
    bool withheld = false;            ///< Too few ballots: nothing more is said of them.
    std::vector<SaidCount> counts;    ///< In the order of the options; empty for a text.
    std::vector<std::string> texts;   ///< In an order that says nothing about who wrote them.

    friend bool operator==(const SaidSummary&, const SaidSummary&) = default;
};

/// A summary for each question outside the factors to which something was said, in the questionnaire's order; the role
/// is not among them. Of ballots nothing is said while they are sealed, nor while fewer are in than the assessment's
/// minimum group. A shareable copy has none, whatever is in its file. Options that a question does not list are left
/// out.
std::vector<SaidSummary> said_summaries(const Questionnaire& questionnaire, const Assessment& assessment);

}  // namespace readiness
