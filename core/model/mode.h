// How a room answers.
#pragma once

#include <string_view>

namespace readiness {

/// How the room answers next: one agreed answer, ballots, or shows of hands.
enum class Mode { consensus, ballots, tally };

/// The word that the files use.
std::string_view to_text(Mode mode);

}  // namespace readiness
