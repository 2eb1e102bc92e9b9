// Reads what a questionnaire asks besides its items. Internal: only *_toml.cpp files include this, so that only they
// depend on toml++.
#pragma once

#include <vector>

#include "core/model/questionnaire.h"
#include "core/toml/toml_reader.h"

namespace readiness {

/// Every [[question]]. `root` is the questionnaire's file, whose items are read.
std::vector<UnscoredQuestion> read_unscored(TableReader& root, const Questionnaire& questionnaire);

}  // namespace readiness
