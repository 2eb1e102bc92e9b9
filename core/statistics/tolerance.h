// When a computed number has met a limit.
#pragma once

namespace readiness {

/// Sums of decimal fractions may miss a limit by a hair: 0.1 + 0.2 is a little more than 0.3. A limit that is
/// met up to this is met, and two numbers no further apart are equal.
inline constexpr double hair = 1e-9;

}  // namespace readiness
