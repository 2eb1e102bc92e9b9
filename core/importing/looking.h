// What looking at a table has found so far. Internal to importing: each step of propose() adds to it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/importing/column_texts.h"
#include "core/importing/proposal.h"

namespace readiness {

struct Looking {
    const AnswerTable& answers;
    const Questionnaire& questionnaire;
    const Decisions& decisions;
    Proposal proposal = {};
    std::vector<ColumnTexts> texts = {};              ///< Of each column.
    std::vector<std::vector<HeaderPart>> parts = {};  ///< Of each column's headers.

    [[nodiscard]] std::size_t rows() const { return answers.rows(); }
    /// What a spreadsheet calls the row; 0 for one that is not there.
    [[nodiscard]] std::uint32_t number(std::size_t row) const {
        return row < rows() ? answers.table.number(answers.first_answers() + row) : 0;
    }
};

/// The first few row numbers, for reports.
inline constexpr std::size_t rows_named = 10;

/// Decides what each column is, as far as it can be decided without a person.
void sort_columns(Looking& looking);

/// Reads the answers of all columns that are items.
void read_answers(Looking& looking);

/// Decides what becomes of each row.
void sort_rows(Looking& looking);

/// Times as numbers that grow with time, as far as the texts of a column are times in one form; empty if they are not.
/// A date such as 3/4/2026 is read with the month first unless the column shows that days are.
std::vector<long long> times_of(const ColumnTexts& column);

}  // namespace readiness
