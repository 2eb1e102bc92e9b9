#include "core/toml/toml_node_tree.h"

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>
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
    return entries_of(nodes_in_written_order(table));
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
    nodes.reserve(table.size());
    for (const auto& [key, value] : table)
        nodes.push_back({key.str(), position_of(key.source()), &value});
    put_in_file_order(nodes);
    return nodes;
}

void put_in_file_order(std::vector<TomlNode>& nodes) {
    // One number for each place: tens of thousands of lists are put in order when many people's answers are read.
    const auto place_of = [](const TomlNode& node) {
        return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(node.key_at.line)) << 32) |
               static_cast<std::uint32_t>(node.key_at.column);
    };
    std::sort(nodes.begin(), nodes.end(), [&](const TomlNode& left, const TomlNode& right) {
        const std::uint64_t left_place = place_of(left);
        const std::uint64_t right_place = place_of(right);
        return left_place != right_place ? left_place < right_place : left.key < right.key;
    });
}

std::vector<TomlNode> nodes_in_written_order(const toml::table& table) {
    std::vector<TomlNode> nodes = nodes_in_file_order(table);
    put_in_written_order(nodes);
    return nodes;
}

void put_in_written_order(std::vector<TomlNode>& nodes) {
    std::stable_sort(nodes.begin(), nodes.end(),
                     [](const TomlNode& left, const TomlNode& right) { return rank_of(left) < rank_of(right); });
}

TomlTable entries_of(std::span<const TomlNode> nodes) {
    TomlTable entries;
    entries.reserve(nodes.size());
    for (const TomlNode& node : nodes)
        entries.push_back({std::string(node.key), value_of(*node.value)});
    return entries;
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
