#include "core/files/given_out_toml.h"

#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/files/stored_profile_toml.h"

namespace readiness {

namespace {

constexpr Mode modes_of_votes[] = {Mode::ballots, Mode::tally};

template <class Id>
std::vector<Id> read_ids(TableReader& table, std::string_view key) {
    std::vector<Id> ids;
    for (std::string& text : table.list(key, FilledText()))
        ids.push_back({std::move(text)});
    return ids;
}

GivenOut::Figure read_figure(TableReader& table) {
    GivenOut::Figure figure;
    figure.name = table.require("name", FilledText());
    std::optional<TableReader> items = table.table("items", "items of " + table.name());
    for (const TomlNode& node : items ? items->nodes() : std::vector<TomlNode>()) {
        const auto weight = items->read(*node.value, fmt::format("weight of {} is", in_quotes(node.key)), any_number);
        if (weight) figure.items.push_back({{std::string(node.key)}, *weight});
    }
    return figure;
}

GivenOut::Ballot read_ballot(TableReader& table) {
    return {.id = {table.require("id", FilledText())},
            .key = table.find_or("key", Text(), ""),
            .role = table.find_or("role", Text(), ""),
            .answers = table.find_or("answers", Text(), ""),
            .unscored = read_ids<FactorId>(table, "unscored")};
}

GivenOut read_one(TableReader& table) {
    GivenOut given;
    given.assessment = table.require("assessment", FilledText());
    given.when = table.find("when", Moment());
    given.mode = table.require("mode", Word<Mode>{modes_of_votes});
    given.minimum_group = table.require("minimum_group", ordinal);
    given.by_question = table.find_or("by_question", Truth(), false);
    given.items = read_ids<ItemId>(table, "items");
    for (TableReader& figure : table.tables("figure", {"figure", "name"}))
        given.figures.push_back(read_figure(figure));
    for (TableReader& ballot : table.tables("ballot", {"ballot"}))
        given.ballots.push_back(read_ballot(ballot));
    for (TableReader& hands : table.tables("hands", {"hands", "item", "hands on item"}))
        given.hands.push_back({{hands.require("item", FilledText())}, hands.find_or("prints", Text(), "")});
    given.hands_key = table.find_or("hands_key", Text(), "");
    given.profile = read_stored_profile(table, "profile of " + table.name()).value_or(StoredProfile());
    given.extras = table.extras();
    given.at = table.at();
    return given;
}

}  // namespace

std::vector<GivenOut> read_given_out(TableReader& root) {
    std::vector<GivenOut> records;
    root.take_tables("given_out", {"given_out", "assessment", "given_out of"},
                     [&](TableReader& table) { records.push_back(read_one(table)); });
    return records;
}

}  // namespace readiness
