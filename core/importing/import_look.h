// One look at what a file will bring in: from its tables to a proposal, with what a map file remembers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/importing/answer_table.h"
#include "core/importing/decisions.h"
#include "core/importing/import_map.h"
#include "core/importing/proposal.h"
#include "core/importing/read_tables.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// The table with the answers, and what else a workbook has.
struct TakenAnswers {
    AnswerTable answers;
    std::string sheet;                      ///< Its name; empty if the file has none.
    std::vector<std::string> other_sheets;  ///< Names of those that ask as much and have rows too: they are not read.
};

/// Finds the sheet with the answers, its headers and its shape, and reads what the other sheets say of numbers. `sheet`
/// is the one that was chosen, or empty. Errors: there is none of that name; those of answer_table(). `file` is what
/// problems name. The tables are used up.
Loaded<TakenAnswers> take_answers(ReadTables& read, const Questionnaire& questionnaire, std::string_view sheet,
                                  std::string_view file);

struct ImportLook {
    AnswerTable answers;
    Decisions decisions;  ///< From the map, and over it those that were made now.
    Proposal proposal;
};

/// Finds the sheet with the answers, its headers and its shape, and proposes what comes in. `now` is decided over what
/// the map says. Problems are errors: of the table, of the map, or of the proposal. `file` and `map_file` are what
/// problems name. The tables are used up.
Loaded<ImportLook> look_at(ReadTables& read, const Questionnaire& questionnaire, const ImportMap& map,
                           const Decisions& now, std::string_view file, std::string_view map_file,
                           const ProposalProgress& progress = {});

}  // namespace readiness
