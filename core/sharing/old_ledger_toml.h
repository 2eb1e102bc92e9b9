// Takes over the ledger of earlier versions of the program.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/given_out.h"

namespace readiness {

class ScoredAssessment;

/// The copies that earlier versions put on record, without their fingerprints of answers: these had no secret, so that
/// whoever had the ledger could find the answers by trying all. An answer of theirs counts as the same as now. Figures
/// have no weights of questions: see with_weights(). Errors if the text is no such ledger or is broken.
Loaded<std::vector<GivenOut>> read_old_ledger(std::string_view text, std::string_view file);

/// The record, with each figure that has no weights as the assessment's questionnaire weighs it.
GivenOut with_weights(GivenOut record, const GivenOut& all);

}  // namespace readiness
