// Reads a list of what was learned after an evidence catalogue's source was written.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/evidence.h"
#include "core/model/later_findings.h"

namespace readiness {

/// Reads and checks syntax, keys, ranges, unique ids and that each finding's source is in the file. A source that no
/// finding names is a warning. `file` is the name that problems carry.
Loaded<LaterFindings> read_later_findings(std::string_view text, std::string_view file);

/// A warning for each barrier that a finding bears on and that the catalogue does not have.
std::vector<Problem> check_barriers(const LaterFindings& later, const Evidence& evidence, std::string_view file);

}  // namespace readiness
