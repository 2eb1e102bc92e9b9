// What would it take, and how sure is the order, as a report: what `readiness-cli what-if` prints.
#pragma once

#include <span>

#include "core/report/blocks.h"
#include "core/result/what_if.h"

namespace readiness {

class ScoredAssessment;

/// What would change with these moves. Without any: the shortest way to the next band of each factor that has a score,
/// the shortest way of each strong barrier out of strong, of each that is strong or to watch to little seen, and how
/// sure the order of the barriers is. One paragraph that says why if nothing can be tried out.
Blocks what_if_page(const ScoredAssessment& scored, std::span<const Move> moves);

}  // namespace readiness
