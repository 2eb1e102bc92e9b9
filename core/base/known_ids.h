// The ids of many elements, for asking often whether an element has one of them.
#pragma once

#include <string>
#include <unordered_set>

namespace readiness {

/// As they were when this was made, and those added since. Asking takes the same time however many there are.
class KnownIds {
public:
    KnownIds() = default;

    /// Elements with an `id` that is an Identifier.
    template <class Elements>
    explicit KnownIds(const Elements& elements) {
        ids_.reserve(elements.size());
        for (const auto& element : elements)
            ids_.insert(element.id.text);
    }

    template <class Id>
    void add(const Id& id) {
        ids_.insert(id.text);
    }

    template <class Id>
    [[nodiscard]] bool contains(const Id& id) const {
        return ids_.contains(id.text);
    }

private:
    std::unordered_set<std::string> ids_;
};

}  // namespace readiness
