// Reads the table of scores that a file holds. Internal to files.
#pragma once

#include <optional>
#include <string>

#include "core/model/stored_profile.h"
#include "core/toml/toml_reader.h"

namespace readiness {

/// The table `profile`, to be called `name`; nothing if there is none.
std::optional<StoredProfile> read_stored_profile(TableReader& root, std::string name);

}  // namespace readiness
