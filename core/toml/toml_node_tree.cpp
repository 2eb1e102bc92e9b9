#include "core/toml/toml_node_tree.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>

namespace readiness {

SourcePosition position_of(const toml::source_region& region) {
    return {static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

namespace {

int rank_of(const TomlNode& node) {
    if (node.value->is_table()) return 1;
    return node.value->is_array_of_tables() ? 2 : 0;
}

TomlArray array_of(const toml::array& array) {
    TomlArray values;
    for (const toml::node& node : array)
        values.push_back(value_of(node));
    return values;
}

TomlTable table_of(const toml::table& table) {
    TomlTable entries;
    for (const TomlNode& node : nodes_in_written_order(table)) {
        entries.push_back({std::string(node.key), value_of(*node.value)});
    }
    return entries;
}

template <class Moment>
TomlLiteral literal_of(const Moment& moment) {
    std::ostringstream text;
    text << moment;
    return {text.str()};
}

}  // namespace

std::vector<TomlNode> nodes_in_file_order(const toml::table& table) {
    std::vector<TomlNode> nodes;
    for (const auto& [key, value] : table)
        nodes.push_back({key.str(), position_of(key.source()), &value});
    std::stable_sort(nodes.begin(), nodes.end(), [](const TomlNode& left, const TomlNode& right) {
        return std::tie(left.key_at.line, left.key_at.column) < std::tie(right.key_at.line, right.key_at.column);
    });
    return nodes;
}

std::vector<TomlNode> nodes_in_written_order(const toml::table& table) {
    std::vector<TomlNode> nodes = nodes_in_file_order(table);
    std::stable_sort(nodes.begin(), nodes.end(),
                     [](const TomlNode& left, const TomlNode& right) { return rank_of(left) < rank_of(right); });
    return nodes;
}

TomlValue value_of(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::table: return {table_of(*node.as_table())};
        case toml::node_type::array: return {array_of(*node.as_array())};
        case toml::node_type::string: return {node.as_string()->get()};
        case toml::node_type::integer: return {node.as_integer()->get()};
        case toml::node_type::floating_point: return {node.as_floating_point()->get()};
        case toml::node_type::boolean: return {node.as_boolean()->get()};
        case toml::node_type::date: return {literal_of(node.as_date()->get())};
        case toml::node_type::time: return {literal_of(node.as_time()->get())};
        case toml::node_type::date_time: return {literal_of(node.as_date_time()->get())};
        case toml::node_type::none: break;
    }
    return {};
}

}  // namespace readiness
