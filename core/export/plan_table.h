// The plan as a table.
#pragma once

#include "core/export/data_table.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// A row for each action, in the plan's order, dropped ones too. For the room alone, since it holds names and free
/// text: no row for others, and none while anything is sealed.
DataTable plan_table(const ScoredAssessment& scored, ForWhom for_whom);

}  // namespace readiness
