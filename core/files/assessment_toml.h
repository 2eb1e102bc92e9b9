// Reads an assessment file.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/model/assessment.h"

namespace readiness {

/// Reads what the file alone can say. Unknown keys are kept in the `extras` of their level, in file order. A newer
/// format number is a warning, and is_from_newer_program() is then true. `file` is the name that problems carry.
Loaded<Assessment> read_assessment(std::string_view text, std::string_view file);

}  // namespace readiness
