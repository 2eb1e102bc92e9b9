// Rows below those of people that sum them up. Internal to answer_table.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/importing/answer_table.h"

namespace readiness {

/// Takes rows with means, sums, counts and their like out of the table, and gives their numbers as a spreadsheet has
/// them: those at the end, and between people those whose name is no other's. A row is one if its answers are figures
/// alone and it is called so ("Median", "Summe"), or after an option ("Agree", with how many said so); where the name
/// may be a person's ("Max"), or there is none, what else the row has, or lacks, must show that it is no person's:
/// numbers off the scale, no id where all others have one, an empty row above. What may be a person's row stays.
std::vector<std::uint32_t> take_summaries_away(AnswerTable& answers, const Questionnaire& questionnaire,
                                               const QuestionIndex& index);

}  // namespace readiness
