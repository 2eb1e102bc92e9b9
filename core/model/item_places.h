// Finds a questionnaire's items by id, many times.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/identifier.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// For who goes through the answers of many people: found at once in the questionnaire's order, and quickly in any
/// other. The questionnaire must stay as it is.
class ItemPlaces {
public:
    explicit ItemPlaces(const Questionnaire& questionnaire);

    /// The item's place in the questionnaire, from 0; nothing if it has no such item. Of two with one id the first.
    std::optional<std::size_t> find(const ItemId& id) {
        if (next_ < ids_.size() && ids_[next_] == id.text) return next_++;
        return find_anywhere(id);
    }

private:
    std::optional<std::size_t> find_anywhere(const ItemId& id);

    std::vector<std::string_view> ids_;
    std::unordered_map<std::string_view, std::size_t> places_;
    std::size_t next_ = 0;  ///< Behind the place found last.
};

}  // namespace readiness
