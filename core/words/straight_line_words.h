// Answers that are the same whatever is asked, in words.
#pragma once

#include <string>
#include <vector>

#include "core/groups/straight_lines.h"

namespace readiness {

/// "2 of 9 ballots give the same answer to every question, also to those worded the other way round. Talk about how the
/// questions were read." One text each for ballots, agreed answers and hands, as far as there is something to say.
std::vector<std::string> straight_line_texts(const StraightLines& lines);

}  // namespace readiness
