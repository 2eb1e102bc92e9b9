// What all exported tables share: whom they are for, the columns that say what was assessed, and cells.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/export/data_table.h"
#include "core/model/questionnaire.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// For whom an export really is: a shareable copy is for others, whatever is asked for.
ForWhom readers_of(const ScoredAssessment& scored, ForWhom for_whom);

/// True if an export for these readers may hold anything: nothing is sealed, and what is for others is made from a
/// shareable copy. Every table is empty where this is false.
bool may_export(const ScoredAssessment& scored, ForWhom for_whom);

/// The first columns of every table: for, assessment, team, organisation, initiative, questionnaire, edition and date.
/// `for` comes first, and is in each row, so that it stays when tables of several teams are put together.
std::vector<DataColumn> columns_of_assessment();

/// The cells of these columns: `for` is "the room" or "others". The date is the day on which the assessment was made,
/// and without one the day on which it was changed last, both in UTC.
std::vector<Cell> cells_of_assessment(const ScoredAssessment& scored, ForWhom for_whom);

/// The day, in UTC, that stands in that column.
std::optional<std::chrono::year_month_day> day_of(const Assessment& assessment);

/// Where a column of codes stands: everywhere if any question has a code of its own.
ColumnUse use_of_codes(const Questionnaire& questionnaire);

/// Empty for an empty text.
Cell text_cell(std::string text);
/// Empty without a number.
Cell number_cell(const std::optional<double>& number);
Cell count_cell(int count);
/// "yes" or "no".
Cell yes_or_no(bool yes);

}  // namespace readiness
