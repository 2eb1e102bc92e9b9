// One look at what a file will bring in: from its tables to a proposal, with what a map file remembers.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/importing/answer_table.h"
#include "core/importing/decisions.h"
#include "core/importing/import_map.h"
#include "core/importing/proposal.h"
#include "core/importing/read_tables.h"
#include "core/model/questionnaire.h"

namespace readiness {

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
