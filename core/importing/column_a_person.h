// Tables with questions as rows and a column for each person, turned. Internal to answer_table.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/importing/question_index.h"
#include "core/importing/table.h"
#include "core/model/questionnaire.h"

namespace readiness {

struct TurnedTable {
    SheetTable table;                            ///< A row's number is that of the column that it was, from 1.
    std::vector<std::uint32_t> summary_columns;  ///< Columns with means, sums or counts, which are left out.
};

/// The table with a row for each person. Nothing unless one column names questions, each at most once, and two or more
/// other columns have answers to them. Columns before the first person that have no answers, such as a factor's name,
/// are left out.
std::optional<TurnedTable> turned_if_people_are_columns(const SheetTable& table, const Questionnaire& questionnaire,
                                                        const QuestionIndex& index);

}  // namespace readiness
