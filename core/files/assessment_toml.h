// Reads an assessment file.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/problem.h"
#include "core/model/assessment.h"

namespace readiness {

/// Reads what the file alone can say. Unknown keys are kept in the `extras` of their level, in file order. A newer
/// format number is a warning, and is_from_newer_program() is then true. `file` is the name that problems carry.
Loaded<Assessment> read_assessment(std::string_view text, std::string_view file);

/// What stands before the answers, from the first lines of a file: title, team, dates, mode and which questionnaire it
/// answers, for lists of many. All else is empty. Nothing if they do not say it, or have mistakes: then the whole file
/// has to be read. `is_whole`: there is no more of the file than `start`.
std::optional<Assessment> read_assessment_start(std::string_view start, bool is_whole);

}  // namespace readiness
