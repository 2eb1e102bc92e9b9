#include "core/sharing/ledger_toml.h"

#include <chrono>
#include <fmt/format.h>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/toml/toml_reader.h"
#include "core/toml/toml_text.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

constexpr std::string_view format_line = "readiness-shared-copies/1";
constexpr Mode shared_modes[] = {Mode::ballots, Mode::tally};

SharedBallot read_ballot(TableReader& table) {
    SharedBallot ballot;
    ballot.id = {table.require("id", FilledText())};
    ballot.fingerprint = table.require("fingerprint", FilledText());
    ballot.role = table.require("role", FilledText());
    ballot.shown = table.list("shown", FilledText());
    std::optional<TableReader> parts = table.table("parts", "parts of " + table.name());
    for (const TomlNode& node : parts ? parts->nodes() : std::vector<TomlNode>()) {
        const auto fingerprint = parts->read(*node.value, fmt::format("part {} is", in_quotes(node.key)), FilledText());
        if (fingerprint) ballot.parts.push_back({std::string(node.key), *fingerprint});
    }
    return ballot;
}

Tally read_hands(TableReader& table) {
    Tally tally;
    tally.item = {table.require("item", FilledText())};
    tally.counts = table.list("counts", any_count);
    tally.values = table.list("values", any_number);
    tally.dont_know = table.find_or("dont_know", any_count, 0);
    tally.not_applicable = table.find_or("not_applicable", any_count, 0);
    return tally;
}

SharedCopy read_copy(TableReader& table) {
    SharedCopy copy;
    copy.assessment = table.require("assessment", FilledText());
    copy.questionnaire = table.require("questionnaire", FilledText());
    copy.sha256 = table.find_or("sha256", Text(), "");
    copy.shared = table.find("shared", Moment());
    copy.mode = table.require("mode", Word<Mode>{shared_modes});
    copy.minimum_group = table.require("minimum_group", ordinal);
    copy.people = table.require("people", any_count);
    copy.text = table.require("text", FilledText());
    for (TableReader& ballot : table.tables("ballot", {"ballot"}))
        copy.ballots.push_back(read_ballot(ballot));
    for (TableReader& tally : table.tables("tally", {"tally", "item"}))
        copy.hands.push_back(read_hands(tally));
    return copy;
}

void check_format(TableReader& root) {
    const std::string format = root.require("format", FilledText());
    if (format.empty() || format == format_line) return;
    root.error(root.at("format"), fmt::format("format is {}, which this program does not know", in_quotes(format)),
               "use the program that wrote it");
}

// --- writing

TomlValue list_of_numbers(const auto& numbers) {
    TomlArray list;
    for (const auto number : numbers) {
        if constexpr (std::is_same_v<decltype(number), const int>) {
            list.push_back({std::int64_t{number}});
        } else {
            list.push_back({number});
        }
    }
    return {std::move(list)};
}

TomlTable ballot_table(const SharedBallot& ballot) {
    TomlTable parts;
    for (const SharedPart& part : ballot.parts)
        parts.push_back({part.part, {part.fingerprint}});
    TomlTable table = {{"id", {ballot.id.text}}, {"fingerprint", {ballot.fingerprint}}, {"role", {ballot.role}}};
    TomlArray shown;
    for (const std::string& part : ballot.shown)
        shown.push_back({part});
    if (!shown.empty()) table.push_back({"shown", {std::move(shown)}});
    table.push_back({"parts", {std::move(parts)}});
    return table;
}

TomlTable hands_table(const Tally& tally) {
    TomlTable table = {{"item", {tally.item.text}}};
    if (!tally.counts.empty()) table.push_back({"counts", list_of_numbers(tally.counts)});
    if (!tally.values.empty()) table.push_back({"values", list_of_numbers(tally.values)});
    table.push_back({"dont_know", {std::int64_t{tally.dont_know}}});
    table.push_back({"not_applicable", {std::int64_t{tally.not_applicable}}});
    return table;
}

TomlLiteral moment_text(std::chrono::sys_seconds moment) {
    const auto midnight = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day day(midnight);
    const std::chrono::hh_mm_ss time(moment - midnight);
    return {fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(day.year()),
                        static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), time.hours().count(),
                        time.minutes().count(), time.seconds().count())};
}

TomlTable copy_table(const SharedCopy& copy) {
    TomlTable table = {
        {"assessment", {copy.assessment}}, {"questionnaire", {copy.questionnaire}}, {"sha256", {copy.sha256}}};
    if (copy.shared) table.push_back({"shared", {moment_text(*copy.shared)}});
    table.push_back({"mode", {std::string(to_text(copy.mode))}});
    table.push_back({"minimum_group", {std::int64_t{copy.minimum_group}}});
    table.push_back({"people", {std::int64_t{copy.people}}});
    table.push_back({"text", {copy.text}});
    TomlArray ballots;
    for (const SharedBallot& ballot : copy.ballots)
        ballots.push_back({ballot_table(ballot)});
    TomlArray hands;
    for (const Tally& tally : copy.hands)
        hands.push_back({hands_table(tally)});
    if (!ballots.empty()) table.push_back({"ballot", {std::move(ballots)}});
    if (!hands.empty()) table.push_back({"tally", {std::move(hands)}});
    return table;
}

}  // namespace

Loaded<Ledger> read_ledger(std::string_view text, std::string_view file) {
    ProblemLog log(file);
    const std::optional<toml::table> document = parse_toml(text, log);
    if (!document) return log.loaded<Ledger>(std::nullopt);
    TableReader root(*document, "the ledger of shared copies", log);
    check_format(root);
    Ledger copies;
    for (TableReader& table : root.tables("copy", {"copy", "assessment", "copy of"}))
        copies.copies.push_back(read_copy(table));
    return log.loaded<Ledger>(std::move(copies));
}

std::string write_ledger(const Ledger& copies) {
    TomlArray list;
    for (const SharedCopy& copy : copies.copies)
        list.push_back({copy_table(copy)});
    TomlTable root = {{"format", {std::string(format_line)}}};
    if (!list.empty()) root.push_back({"copy", {std::move(list)}});
    return write_toml(root);
}

}  // namespace readiness
