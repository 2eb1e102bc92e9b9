// Whether what a questionnaire says of an earlier edition fits that edition.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// Warnings about `newer`, which is in `file`: a question that `earlier` has under the same id with another text, scale
/// or direction; a change of a question that `earlier` does not have; and a question of `earlier` of which `newer` says
/// nothing. None if `newer` does not name the edition.
std::vector<Problem> check_edition(const Questionnaire& newer, const Questionnaire& earlier, std::string_view file);

}  // namespace readiness
