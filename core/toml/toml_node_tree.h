// From toml++'s tables to our ordered tree.
// Internal: only *_toml.cpp and toml_*.cpp files include this, so that only they depend on toml++.
#pragma once

#include <span>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

#include "core/base/source_position.h"
#include "core/toml/toml_tree.h"

namespace readiness {

SourcePosition position_of(const toml::source_region& region);

/// A key of a table as it is in the file.
struct TomlNode {
    std::string_view key;
    SourcePosition key_at;
    const toml::node* value = nullptr;
};

/// A table's keys in file order; toml++ sorts them.
std::vector<TomlNode> nodes_in_file_order(const toml::table& table);

/// The same with plain values first, then tables, then lists of tables. That is how write_toml() orders them, so what
/// was read and written once stays as it is.
std::vector<TomlNode> nodes_in_written_order(const toml::table& table);

/// Puts nodes into the order of their keys in the file.
void put_in_file_order(std::vector<TomlNode>& nodes);

/// Puts nodes into the order of writing, which keeps the file's within each of the three.
void put_in_written_order(std::vector<TomlNode>& nodes);

/// The keys with their values, in the order of the nodes.
TomlTable entries_of(std::span<const TomlNode> nodes);

/// The value with all that is in it. Dates and times become literals in toml++'s spelling.
TomlValue value_of(const toml::node& node);

}  // namespace readiness
