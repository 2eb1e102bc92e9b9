// What the answers came to, as tables: factors, questions, barriers.
#pragma once

#include "core/export/data_table.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// A row for each factor, in the questionnaire's order: score, band, how far it could move, how much was answered and
/// how far people agree, as readiness-cli score prints them. From a shareable copy of ballots or of hands come score,
/// band, people and agreement of the factors that the copy kept; one that is withheld has "yes" in that column and
/// nothing else. No row if may_export() is false, and if the questionnaire is read by question: it has no factor
/// scores.
DataTable factors_table(const ScoredAssessment& scored, ForWhom for_whom);

/// A row for each question: its score and how it was answered. No row if may_export() is false, and from a copy without
/// answers.
DataTable questions_table(const ScoredAssessment& scored, ForWhom for_whom);

/// A row for each barrier that the questionnaire asks about, the most pressing first. Whether the team can change it
/// itself is for the room alone. No row if may_export() is false, and if the questionnaire is read by question.
DataTable barriers_table(const ScoredAssessment& scored, ForWhom for_whom);

}  // namespace readiness
