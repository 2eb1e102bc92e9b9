// Reads an evidence catalogue.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/model/evidence.h"

namespace readiness {

/// Reads and checks syntax, keys, ranges, unique ids and the references between barriers, measures, approaches and
/// tips. A measure that no barrier names is a warning. The file that it names under `since` is not read here.
/// `file` is the name that problems carry.
Loaded<Evidence> read_evidence(std::string_view text, std::string_view file);

}  // namespace readiness
