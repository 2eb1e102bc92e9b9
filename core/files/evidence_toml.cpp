#include "core/files/evidence_toml.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <utility>
#include <vector>

#include "core/base/known_ids.h"
#include "core/base/text.h"
#include "core/files/toml_file.h"
#include "core/toml/references.h"
#include "core/toml/toml_kinds.h"
#include "core/toml/toml_reader.h"

namespace readiness {

namespace {

/// The word that a catalogue has for an approach of which the source does not say how much is known.
constexpr std::string_view not_graded = "not graded";

/// Facts that a catalogue may state for people who read it; no rule uses them. To name them keeps them apart from slips
/// of the pen.
constexpr std::string_view source_facts[] = {"month", "studies_included", "articles_reviewed"};
constexpr std::string_view barrier_facts[] = {"threshold_percent"};

/// One number, or a list of them.
struct Numbers {
    using Value = std::vector<double>;

    static std::optional<Value> from(const toml::node& node) {
        const toml::array* list = node.as_array();
        if (list == nullptr) {
            const std::optional<double> one = any_number.from(node);
            return one ? std::optional(Value{*one}) : std::nullopt;
        }
        Value numbers;
        for (const toml::node& element : *list) {
            const std::optional<double> number = any_number.from(element);
            if (!number) return std::nullopt;
            numbers.push_back(*number);
        }
        return numbers;
    }
    static std::string words() { return "a number, or a list of numbers"; }
};

void mark_known(TableReader& table, std::span<const std::string_view> keys) {
    for (const std::string_view key : keys)
        table.mark_known(key);
}

EvidenceSource read_source(TableReader& root) {
    std::optional<TableReader> table = root.table("source", "[source]");
    if (!table) {
        if (!root.has("source"))
            root.error(root.at(), "the catalogue does not name its source",
                       "add a section [source] with an id and a title");
        return {};
    }
    EvidenceSource source{.id = table->require("id", DeclaredId()),
                          .title = table->require("title", FilledText()),
                          .series = table->find_or("series", Text(), ""),
                          .publisher = table->find_or("publisher", Text(), ""),
                          .author = table->find_or("author", Text(), ""),
                          .year = table->find_or("year", calendar_year, 0),
                          .caution = table->find_or("caution", Text(), "")};
    mark_known(*table, source_facts);
    table->report_unknown_keys();
    return source;
}

std::string shown(int number) {
    return fmt::format("{}", number);
}
std::string shown(const std::string& text) {
    return in_quotes(text);
}

/// A list in which nothing occurs twice.
template <class Kind>
std::vector<typename Kind::Value> read_set(TableReader& table, std::string_view key, const Kind& kind) {
    std::vector<typename Kind::Value> values = table.list(key, kind);
    std::set<typename Kind::Value> seen;
    for (const auto& value : values) {
        if (seen.insert(value).second) continue;
        table.error(table.at(key), fmt::format("{} appears twice in {} of {}", shown(value), key, table.name()),
                    "remove one of the two");
    }
    return values;
}

std::optional<EvidenceGrade> read_grade(TableReader& table) {
    EvidenceGrade grade{table.require("amount", FilledText()), table.require("quality", FilledText())};
    return grade.amount == not_graded ? std::nullopt : std::optional(std::move(grade));
}

Approach read_approach(TableReader& table) {
    Approach approach{.id = {table.require("id", DeclaredId())},
                      .title = table.require("title", FilledText()),
                      .target = table.find_or("target", Text(), ""),
                      .grade = read_grade(table),
                      .finding = table.find_or("finding", Text(), ""),
                      .pages = read_set(table, "pages", ordinal),
                      .at = table.at()};
    table.report_unknown_keys();
    return approach;
}

std::vector<Tip> read_tips(TableReader& root) {
    std::vector<Tip> tips;
    std::map<int, int> lines;
    for (TableReader& table : root.tables("tip", {"tip", "number"})) {
        Tip tip{.number = table.require("number", ordinal),
                .title = table.require("title", FilledText()),
                .about = table.find_or("about", Text(), ""),
                .page = table.find_or("page", ordinal, 0),
                .at = table.at()};
        table.report_unknown_keys();
        const auto [first, is_new] = lines.try_emplace(tip.number, tip.at.line);
        if (tip.number != 0 && !is_new) {
            table.error(table.at("number"), fmt::format("tip {} appears here a second time", tip.number),
                        fmt::format("line {} has the first; give each tip its own number", first->second));
        }
        tips.push_back(std::move(tip));
    }
    return tips;
}

/// What later parts of the file are read against, looked up once for each of them.
struct EarlierParts {
    const Evidence& evidence;
    KnownIds approaches{evidence.approaches};
    KnownIds measures{evidence.measures};
    KnownIds barriers{evidence.barriers};
};

void check_tips(const std::vector<int>& numbers, const std::set<int>& tips, TableReader& measure) {
    for (const int number : numbers) {
        if (tips.contains(number)) continue;
        measure.error(measure.at("tips"),
                      fmt::format("{} names tip {}, which this file does not have", measure.name(), number),
                      fmt::format("add a [[tip]] with number = {}, or take it out of tips", number));
    }
}

std::optional<ApproachId> find_approach_id(TableReader& table, const EarlierParts& earlier) {
    std::optional<std::string> text = table.find("approach", IdOf{"an approach"});
    if (!text) return std::nullopt;
    ApproachId id{*std::move(text)};
    check_reference(earlier.evidence.approaches, earlier.approaches, id,
                    {table.name(), "approach", "this file", table.at("approach")}, table.log());
    return id;
}

Measure read_measure(TableReader& table, const EarlierParts& earlier, const std::set<int>& tips) {
    Measure measure{.id = {table.require("id", DeclaredId())},
                    .title = table.require("title", FilledText()),
                    .how = table.require("how", FilledText()),
                    .who = table.find_or("who", Text(), ""),
                    .takes = table.find_or("takes", Text(), ""),
                    .approach = find_approach_id(table, earlier),
                    .tips = read_set(table, "tips", ordinal),
                    .pages = read_set(table, "pages", ordinal),
                    .at = table.at()};
    check_tips(measure.tips, tips, table);
    table.report_unknown_keys();
    return measure;
}

/// One page may be given alone, several as a list that has it too.
void read_pages(TableReader& table, Barrier& barrier) {
    barrier.page = table.find_or("page", ordinal, 0);
    barrier.pages = read_set(table, "pages", ordinal);
    if (barrier.pages.empty()) return;
    if (barrier.page == 0 && !table.has("page")) barrier.page = barrier.pages.front();
    if (barrier.page == 0 || std::ranges::find(barrier.pages, barrier.page) != barrier.pages.end()) return;
    table.error(table.at("pages"),
                fmt::format("pages of {} leaves out {}, which is its page", table.name(), barrier.page),
                "write every page into pages, also the one in page");
}

Barrier read_barrier(TableReader& table, const EarlierParts& earlier) {
    Barrier barrier{.id = {table.require("id", DeclaredId())},
                    .title = table.require("title", FilledText()),
                    .level = table.require("level", Word<Level>{all_levels}),
                    .page = 0,
                    .pages = {},
                    .refs = read_set(table, "refs", ordinal),
                    .about = table.find_or("about", Text(), ""),
                    .counter = {},
                    .at = table.at()};
    read_pages(table, barrier);
    for (std::string& id : read_set(table, "counter", IdOf{"a measure"})) {
        barrier.counter.push_back({std::move(id)});
        check_reference(earlier.evidence.measures, earlier.measures, barrier.counter.back(),
                        {table.name(), "measure", "this file", table.at("counter")}, table.log());
    }
    mark_known(table, barrier_facts);
    table.report_unknown_keys();
    return barrier;
}

/// The barriers have been read by then.
EvidenceFigure read_figure(TableReader& table, const EarlierParts& earlier) {
    EvidenceFigure figure{.id = {table.require("id", DeclaredId())},
                          .values = table.find_or("value", Numbers(), {}),
                          .unit = table.find_or("unit", Text(), ""),
                          .page = table.find_or("page", ordinal, 0),
                          .refs = read_set(table, "refs", ordinal),
                          .about = table.require("about", FilledText()),
                          .approach = find_approach_id(table, earlier),
                          .barrier = {},
                          .at = table.at()};
    if (std::optional<std::string> barrier = table.find("barrier", IdOf{"a barrier"})) {
        figure.barrier = BarrierId{*std::move(barrier)};
        check_reference(earlier.evidence.barriers, earlier.barriers, *figure.barrier,
                        {table.name(), "barrier", "this file", table.at("barrier")}, table.log());
    }
    if (!figure.approach && !figure.barrier) {
        table.log().warning(figure.at, fmt::format("{} is shown nowhere", table.name()),
                            "add approach or barrier with the id of what it is an example of");
    }
    table.report_unknown_keys();
    return figure;
}

void check_every_measure_is_named(const Evidence& evidence, ProblemLog& log) {
    std::set<MeasureId> named;
    for (const Barrier& barrier : evidence.barriers)
        named.insert(barrier.counter.begin(), barrier.counter.end());
    for (const Measure& measure : evidence.measures) {
        if (measure.id.empty() || named.contains(measure.id)) continue;
        log.warning(measure.at, fmt::format("no barrier names the measure {}", in_quotes(measure.id.text)),
                    "add it to the counter of a barrier that it could be tried against");
    }
}

Evidence read(TableReader& root, int) {
    Evidence evidence;
    evidence.source = read_source(root);
    evidence.since = {root.find_or("since", FilledText(), ""), root.at("since")};
    evidence.approaches = read_parts<Approach>(root, "approach", read_approach);
    evidence.tips = read_tips(root);
    std::set<int> tips;
    for (const Tip& tip : evidence.tips)
        tips.insert(tip.number);
    const EarlierParts before_measures{evidence};
    evidence.measures = read_parts<Measure>(
        root, "measure", [&](TableReader& table) { return read_measure(table, before_measures, tips); });
    const EarlierParts before_barriers{evidence};
    evidence.barriers = require_parts<Barrier>(
        root, "barrier", [&](TableReader& table) { return read_barrier(table, before_barriers); });
    check_every_measure_is_named(evidence, root.log());
    const EarlierParts before_figures{evidence};
    evidence.figures = read_parts<EvidenceFigure>(
        root, "figure", [&](TableReader& table) { return read_figure(table, before_figures); });
    root.report_unknown_keys();
    return evidence;
}

}  // namespace

Loaded<Evidence> read_evidence(std::string_view text, std::string_view file) {
    return read_file<Evidence>(text, file, FileKind::evidence, read);
}

}  // namespace readiness
