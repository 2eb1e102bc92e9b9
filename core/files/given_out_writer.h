// Writes the records of what was given out. Internal to files and to the ledger.
#pragma once

#include <vector>

#include "core/model/given_out.h"
#include "core/toml/toml_tree.h"

namespace readiness {

/// By the time at which they went out, and then by assessment: the order in which they were merged says nothing.
TomlValue given_out_list(const std::vector<GivenOut>& records);

}  // namespace readiness
