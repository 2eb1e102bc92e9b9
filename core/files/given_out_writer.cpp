#include "core/files/given_out_writer.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/files/stored_profile_writer.h"
#include "core/files/table_writer.h"

namespace readiness {

namespace {

template <class Ids>
TomlValue texts_of(const Ids& ids) {
    return list_of(ids, [](const auto& id) { return toml_of(id.text).data; });
}

TomlTable figure_table(const GivenOut::Figure& figure) {
    TableWriter items;
    for (const GivenOut::Weight& weight : figure.items)
        items.put(weight.item.text, scale_value(weight.weight));
    TableWriter out;
    out.add("name", figure.name);
    out.add("items", {std::move(items.table)});
    return std::move(out.table);
}

TomlTable given_ballot_table(const GivenOut::Ballot& ballot) {
    TableWriter out;
    out.add("id", ballot.id.text);
    out.add("key", ballot.key);
    out.add("role", ballot.role);
    out.add("answers", ballot.answers);
    out.add("unscored", texts_of(ballot.unscored));
    return std::move(out.table);
}

TomlTable hands_prints_table(const GivenOut::Hands& hands) {
    TableWriter out;
    out.add("item", hands.item.text);
    out.add("prints", hands.prints);
    return std::move(out.table);
}

TomlTable given_out_table(const GivenOut& given) {
    TableWriter out;
    out.add("assessment", given.assessment);
    out.add_if_any("when", given.when);
    out.add("mode", to_text(given.mode));
    out.put("minimum_group", toml_of(given.minimum_group));
    out.add_if_true("by_question", given.by_question);
    out.add("items", texts_of(given.items));
    out.add("figure", list_of(given.figures, figure_table));
    out.add("ballot", list_of(sorted_by(given.ballots, &GivenOut::Ballot::id), given_ballot_table));
    out.add("hands", list_of(given.hands, hands_prints_table));
    out.add("hands_key", given.hands_key);
    out.put("profile", {profile_table(given.profile)});
    return std::move(out).with(given.extras);
}

}  // namespace

TomlValue given_out_list(const std::vector<GivenOut>& records) {
    std::vector<const GivenOut*> sorted;
    sorted.reserve(records.size());
    for (const GivenOut& record : records)
        sorted.push_back(&record);
    const auto place = [](const GivenOut* record) { return std::tie(record->when, record->assessment); };
    std::ranges::stable_sort(sorted,
                             [&](const GivenOut* left, const GivenOut* right) { return place(left) < place(right); });
    return list_of(sorted, given_out_table);
}

}  // namespace readiness
