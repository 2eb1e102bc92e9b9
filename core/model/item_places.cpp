#include "core/model/item_places.h"

namespace readiness {

ItemPlaces::ItemPlaces(const Questionnaire& questionnaire) {
    ids_.reserve(questionnaire.items.size());
    places_.reserve(questionnaire.items.size());
    for (const Item& item : questionnaire.items) {
        places_.try_emplace(item.id.text, ids_.size());
        ids_.emplace_back(item.id.text);
    }
}

std::optional<std::size_t> ItemPlaces::find_anywhere(const ItemId& id) {
    const auto found = places_.find(id.text);
    if (found == places_.end()) return std::nullopt;
    next_ = found->second + 1;
    return found->second;
}

}  // namespace readiness
