// Reads the records of what was given out to others.
#pragma once

#include <vector>

#include "core/model/given_out.h"
#include "core/toml/toml_reader.h"

namespace readiness {

/// All tables `given_out`; none if there are none.
std::vector<GivenOut> read_given_out(TableReader& root);

}  // namespace readiness
