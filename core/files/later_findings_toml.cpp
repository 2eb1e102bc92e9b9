#include "core/files/later_findings_toml.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/base/known_ids.h"
#include "core/base/text.h"
#include "core/files/toml_file.h"
#include "core/toml/references.h"
#include "core/toml/toml_reader.h"

namespace readiness {

namespace {

/// A DOI as it is registered. An address before it would be doubled where a report makes one of it.
struct Doi {
    using Value = std::string;

    static std::optional<Value> from(const toml::node& node) {
        std::optional<std::string> text = node.value_exact<std::string>();
        return text && text->starts_with("10.") ? text : std::nullopt;
    }
    static std::string words() { return R"(the DOI without an address before it, as in "10.1136/bmj.n1679")"; }
};

LaterSource read_source(TableReader& table) {
    LaterSource source{.id = {table.require("id", DeclaredId())},
                       .authors = table.require("authors", FilledText()),
                       .year = table.require("year", calendar_year),
                       .title = table.require("title", FilledText()),
                       .published = table.require("published", FilledText()),
                       .doi = table.find_or("doi", Doi(), ""),
                       .at = table.at()};
    table.report_unknown_keys();
    return source;
}

LaterFinding read_finding(TableReader& table, const LaterFindings& later, const KnownIds& sources) {
    LaterFinding finding{.id = {table.require("id", DeclaredId())},
                         .source = {table.require("source", IdOf{"a source"})},
                         .text = table.require("text", FilledText()),
                         .barriers = {},
                         .at = table.at()};
    check_reference(later.sources, sources, finding.source, {table.name(), "source", "this file", table.at("source")},
                    table.log());
    std::set<BarrierId> named;
    for (std::string& id : table.list("barriers", IdOf{"a barrier"})) {
        const BarrierId barrier{std::move(id)};
        if (named.insert(barrier).second) {
            finding.barriers.push_back(barrier);
            continue;
        }
        table.error(table.at("barriers"),
                    fmt::format("{} appears twice in barriers of {}", in_quotes(barrier.text), table.name()),
                    "remove one of the two");
    }
    table.report_unknown_keys();
    return finding;
}

/// Says nothing if a finding's source is misspelt, or if there is no finding: that is reported already.
void check_every_source_is_named(const LaterFindings& later, ProblemLog& log) {
    const KnownIds sources(later.sources);
    const auto is_known = [&](const LaterFinding& finding) { return sources.contains(finding.source); };
    if (later.findings.empty() || !std::ranges::all_of(later.findings, is_known)) return;
    std::set<LaterSourceId> named;
    for (const LaterFinding& finding : later.findings)
        named.insert(finding.source);
    for (const LaterSource& source : later.sources) {
        if (source.id.empty() || named.contains(source.id)) continue;
        log.warning(source.at, fmt::format("no finding names the source {}", in_quotes(source.id.text)),
                    "add a finding of it, or remove the source");
    }
}

LaterFindings read(TableReader& root, int) {
    LaterFindings later;
    later.about = root.find_or("about", Text(), "");
    later.sources = require_parts<LaterSource>(root, "source", read_source);
    const KnownIds sources(later.sources);
    later.findings = require_parts<LaterFinding>(
        root, "finding", [&](TableReader& table) { return read_finding(table, later, sources); });
    check_every_source_is_named(later, root.log());
    root.report_unknown_keys();
    return later;
}

}  // namespace

Loaded<LaterFindings> read_later_findings(std::string_view text, std::string_view file) {
    return read_file<LaterFindings>(text, file, FileKind::later_findings, read);
}

std::vector<Problem> check_barriers(const LaterFindings& later, const Evidence& evidence, std::string_view file) {
    ProblemLog log(file);
    const KnownIds barriers(evidence.barriers);
    for (const LaterFinding& finding : later.findings) {
        const std::string name = fmt::format("finding {}", in_quotes(finding.id.text));
        for (const BarrierId& barrier : finding.barriers) {
            check_reference(evidence.barriers, barriers, barrier,
                            {name, "barrier", "the evidence", finding.at, Severity::warning}, log);
        }
    }
    return log.in_file_order();
}

}  // namespace readiness
