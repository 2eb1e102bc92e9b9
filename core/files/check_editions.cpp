#include "core/files/check_editions.h"

#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string>

#include "core/base/known_ids.h"
#include "core/base/problem_log.h"
#include "core/base/text.h"
#include "core/model/editions.h"
#include "core/model/item_places.h"
#include "core/toml/references.h"

namespace readiness {

std::vector<Problem> check_edition(const Questionnaire& newer, const Questionnaire& earlier, std::string_view file) {
    const Edition* edition = find_edition(newer, earlier.version);
    if (edition == nullptr) return {};
    ProblemLog log(file);
    const std::string name = fmt::format("edition {}", in_quotes(earlier.version));
    const KnownIds earlier_items(earlier.items);
    std::set<ItemId> changed;
    for (const ItemChange& change : edition->changes) {
        changed.insert(change.item);
        check_reference(earlier.items, earlier_items, change.item,
                        {"a change", "item", name, change.at, Severity::warning}, log);
    }
    ItemPlaces places(newer);
    for (const Item& item : earlier.items) {
        const std::string id = in_quotes(item.id.text);
        const std::optional<std::size_t> place = places.find(item.id);
        if (!place) {
            if (changed.contains(item.id)) continue;
            log.warning(
                edition->at, fmt::format("{} has the item {}, and this file does not", name, id),
                fmt::format("add {{ item = {}, why = \"…\" }} to its changes, with now if it was replaced", id));
        } else if (!is_same_question(earlier, item, newer, newer.items[*place])) {
            log.warning(newer.items[*place].at, fmt::format("item {} is not the same question as in {}", id, name),
                        "an id stands for one question for ever: give the new question an id of its own, and say in "
                        "[[edition]] what became of the earlier one");
        }
    }
    return log.in_file_order();
}

}  // namespace readiness
