#include "core/model/editions.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/model/item_places.h"

namespace readiness {

namespace {

/// Says what became of the questions of one edition, one after the other.
class Fates {
public:
    Fates(const Questionnaire& earlier, const Questionnaire& newer) : earlier_(earlier), newer_(newer), places_(newer) {
        const Edition* edition = find_edition(newer, earlier.version);
        if (edition == nullptr) return;
        for (const ItemChange& change : edition->changes)
            changes_.try_emplace(change.item.text, &change);
    }

    QuestionFate of(const Item& item) {
        if (const auto change = changes_.find(item.id.text); change != changes_.end()) {
            QuestionFate fate{.earlier = &item, .kind = QuestionFate::Kind::left_out, .why = change->second->why};
            for (const ItemId& id : change->second->now) {
                if (const Item* now = find(id)) fate.now.push_back(now);
            }
            if (!fate.now.empty()) fate.kind = QuestionFate::Kind::replaced;
            return fate;
        }
        const Item* now = find(item.id);
        if (now == nullptr) return {.earlier = &item, .kind = QuestionFate::Kind::left_out};
        const bool same = is_same_question(earlier_, item, newer_, *now);
        return {.earlier = &item, .kind = same ? QuestionFate::Kind::same : QuestionFate::Kind::replaced, .now = {now}};
    }

private:
    const Item* find(const ItemId& id) {
        const std::optional<std::size_t> place = places_.find(id);
        return place ? &newer_.items[*place] : nullptr;
    }

    const Questionnaire& earlier_;
    const Questionnaire& newer_;
    ItemPlaces places_;
    std::unordered_map<std::string_view, const ItemChange*> changes_;
};

}  // namespace

bool is_same_question(const Questionnaire& left, const Item& left_item, const Questionnaire& right,
                      const Item& right_item) {
    return left_item.text == right_item.text && left_item.reverse == right_item.reverse &&
           scale_of(left, left_item).kind == scale_of(right, right_item).kind;
}

EditionChanges edition_changes(const Questionnaire& earlier, const Questionnaire& newer) {
    EditionChanges changes;
    Fates fates(earlier, newer);
    std::unordered_set<const Item*> known;
    for (const Item& item : earlier.items) {
        const QuestionFate& fate = changes.fates.emplace_back(fates.of(item));
        known.insert(fate.now.begin(), fate.now.end());
    }
    for (const Item& item : newer.items) {
        if (!known.contains(&item)) changes.added.push_back(&item);
    }
    return changes;
}

}  // namespace readiness
