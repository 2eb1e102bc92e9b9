// Reads any TOML file into our ordered tree: for small files that have no model of their own.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/toml/toml_tree.h"

namespace readiness {

/// Reads any TOML text. `file` is the name that problems carry. An empty text is an empty table.
Loaded<TomlTable> read_toml(std::string_view text, std::string_view file);

}  // namespace readiness
