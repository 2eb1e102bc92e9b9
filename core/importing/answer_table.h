// A table as answers are taken from it: where its headers end, and one row for each person.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/importing/question_index.h"
#include "core/importing/table.h"
#include "core/model/questionnaire.h"

namespace readiness {

struct AnswerTable {
    SheetTable table;
    std::size_t first_header = 0;  ///< Rows above it are titles.
    std::size_t header_rows = 1;   ///< One to three.
    bool was_one_row_an_answer = false;
    bool was_turned = false;  ///< Questions were rows and people columns: the numbers of rows are those of the columns.
    /// Rows with means, sums or counts that stood below those of people, and were taken away. As a spreadsheet numbers
    /// them.
    std::vector<std::uint32_t> summary_rows = {};
    /// With one row an answer: rows that are left out, since the same person answers the same question in a later one
    /// in another way. As a spreadsheet numbers them.
    std::vector<std::uint32_t> replaced_rows = {};
    std::size_t joined_questions = 0;  ///< Questions whose answers stood in several columns, and stand in one now.
    /// What other sheets of a workbook say of numbers, such as a code book: see told_in_rows().
    std::vector<std::string> told_elsewhere = {};
    /// Of each column the texts of its header rows, without empty ones.
    std::vector<std::vector<std::string>> headers;

    [[nodiscard]] std::size_t first_answers() const { return first_header + header_rows; }
    [[nodiscard]] std::size_t rows() const { return table.rows() - std::min(first_answers(), table.rows()); }
    [[nodiscard]] std::vector<std::string_view> header_texts(std::size_t column) const;
};

/// Finds the header rows by looking: rows with texts of questions, the {"ImportId":…} row of Qualtrics, the second row
/// of SurveyMonkey, whose first row's texts count for the blank cells behind them. Rows with one or two cells above are
/// titles. A table with one row an answer becomes one with one row a person, as does one with a column a person. Rows
/// with means, sums or counts at the end are taken away. Errors: an empty table; one row an answer
/// without a column that says whose it is; counts in place of answers.
Loaded<AnswerTable> answer_table(SheetTable table, const Questionnaire& questionnaire, std::string_view file);

/// The table of a workbook that has the answers: that with the most questions in its headers, and of equal ones the
/// first; the one called `wanted` if that is not empty and there is one. Nothing for no tables.
std::optional<std::size_t> table_with_answers(std::span<const SheetTable> tables, const Questionnaire& questionnaire,
                                              std::string_view wanted);

/// How many of the questionnaire's questions the headers of that table have; 0 if they have none, as with one row an
/// answer.
std::size_t questions_asked(std::span<const SheetTable> tables, const Questionnaire& questionnaire);

/// What a column is remembered by: the wordings of its header rows. Columns without a header are known by their
/// letters, and the second of two with the same header has " #2" behind it.
std::vector<std::string> column_keys(const AnswerTable& answers);

/// The form's shape: a fingerprint of all column keys, in whatever order they are.
std::string shape_of(const AnswerTable& answers);

}  // namespace readiness
