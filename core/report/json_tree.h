// What the writers of JSON say alike. For source files: the library takes long to compile.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/identifier.h"

namespace readiness::json_tree {

/// Keys keep the order in which they were put in.
using Tree = nlohmann::ordered_json;

/// The number; null if it is not known or not finite, which JSON cannot say.
inline Tree figure(const std::optional<double>& value) {
    return value && std::isfinite(*value) ? Tree(*value) : Tree(nullptr);
}

/// The id; null if it is empty.
template <class Tag>
Tree name(const Identifier<Tag>& id) {
    return id.empty() ? Tree(nullptr) : Tree(id.text);
}

/// An array with the tree of each element.
template <class Elements, class ToTree>
Tree list(const Elements& elements, ToTree to_tree) {
    Tree array = Tree::array();
    for (const auto& element : elements)
        array.push_back(to_tree(element));
    return array;
}

}  // namespace readiness::json_tree
