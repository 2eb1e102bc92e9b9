// Finds the element with an id.
#pragma once

#include <algorithm>

namespace readiness {

/// The first element whose `id` equals `id`, or nullptr.
template <class Elements, class Id>
auto find_by_id(Elements& elements, const Id& id) -> decltype(&*elements.begin()) {
    const auto found =
        std::find_if(elements.begin(), elements.end(), [&](const auto& element) { return element.id == id; });
    return found == elements.end() ? nullptr : &*found;
}

/// The first element whose `item` equals `item`, or nullptr.
template <class Elements, class Id>
auto find_by_item(Elements& elements, const Id& item) -> decltype(&*elements.begin()) {
    const auto found =
        std::find_if(elements.begin(), elements.end(), [&](const auto& element) { return element.item == item; });
    return found == elements.end() ? nullptr : &*found;
}

}  // namespace readiness
