// A question as a row of a table, where each one is read by itself: its facts in words, ready to be set in columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/drawing/spread_drawing.h"
#include "core/model/questionnaire.h"

namespace readiness {

class ScoredAssessment;

/// One question of a profile.
struct QuestionRow {
    ItemId item;
    std::string factor;           ///< The title of its factor; empty below another question of the same factor.
    std::string code;             ///< What people call it: its code, or its id.
    std::string text;             ///< As it is asked.
    bool reversed = false;        ///< Agreeing means less ready.
    std::string score;            ///< "–" if there is none.
    std::string own;              ///< The score in the instrument's own unit; empty if it has none.
    std::string answers;          ///< How it was answered: the agreed answer, or how many answered; "–" if not known.
    std::string agreement;        ///< How far people agree, "opinion is split" first; "–" if there is nothing to say.
    std::string agreement_short;  ///< The same for a narrow column: "alike", "split".
    bool is_split = false;
    std::string figures;  ///< The figures behind it, in sentences; empty without answers.
    SpreadMarks marks;    ///< What a strip of the answers shows; no limits, as a single question has no bands.

    friend bool operator==(const QuestionRow&, const QuestionRow&) = default;
};

/// A row for each question, in the questionnaire's order; none if no profile may be shown.
std::vector<QuestionRow> question_rows(const ScoredAssessment& scored);

/// How to read the questions, in two sentences.
std::string_view one_question_text();

/// Why a questionnaire that is read by question gives no barriers, and what to do.
std::string_view no_barriers_text();

}  // namespace readiness
