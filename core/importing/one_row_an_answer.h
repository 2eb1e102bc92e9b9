// Tables with one row an answer, turned into one row a person. Internal to answer_table.cpp.
#pragma once

#include <string_view>

#include "core/importing/answer_table.h"

namespace readiness {

/// The table with one row for each person and one column for each question; columns that say the same in all rows of a
/// person stay. Also this program's own table of answers. Neither value nor problems if the table is none of one row an
/// answer; an error if no column says whose the answers are.
Loaded<AnswerTable> one_row_a_person(const AnswerTable& answers, const Questionnaire& questionnaire,
                                     const QuestionIndex& index, std::string_view file);

}  // namespace readiness
