// Writes the table of scores that a file holds. Internal to files.
#pragma once

#include "core/model/stored_profile.h"
#include "core/toml/toml_tree.h"

namespace readiness {

TomlTable profile_table(const StoredProfile& profile);

}  // namespace readiness
