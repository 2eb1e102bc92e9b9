// What would it take, and how sure is the order, as JSON: what `readiness-cli what-if --format json` prints.
#pragma once

#include <span>
#include <string>

#include "core/result/what_if.h"

namespace readiness {

class ScoredAssessment;

/// Full double precision; null for a figure that does not exist. `items`, `overall`, `factors` and `barriers` have
/// each figure before and after the moves; `ways` and `order` are those of today. An empty object if nothing can be
/// tried out.
std::string what_if_json(const ScoredAssessment& scored, std::span<const Move> moves);

}  // namespace readiness
