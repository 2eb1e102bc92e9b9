#include "core/export/plan_table.h"

#include <iterator>
#include <string>
#include <vector>

#include "core/export/export_rows.h"
#include "core/model/action.h"
#include "core/model/assessment.h"
#include "core/result/scored_assessment.h"
#include "core/words/plan_words.h"
#include "core/words/readiness_words.h"

namespace readiness {

namespace {

std::vector<Cell> action_row(const ScoredAssessment& scored, ForWhom for_whom, const Action& action) {
    std::vector<Cell> cells = cells_of_assessment(scored, for_whom);
    cells.push_back(text_cell(action.id));
    cells.push_back(text_cell(action.text));
    cells.push_back(text_cell(action.owner));
    cells.push_back(action.due ? Cell(*action.due) : Cell());
    cells.emplace_back(std::string(status_title(action.status)));
    cells.push_back(text_cell(action.when));
    cells.push_back(text_cell(action.sign));
    cells.push_back(text_cell(action.obstacle));
    cells.push_back(text_cell(action.barrier.empty() ? "" : barrier_title(scored, action.barrier)));
    return cells;
}

}  // namespace

DataTable plan_table(const ScoredAssessment& scored, ForWhom for_whom) {
    DataTable table{columns_of_assessment(), {}};
    const DataColumn own[] = {{"action", "Id", 6, CellLook::plain, ColumnUse::csv_only},
                              {"what", "What", 44, CellLook::wrapped},
                              {"who", "Who", 20, CellLook::wrapped},
                              {"due", "By", 12},
                              {"status", "Status", 10},
                              {"when", "When, then", 40, CellLook::wrapped},
                              {"sign", "Sign that it works", 36, CellLook::wrapped},
                              {"obstacle", "What may get in the way", 36, CellLook::wrapped},
                              {"against", "Against", 34, CellLook::wrapped}};
    table.columns.insert(table.columns.end(), std::begin(own), std::end(own));
    if (!may_export(scored, for_whom) || readers_of(scored, for_whom) != ForWhom::the_room) return table;
    for (const Action& action : scored.assessment().actions)
        table.rows.push_back(action_row(scored, for_whom, action));
    return table;
}

}  // namespace readiness
