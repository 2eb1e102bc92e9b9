// What was said to the questions outside the factors, as a table.
#pragma once

#include "core/export/data_table.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// For each such question what all agreed to say, and then of the ballots how many picked each option, or each text
/// that was written. Whose ballot it was in is not said, so that a text does not lead to a row of answers.
///
/// Only the room gets it: a copy for others has none of these answers. There is no row while the ballots are sealed or
/// if may_export() is false, and of a question that too few people were asked one row that says "withheld". The role is
/// not among the questions. See said_summaries().
DataTable said_table(const ScoredAssessment& scored, ForWhom for_whom);

}  // namespace readiness
