#include "core/files/questionnaire_toml.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/known_ids.h"
#include "core/base/text.h"
#include "core/files/scale_toml.h"
#include "core/files/scale_warnings.h"
#include "core/files/toml_file.h"
#include "core/files/unscored_toml.h"
#include "core/toml/references.h"
#include "core/toml/toml_reader.h"

namespace readiness {

namespace {

constexpr Whole few_decimals{.max = 3, .range = "a whole number from 0 to 3"};
constexpr Number band_start{.min = 0, .max = 100, .below_max = true, .range = "a number from 0 to below 100"};

std::vector<Band> read_bands(TableReader& questionnaire) {
    std::vector<Band> bands;
    for (TableReader& table : questionnaire.tables("bands", {"band"})) {
        Band band{.id = {table.require("id", DeclaredId())},
                  .title = table.require("title", FilledText()),
                  .from = table.require("from", band_start),
                  .at = table.at()};
        table.report_unknown_keys();
        if (!table.is_sound()) continue;
        if (bands.empty() && band.from != 0) {
            table.error(table.at("from"), fmt::format("{} is the first and starts from {}", table.name(), band.from),
                        "bands cover everything from 0: let the first one start from 0");
        } else if (!bands.empty() && band.from <= bands.back().from) {
            table.error(table.at("from"),
                        fmt::format("{} starts from {}, and the band before it from {}", table.name(), band.from,
                                    bands.back().from),
                        "put the bands in order, each starting above the one before it");
        }
        bands.push_back(std::move(band));
    }
    check_unique_ids(bands, "band", questionnaire.log());
    return bands;
}

Factor read_factor(TableReader& table) {
    Factor factor{.id = {table.require("id", DeclaredId())},
                  .title = table.require("title", FilledText()),
                  .short_title = table.find_or("short", Text(), ""),
                  .about = table.find_or("about", Text(), ""),
                  .weight = table.find_or("weight", weight_number, 1),
                  .at = table.at()};
    if (factor.short_title.empty()) factor.short_title = factor.title;
    table.report_unknown_keys();
    return factor;
}

/// A link is a barrier's id, or a table with its id and its weight.
std::optional<BarrierLink> read_link(const toml::node& node, TableReader& item) {
    const toml::table* written_out = node.as_table();
    if (!written_out) {
        const std::optional<std::string> id =
            item.read(node, fmt::format("an entry in barriers of {} is", item.name()), IdOf{"a barrier"});
        return id ? std::optional(BarrierLink{.barrier = {*id}, .at = position_of(node.source())}) : std::nullopt;
    }
    TableReader table(*written_out, "a barrier of " + item.name(), item.log());
    BarrierLink link{.barrier = {table.require("id", IdOf{"a barrier"})},
                     .weight = table.find_or("weight", weight_number, 1),
                     .at = table.at()};
    table.report_unknown_keys();
    return table.is_sound() ? std::optional(link) : std::nullopt;
}

std::vector<BarrierLink> read_links(TableReader& item) {
    std::vector<BarrierLink> links;
    std::set<BarrierId> named;
    for (const toml::node* node : item.elements("barriers")) {
        const std::optional<BarrierLink> link = read_link(*node, item);
        if (!link) continue;
        if (!named.insert(link->barrier).second) {
            item.error(link->at,
                       fmt::format("{} names the barrier {} a second time", item.name(), in_quotes(link->barrier.text)),
                       "name each barrier once, with a weight if it counts more");
        }
        links.push_back(*link);
    }
    return links;
}

std::optional<BlocksRule> read_blocks(TableReader& item) {
    std::optional<TableReader> table = item.table("blocks", "blocks of " + item.name());
    if (!table) return std::nullopt;
    BlocksRule rule{.barrier = {table->require("barrier", IdOf{"a barrier"})},
                    .at_or_below = table->require("at_or_below", readiness_number),
                    .share = table->require("share", share_number),
                    .answered = table->find_or("answered", share_number, 0.5),
                    .at = table->at()};
    table->report_unknown_keys();
    return rule;
}

/// All that makes two scales of items the same.
using ScaleContent = std::tuple<std::vector<std::tuple<double, std::string, std::optional<double>>>,
                                std::optional<std::string>, std::optional<std::string>>;

ScaleContent content_of(const Scale& scale) {
    ScaleContent content{{}, scale.dont_know, scale.not_applicable};
    for (const Option& option : scale.choice()->options)
        std::get<0>(content).emplace_back(option.value, option.label, option.score);
    return content;
}

/// What items are read against, looked up once for each of them.
struct ItemSurroundings {
    Questionnaire& questionnaire;  ///< Gets the scales of items that have options of their own.
    KnownIds scales{questionnaire.scales};
    KnownIds factors{questionnaire.factors};
    std::map<ScaleContent, ScaleId> own_scales = {};
};

/// The scale of an item that has options of its own: items whose options are the same share one, so that their answers
/// can be compared.
ScaleId own_scale(TableReader& item, const ItemId& id, ItemSurroundings& around) {
    Scale scale = read_own_scale(item, {"item " + id.text});
    const auto [same, is_new] = around.own_scales.try_emplace(content_of(scale), scale.id);
    if (is_new) {
        around.scales.add(scale.id);
        around.questionnaire.scales.push_back(std::move(scale));
    }
    return same->second;
}

/// Names a scale of the file, or has options of its own.
ScaleId read_scale_of(TableReader& item, const ItemId& id, ItemSurroundings& around) {
    if (!item.has("options")) {
        ScaleId scale{item.require("scale", IdOf{"a scale"})};
        check_reference(around.questionnaire.scales, around.scales, scale,
                        {item.name(), "scale", "this file", item.at("scale")}, item.log());
        return scale;
    }
    if (item.has("scale")) {
        item.error(item.at("scale"), fmt::format("{} has both a scale and options of its own", item.name()),
                   "take one of them out");
        item.mark_known("scale");
    }
    return own_scale(item, id, around);
}

Item read_item(TableReader& table, ItemSurroundings& around) {
    Item item{.id = {table.require("id", DeclaredId())},
              .factor = {table.require("factor", IdOf{"a factor"})},
              .scale = {},
              .text = {},
              .help = {},
              .barriers = {},
              .blocks = {},
              .at = table.at()};
    item.scale = read_scale_of(table, item.id, around);
    item.text = table.require("text", FilledText());
    item.help = table.find_or("help", Text(), "");
    item.reverse = table.find_or("reverse", Truth(), false);
    item.weight = table.find_or("weight", weight_number, 1);
    item.barriers = read_links(table);
    item.blocks = read_blocks(table);
    item.code = trimmed(table.find_or("code", Text(), ""));
    table.report_unknown_keys();
    check_reference(around.questionnaire.factors, around.factors, item.factor,
                    {table.name(), "factor", "this file", table.at("factor")}, table.log());
    return item;
}

/// What the instrument itself calls its items is told apart by people and by imports.
void check_codes(const Questionnaire& questionnaire, ProblemLog& log) {
    std::map<std::string_view, const Item*> first;
    for (const Item& item : questionnaire.items) {
        if (item.code.empty()) continue;
        const auto [place, is_new] = first.try_emplace(item.code, &item);
        if (is_new) continue;
        log.warning(item.at,
                    fmt::format("item {} has the code {} of item {}", in_quotes(item.id.text), in_quotes(item.code),
                                in_quotes(place->second->id.text)),
                    "give each item its own code: answers that come with codes would find only one of them");
    }
}

/// The instrument's own unit.
std::optional<OwnUnit> read_own_unit(TableReader& root) {
    std::optional<TableReader> table = root.table("shown", "[shown]");
    if (!table) return std::nullopt;
    OwnUnit unit{.name = std::string(trimmed(table->find_or("name", Text(), ""))),
                 .min = table->require("min", any_number),
                 .max = table->require("max", any_number),
                 .decimals = table->find_or("decimals", few_decimals, 1)};
    table->report_unknown_keys();
    if (table->is_sound() && unit.min >= unit.max) {
        table->error(table->at("min"), fmt::format("[shown] goes from min {} to max {}", unit.min, unit.max),
                     "let min be what 0 of 100 is in the unit, and max what 100 is: min is below max");
    }
    return table->is_sound() ? std::optional(unit) : std::nullopt;
}

/// Read after the items that the file has: what it still has cannot be said to be replaced or left out.
ItemChange read_change(TableReader& table, const Questionnaire& questionnaire, const KnownIds& items) {
    ItemChange change{.item = {table.require("item", DeclaredId())},
                      .now = {},
                      .why = table.require("why", FilledText()),
                      .at = table.at()};
    for (std::string& id : table.list("now", IdOf{"an item"})) {
        const ItemId& item = change.now.emplace_back(ItemId{std::move(id)});
        check_reference(questionnaire.items, items, item, {table.name(), "item", "this file", table.at("now")},
                        table.log());
    }
    table.report_unknown_keys();
    if (items.contains(change.item)) {
        table.error(table.at(), fmt::format("{} is among the changes, but this file still has it", table.name()),
                    "an id stands for one question for ever: give the question another id, or take this out");
    }
    return change;
}

std::vector<Edition> read_editions(TableReader& root, const Questionnaire& questionnaire) {
    std::vector<Edition> editions;
    const KnownIds items(questionnaire.items);
    const auto text_of_version = [](const Edition& edition) -> auto& {
        return edition.version;
    };
    const auto text_of_item = [](const ItemChange& change) -> auto& {
        return change.item.text;
    };
    for (TableReader& table : root.tables("edition", {"edition", "version"})) {
        Edition edition{.version = table.require("version", FilledText()), .changes = {}, .at = table.at()};
        for (TableReader& change : table.tables("changes", {"change", "item", "the earlier item"}))
            edition.changes.push_back(read_change(change, questionnaire, items));
        check_unique(edition.changes, "the earlier item", "name each item once", text_of_item, root.log());
        table.report_unknown_keys();
        if (edition.version == questionnaire.version && !edition.version.empty()) {
            table.error(table.at("version"), fmt::format("{} is the version of this file itself", table.name()),
                        "name an earlier edition, or raise version at the top of the file");
        }
        editions.push_back(std::move(edition));
    }
    check_unique(editions, "edition", "say all about one edition in one place", text_of_version, root.log());
    return editions;
}

/// A factor without items has no score. Where there are no items at all, or one names a factor that is not there, that
/// is the mistake to correct.
void check_every_factor_has_items(const Questionnaire& questionnaire, ProblemLog& log) {
    const KnownIds factors(questionnaire.factors);
    const auto is_lost = [&](const Item& item) { return !factors.contains(item.factor); };
    const bool some_are_lost = std::any_of(questionnaire.items.begin(), questionnaire.items.end(), is_lost);
    if (questionnaire.items.empty() || some_are_lost) return;
    std::set<FactorId> with_items;
    for (const Item& item : questionnaire.items)
        with_items.insert(item.factor);
    for (const Factor& factor : questionnaire.factors) {
        if (factor.id.empty() || with_items.contains(factor.id)) continue;
        log.error(factor.at, fmt::format("factor {} has no item", in_quotes(factor.id.text)),
                  fmt::format("add an [[item]] with factor = {}, or take the factor out", in_quotes(factor.id.text)));
    }
}

/// Said once, at the first item that names a barrier.
void check_evidence_is_named(const Questionnaire& questionnaire, ProblemLog& log) {
    if (!questionnaire.evidence.empty()) return;
    const auto names_barrier = [](const Item& item) { return item.blocks || !item.barriers.empty(); };
    const auto item = std::find_if(questionnaire.items.begin(), questionnaire.items.end(), names_barrier);
    if (item == questionnaire.items.end()) return;
    log.error(item->barriers.empty() ? item->blocks->at : item->barriers.front().at,
              fmt::format("item {} names a barrier, but the questionnaire names no evidence", in_quotes(item->id.text)),
              "add the key \"evidence\" with the path of an evidence file, before the first section");
}

/// Items may have options of their own: a file of such needs no scale.
bool any_item_has_options(const TableReader& root) {
    for (const TomlNode& node : root.nodes()) {
        const toml::array* items = node.key == "item" ? node.value->as_array() : nullptr;
        for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
            const toml::table* item = items->get(i)->as_table();
            if (item != nullptr && item->contains("options")) return true;
        }
    }
    return false;
}

std::vector<Scale> read_scales(TableReader& root) {
    return any_item_has_options(root) ? read_parts<Scale>(root, "scale", read_scale)
                                      : require_parts<Scale>(root, "scale", read_scale);
}

/// Windows alone takes a backslash for what lies between folders.
void check_evidence_path(const Questionnaire& questionnaire, TableReader& root) {
    if (questionnaire.evidence.find('\\') == std::string::npos) return;
    std::string path = questionnaire.evidence;
    std::ranges::replace(path, '\\', '/');
    root.log().warning(root.at("evidence"), "evidence is a path with backslashes, which only Windows can follow",
                       fmt::format("write it with /, as in {}", in_quotes(path)));
}

Questionnaire read(TableReader& root, int) {
    Questionnaire questionnaire;
    questionnaire.id = root.require("id", DeclaredId());
    questionnaire.version = root.require("version", FilledText());
    questionnaire.title = root.require("title", FilledText());
    questionnaire.summary = root.find_or("summary", Text(), "");
    questionnaire.language = root.find_or("language", FilledText(), questionnaire.language);
    questionnaire.minutes = root.find_or("minutes", any_count, 0);
    questionnaire.evidence = root.find_or("evidence", Text(), "");
    questionnaire.minimum_answered = root.find_or("minimum_answered", share_number, questionnaire.minimum_answered);
    questionnaire.bands = read_bands(root);
    questionnaire.shown = read_own_unit(root);
    questionnaire.scales = read_scales(root);
    questionnaire.factors = require_parts<Factor>(root, "factor", read_factor);
    ItemSurroundings around{questionnaire};
    questionnaire.items =
        require_parts<Item>(root, "item", [&](TableReader& table) { return read_item(table, around); });
    note_scale_places(questionnaire);
    questionnaire.unscored = read_unscored(root, questionnaire);
    questionnaire.editions = read_editions(root, questionnaire);
    questionnaire.results = root.find_or("results", Word<Results>{all_results}, default_results(questionnaire));
    root.report_unknown_keys();
    check_evidence_path(questionnaire, root);
    check_every_factor_has_items(questionnaire, root.log());
    check_evidence_is_named(questionnaire, root.log());
    check_codes(questionnaire, root.log());
    // What is not there because of a mistake would only bring about another message.
    if (!has_errors(root.log().in_file_order())) warn_about_scales(questionnaire, root.log());
    return questionnaire;
}

}  // namespace

Loaded<Questionnaire> read_questionnaire(std::string_view text, std::string_view file) {
    return read_file<Questionnaire>(text, file, FileKind::questionnaire, read);
}

std::vector<Problem> check_barriers(const Questionnaire& questionnaire, const Evidence& evidence,
                                    std::string_view file) {
    ProblemLog log(file);
    const KnownIds barriers(evidence.barriers);
    for (const Item& item : questionnaire.items) {
        const std::string name = fmt::format("item {}", in_quotes(item.id.text));
        const auto check = [&](const BarrierId& barrier, SourcePosition at) {
            check_reference(evidence.barriers, barriers, barrier, {name, "barrier", "the evidence", at}, log);
        };
        for (const BarrierLink& link : item.barriers)
            check(link.barrier, link.at);
        if (item.blocks) check(item.blocks->barrier, item.blocks->at);
    }
    return log.in_file_order();
}

}  // namespace readiness
