// Reads a questionnaire file.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// Reads and checks all that the file alone can say: syntax, keys, ranges, unique ids, references between its parts,
/// ascending points and bands. All problems come back, not only the first. An unknown key is a warning that names the
/// key most like it. `file` is the name that problems carry.
Loaded<Questionnaire> read_questionnaire(std::string_view text, std::string_view file);

/// What only shows beside the evidence: items that name a barrier which the evidence does not have.
std::vector<Problem> check_barriers(const Questionnaire& questionnaire, const Evidence& evidence,
                                    std::string_view file);

}  // namespace readiness
