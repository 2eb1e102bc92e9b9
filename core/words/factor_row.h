// A factor as a row of a table: its facts in words, ready to be set in columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/drawing/spread_drawing.h"
#include "core/model/questionnaire.h"

namespace readiness {

class ScoredAssessment;

/// One factor of a profile. Every text is "–" if there is nothing to say.
struct FactorRow {
    FactorId factor;
    std::string title;
    std::string short_title;
    std::string score;
    std::string own;               ///< The score in the instrument's own unit; empty if it has none.
    std::string band;              ///< Its title; "Not scored" if there is no score; empty if there are no bands.
    std::optional<int> band_rank;  ///< 0 is the lowest band of the questionnaire.
    int bands = 0;                 ///< How many bands the questionnaire has.
    std::string low;               ///< Every missing answer taken as the worst.
    std::string high;              ///< Every missing answer taken as the best.
    std::string bounds;            ///< "40–63", or "firm" if no missing answer could change the score.
    std::string lowest;            ///< The score of the lowest question.
    std::string lowest_item;       ///< Its code, or its id.
    std::string answered;          ///< "4 of 5".
    std::string scored_by;         ///< "3 of 15" people scored it; empty if all did, or if nobody can say.
    std::string agreement;         ///< How far people agree; "split on 2" if opinion is split on two questions.
    std::string agreement_short;   ///< The same for a narrow column: "alike".
    bool is_split = false;
    std::string agreement_figures;  ///< The figures behind it, in sentences.
    SpreadMarks marks;              ///< What a strip of the answers shows.
};

enum class FactorOrder { questionnaire, weakest_first };

/// A row for each factor of the profile; none if no profile may be shown.
std::vector<FactorRow> factor_rows(const ScoredAssessment& scored, FactorOrder order);

}  // namespace readiness
