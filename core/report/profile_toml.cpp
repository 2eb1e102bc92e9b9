#include "core/report/profile_toml.h"

#include <nlohmann/json.hpp>

#include "core/report/profile_figures.h"
#include "core/result/scored_assessment.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

using Tree = nlohmann::ordered_json;

TomlValue toml_value(const Tree& tree);

bool is_nothing(const Tree& value) {
    return value.is_null() || (value.is_array() && value.empty());
}

/// TOML knows no null: what does not exist is left out, and so are lists without elements, as no [[section]] is one.
TomlTable toml_table(const Tree& object) {
    TomlTable table;
    for (const auto& [key, value] : object.items()) {
        if (!is_nothing(value)) table.push_back({key, toml_value(value)});
    }
    return table;
}

TomlArray toml_array(const Tree& array) {
    TomlArray values;
    for (const Tree& value : array)
        values.push_back(toml_value(value));
    return values;
}

TomlValue toml_value(const Tree& tree) {
    switch (tree.type()) {
        case Tree::value_t::object: return {toml_table(tree)};
        case Tree::value_t::array: return {toml_array(tree)};
        case Tree::value_t::boolean: return {tree.get<bool>()};
        case Tree::value_t::number_integer:
        case Tree::value_t::number_unsigned: return {tree.get<std::int64_t>()};
        case Tree::value_t::number_float: return {tree.get<double>()};
        default: return {tree.get<std::string>()};
    }
}

}  // namespace

std::string profile_toml(const ScoredAssessment& scored) {
    return write_toml(toml_table(profile_figures(scored)));
}

}  // namespace readiness
