#include "core/files/questionnaire_toml.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/files/toml_file.h"
#include "core/toml/references.h"
#include "core/toml/toml_reader.h"

namespace readiness {

namespace {

constexpr std::size_t fewest_options = 2;
constexpr std::size_t most_options = 11;
constexpr Number band_start{.min = 0, .max = 100, .below_max = true, .range = "a number from 0 to below 100"};

/// A pair [x, readiness].
struct Point {
    using Value = ScalePoint;

    static std::optional<ScalePoint> from(const toml::node& node) {
        const toml::array* pair = node.as_array();
        if (!pair || pair->size() != 2) return std::nullopt;
        const std::optional<double> x = any_number.from(*pair->get(0));
        const std::optional<double> readiness = readiness_number.from(*pair->get(1));
        return x && readiness ? std::optional(ScalePoint{*x, *readiness}) : std::nullopt;
    }
    static std::string words() { return "pairs of a number and its readiness from 0 to 100, as in [10, 40]"; }
};

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

ChoiceScale read_choice(TableReader& scale) {
    ChoiceScale choice;
    for (TableReader& table : scale.tables("options", {"option", ""})) {
        Option option{.value = table.require("value", any_number),
                      .label = table.require("label", FilledText()),
                      .score = table.find("score", readiness_number)};
        table.report_unknown_keys();
        const auto has_same_value = [&](const Option& other) { return other.value == option.value; };
        if (table.is_sound() && std::any_of(choice.options.begin(), choice.options.end(), has_same_value)) {
            table.error(table.at("value"),
                        fmt::format("{} has a second option with the value {}", scale.name(), option.value),
                        "answers are kept by value: give each option its own");
        }
        choice.options.push_back(std::move(option));
    }
    if (choice.options.size() < fewest_options || choice.options.size() > most_options) {
        scale.error(scale.at("options"),
                    fmt::format("{} has {}", scale.name(), counted(choice.options.size(), "option")),
                    fmt::format("give it {} to {}", fewest_options, most_options));
    }
    return choice;
}

void check_points(const NumberScale& number, TableReader& scale) {
    const std::vector<ScalePoint>& points = number.points;
    if (points.size() < 2) {
        scale.error(scale.at("points"), fmt::format("{} has {}", scale.name(), counted(points.size(), "point")),
                    "give it at least two, so that there is a line from one to the other");
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i].x < points[i - 1].x) {
            scale.error(scale.at("points"),
                        fmt::format("points of {} go back from {} to {}", scale.name(), points[i - 1].x, points[i].x),
                        "put them in the order of their first numbers");
        }
        if (i > 1 && points[i].x == points[i - 1].x && points[i].x == points[i - 2].x) {
            scale.error(scale.at("points"), fmt::format("three points of {} are at {}", scale.name(), points[i].x),
                        "two at one number make a step; take the others out");
        }
    }
}

NumberScale read_number(TableReader& scale) {
    NumberScale number{.unit = scale.find_or("unit", Text(), ""),
                       .min = scale.require("min", any_number),
                       .max = scale.require("max", any_number),
                       .points = scale.list("points", Point())};
    if (!scale.is_sound()) return number;
    if (number.min >= number.max) {
        scale.error(scale.at("min"), fmt::format("{} goes from min {} to max {}", scale.name(), number.min, number.max),
                    "let min be below max");
    }
    check_points(number, scale);
    return number;
}

Scale read_scale(TableReader& table) {
    Scale scale{.id = {table.require("id", DeclaredId())}, .kind = {}, .at = table.at()};
    const bool is_choice = table.has("options");
    const bool is_number = table.has("min") || table.has("max") || table.has("points");
    if (is_choice == is_number) {
        table.error(table.at(),
                    fmt::format("{} has {}", table.name(),
                                is_choice ? "both options and points" : "neither options nor points"),
                    "give it options for a choice, or min, max and points for a number");
        return scale;
    }
    if (is_choice) {
        scale.kind = read_choice(table);
    } else {
        scale.kind = read_number(table);
    }
    table.report_unknown_keys();
    return scale;
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
    for (const toml::node* node : item.elements("barriers")) {
        const std::optional<BarrierLink> link = read_link(*node, item);
        if (!link) continue;
        const auto has_same_barrier = [&](const BarrierLink& other) { return other.barrier == link->barrier; };
        if (std::any_of(links.begin(), links.end(), has_same_barrier)) {
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

Item read_item(TableReader& table, const Questionnaire& questionnaire) {
    Item item{.id = {table.require("id", DeclaredId())},
              .factor = {table.require("factor", IdOf{"a factor"})},
              .scale = {table.require("scale", IdOf{"a scale"})},
              .text = table.require("text", FilledText()),
              .help = table.find_or("help", Text(), ""),
              .reverse = table.find_or("reverse", Truth(), false),
              .weight = table.find_or("weight", weight_number, 1),
              .barriers = read_links(table),
              .blocks = read_blocks(table),
              .at = table.at()};
    table.report_unknown_keys();
    check_reference(questionnaire.factors, item.factor, {table.name(), "factor", "this file", table.at("factor")},
                    table.log());
    check_reference(questionnaire.scales, item.scale, {table.name(), "scale", "this file", table.at("scale")},
                    table.log());
    return item;
}

/// Read after the items that the file has: what it still has cannot be said to be replaced or left out.
ItemChange read_change(TableReader& table, const Questionnaire& questionnaire) {
    ItemChange change{.item = {table.require("item", DeclaredId())},
                      .now = {},
                      .why = table.require("why", FilledText()),
                      .at = table.at()};
    for (std::string& id : table.list("now", IdOf{"an item"})) {
        const ItemId& item = change.now.emplace_back(ItemId{std::move(id)});
        check_reference(questionnaire.items, item, {table.name(), "item", "this file", table.at("now")}, table.log());
    }
    table.report_unknown_keys();
    if (find_item(questionnaire, change.item)) {
        table.error(table.at(), fmt::format("{} is among the changes, but this file still has it", table.name()),
                    "an id stands for one question for ever: give the question another id, or take this out");
    }
    return change;
}

std::vector<Edition> read_editions(TableReader& root, const Questionnaire& questionnaire) {
    std::vector<Edition> editions;
    const auto text_of_version = [](const Edition& edition) -> auto& {
        return edition.version;
    };
    const auto text_of_item = [](const ItemChange& change) -> auto& {
        return change.item.text;
    };
    for (TableReader& table : root.tables("edition", {"edition", "version"})) {
        Edition edition{.version = table.require("version", FilledText()), .changes = {}, .at = table.at()};
        for (TableReader& change : table.tables("changes", {"change", "item", "the earlier item"}))
            edition.changes.push_back(read_change(change, questionnaire));
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
    const auto is_lost = [&](const Item& item) { return !find_factor(questionnaire, item.factor); };
    const bool some_are_lost = std::any_of(questionnaire.items.begin(), questionnaire.items.end(), is_lost);
    if (questionnaire.items.empty() || some_are_lost) return;
    for (const Factor& factor : questionnaire.factors) {
        if (factor.id.empty() || !items_of(questionnaire, factor.id).empty()) continue;
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
    questionnaire.scales = require_parts<Scale>(root, "scale", read_scale);
    questionnaire.factors = require_parts<Factor>(root, "factor", read_factor);
    questionnaire.items =
        require_parts<Item>(root, "item", [&](TableReader& table) { return read_item(table, questionnaire); });
    questionnaire.editions = read_editions(root, questionnaire);
    questionnaire.results = root.find_or("results", Word<Results>{all_results}, default_results(questionnaire));
    root.report_unknown_keys();
    check_every_factor_has_items(questionnaire, root.log());
    check_evidence_is_named(questionnaire, root.log());
    return questionnaire;
}

}  // namespace

Loaded<Questionnaire> read_questionnaire(std::string_view text, std::string_view file) {
    return read_file<Questionnaire>(text, file, FileKind::questionnaire, read);
}

std::vector<Problem> check_barriers(const Questionnaire& questionnaire, const Evidence& evidence,
                                    std::string_view file) {
    ProblemLog log(file);
    for (const Item& item : questionnaire.items) {
        const std::string name = fmt::format("item {}", in_quotes(item.id.text));
        const auto check = [&](const BarrierId& barrier, SourcePosition at) {
            check_reference(evidence.barriers, barrier, {name, "barrier", "the evidence", at}, log);
        };
        for (const BarrierLink& link : item.barriers)
            check(link.barrier, link.at);
        if (item.blocks) check(item.blocks->barrier, item.blocks->at);
    }
    return log.in_file_order();
}

}  // namespace readiness
