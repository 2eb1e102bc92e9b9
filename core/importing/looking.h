// What looking at a table has found so far. Internal to importing: each step of propose() adds to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/importing/column_texts.h"
#include "core/importing/proposal.h"

namespace readiness {

/// Rows of one person at two dates, such as two events of REDCap, of which nobody has said which stays.
struct TwoDates {
    std::size_t column = 0;  ///< The one that names the dates.
    std::uint32_t row = 0;   ///< The first person's two rows, as a spreadsheet numbers them.
    std::uint32_t other_row = 0;
    std::string_view date;
    std::string_view other_date;
};

struct Looking {
    const AnswerTable& answers;
    const Questionnaire& questionnaire;
    const Decisions& decisions;
    Proposal proposal = {};
    std::vector<ColumnTexts> texts = {};              ///< Of each column.
    std::vector<std::vector<HeaderPart>> parts = {};  ///< Of each column's headers.
    std::optional<TwoDates> two_dates = {};

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

/// A step of sort_rows(): of several rows of one person one stays, by what was decided, else the later; where it is not
/// sure that they are one person's, that is asked. An address, a staff number, a full name, and the tool's id say whose
/// a row is; a first name alone does not.
void find_same_people(Looking& looking);

/// Times as numbers that grow with time, as far as the texts of a column are times in one form; empty if they are not.
/// A date such as 3/4/2026 is read with the month first unless the column shows that days are.
std::vector<long long> times_of(const ColumnTexts& column);

}  // namespace readiness
