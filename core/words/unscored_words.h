// What was said to the questions outside the factors, in lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/groups/said_summary.h"

namespace readiness {

/// The heading over these questions, and what they are.
inline constexpr std::string_view said_title = "Questions without a score";

/// "A year or less 3 · 1 to 5 years 6 · no answer 2", or what was written, a line each and on one line; "Agreed: …" of
/// what all agreed to say; one sentence if too few answered. Never empty.
std::vector<std::string> said_lines(const SaidSummary& summary);

}  // namespace readiness
