// From how many people on what is written may show more of them than their middle.
#pragma once

namespace readiness {

/// Of fewer people no file has quartiles and the smallest and the largest answer: of five these are what each of them
/// said. For the same reason no table says then which answers one person gave. The screen in the room may show it.
inline constexpr int least_people_for_extremes = 10;

}  // namespace readiness
