// The first thing that is wrong with a file, in one line.
#pragma once

#include <span>
#include <string>

#include "core/base/problem.h"

namespace readiness {

/// "Line 3, column 9: a text in quotes is not closed on its line."; without a place if none is known. Empty if nothing
/// is an error.
std::string first_error_text(std::span<const Problem> problems);

/// "Close it with \" on the same line.": what to do about the first thing that is wrong; empty if nothing is said of
/// it.
std::string first_hint_text(std::span<const Problem> problems);

}  // namespace readiness
