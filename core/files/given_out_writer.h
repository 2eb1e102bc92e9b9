// Writes scores, and the records of what was given out. Internal to files and to the ledger.
#pragma once

#include <vector>

#include "core/model/given_out.h"
#include "core/model/stored_profile.h"
#include "core/toml/toml_tree.h"

namespace readiness {

TomlTable profile_table(const StoredProfile& profile);

/// By the time at which they went out, and then by assessment: the order in which they were merged says nothing.
TomlValue given_out_list(const std::vector<GivenOut>& records);

}  // namespace readiness
