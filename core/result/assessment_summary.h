// What an assessment came to in a few numbers and ids, for lists of many.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/result/scored_assessment.h"

namespace readiness {

/// No words: who lists it finds titles of questionnaire, band and factors by their ids.
struct AssessmentSummary {
    std::string id;
    std::string title;
    std::string questionnaire;  ///< Its id.
    std::optional<std::chrono::sys_seconds> modified;
    std::optional<std::chrono::year_month_day> look_again;  ///< When the team means to answer again.
    std::string follows;                                    ///< As in Assessment.
    Mode mode = Mode::consensus;
    int respondents = 0;  ///< As in Profile; while nothing may be shown, how many ballots there are.
    ScoredAssessment::Shown shown = ScoredAssessment::Shown::everything;
    int answered = 0;  ///< As in AnsweredPart; 0 while nothing may be shown.
    int of = 0;        ///< How many there could be; 0 for an assessment without its questionnaire.
    std::optional<double> overall;
    BandId band;               ///< Empty without an overall score, and while it is provisional.
    bool provisional = false;  ///< As in OverallResult.
    int scored_factors = 0;
    std::vector<std::optional<double>> factors;  ///< Their scores, in the questionnaire's order.

    friend bool operator==(const AssessmentSummary&, const AssessmentSummary&) = default;
};

AssessmentSummary summary_of(const ScoredAssessment& scored);

/// What can be said of an assessment whose questionnaire is not at hand: no scores.
AssessmentSummary summary_of_unscored(const Assessment& assessment);

}  // namespace readiness
