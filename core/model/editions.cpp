#include "core/model/editions.h"

#include <algorithm>

#include "core/base/find_by_id.h"

namespace readiness {

namespace {

QuestionFate fate_of(const Questionnaire& earlier, const Item& item, const Questionnaire& newer) {
    const Edition* edition = find_edition(newer, earlier.version);
    if (const ItemChange* change = edition != nullptr ? find_by_item(edition->changes, item.id) : nullptr) {
        QuestionFate fate{.earlier = &item, .kind = QuestionFate::Kind::left_out, .why = change->why};
        for (const ItemId& id : change->now) {
            if (const Item* now = find_item(newer, id)) fate.now.push_back(now);
        }
        if (!fate.now.empty()) fate.kind = QuestionFate::Kind::replaced;
        return fate;
    }
    const Item* now = find_item(newer, item.id);
    if (now == nullptr) return {.earlier = &item, .kind = QuestionFate::Kind::left_out};
    const bool same = is_same_question(earlier, item, newer, *now);
    return {.earlier = &item, .kind = same ? QuestionFate::Kind::same : QuestionFate::Kind::replaced, .now = {now}};
}

}  // namespace

bool is_same_question(const Questionnaire& left, const Item& left_item, const Questionnaire& right,
                      const Item& right_item) {
    return left_item.text == right_item.text && left_item.reverse == right_item.reverse &&
           scale_of(left, left_item).kind == scale_of(right, right_item).kind;
}

EditionChanges edition_changes(const Questionnaire& earlier, const Questionnaire& newer) {
    EditionChanges changes;
    for (const Item& item : earlier.items)
        changes.fates.push_back(fate_of(earlier, item, newer));
    for (const Item& item : newer.items) {
        const bool known = std::ranges::any_of(changes.fates, [&](const QuestionFate& fate) {
            return std::ranges::find(fate.now, &item) != fate.now.end();
        });
        if (!known) changes.added.push_back(&item);
    }
    return changes;
}

}  // namespace readiness
