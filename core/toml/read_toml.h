// Reads any TOML file into our ordered tree: for small files that have no model of their own.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/base/source_position.h"
#include "core/toml/toml_tree.h"

namespace readiness {

/// Reads any TOML text. `file` is the name that problems carry. An empty text is an empty table.
Loaded<TomlTable> read_toml(std::string_view text, std::string_view file);

/// Where the value of a key at the top of the text is; line 0 if the text cannot be parsed or has no such key.
SourcePosition place_of(std::string_view text, std::string_view key);

}  // namespace readiness
