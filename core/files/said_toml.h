// Reads what was said to questions outside the factors. Internal: only *_toml.cpp files include this, so that only they
// depend on toml++.
#pragma once

#include <string>
#include <vector>

#include "core/model/assessment.h"
#include "core/toml/toml_reader.h"

namespace readiness {

/// The table `said` of the assessment, or of one ballot; `name` is the table's in messages. A question to which nothing
/// is said is left out.
std::vector<Said> read_said(TableReader& owner, const std::string& name);

}  // namespace readiness
