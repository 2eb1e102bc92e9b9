// Reads a TOML table key by key: each key is asked for with the kind of value that belongs there, and whatever is
// wrong, missing or unknown becomes a problem with its place and what to do about it. Internal: only *_toml.cpp and
// toml_*.cpp files include this, so that only they depend on toml++.
#pragma once

#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

#include "core/base/problem_log.h"
#include "core/toml/references.h"
#include "core/toml/toml_kinds.h"
#include "core/toml/toml_node_tree.h"
#include "core/toml/toml_tree.h"

namespace readiness {

/// What the tables of a list are called in messages: `tally of item "L1"`, or `tally 3 of the assessment` for one that
/// does not give its item.
struct TableNames {
    std::string_view one;         ///< "tally"
    std::string_view key = "id";  ///< Whose value names an element: "item".
    std::string_view with_key{};  ///< What comes before that value, "tally of item", if it is not `one`.
};

class TableReader {
public:
    /// `name` stands for the table in messages: "the questionnaire", `item "L1"`. `table` and `log` must outlive it.
    TableReader(const toml::table& table, std::string name, ProblemLog& log);

    [[nodiscard]] const std::string& name() const { return name_; }
    /// Where the table starts.
    [[nodiscard]] SourcePosition at() const { return position_of(table_->source()); }
    /// Where the key's value is; where the table starts if it has no such key.
    [[nodiscard]] SourcePosition at(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return table_->contains(key); }
    /// The key is absent, or holds an empty list.
    [[nodiscard]] bool is_empty(std::string_view key) const;
    [[nodiscard]] ProblemLog& log() const { return *log_; }

    /// An error that the table itself has. It is no longer sound then: what was read from it is not worth checking
    /// further, since one mistake would only bring about another message.
    void error(SourcePosition at, std::string message, std::string hint = "");
    [[nodiscard]] bool is_sound() const { return is_sound_; }

    /// The key's value. Nothing, without a problem, if the key is absent; nothing and an error if its value is
    /// not of the kind.
    template <class Kind>
    std::optional<typename Kind::Value> find(std::string_view key, const Kind& kind) {
        const toml::node* node = visit(key);
        if (!node) return std::nullopt;
        return read_as(
            *node, [&] { return fmt::format("{} of {} is", key, name_); }, kind);
    }

    /// The same with a value for both cases of nothing.
    template <class Kind>
    typename Kind::Value find_or(std::string_view key, const Kind& kind, typename Kind::Value otherwise) {
        return find(key, kind).value_or(std::move(otherwise));
    }

    /// The same for a key that has to be there: its absence is an error too.
    template <class Kind>
    typename Kind::Value require(std::string_view key, const Kind& kind) {
        if (!has(key)) report_missing(key, log_->only_counts(Severity::error) ? "" : kind.words());
        return find(key, kind).value_or(typename Kind::Value());
    }

    /// A list of values of one kind; those of another kind are errors and left out. Empty if the key is absent.
    template <class Kind>
    std::vector<typename Kind::Value> list(std::string_view key, const Kind& kind) {
        std::vector<typename Kind::Value> values;
        const auto opening = [&] { return fmt::format("an entry in {} of {} is", key, name_); };
        for (const toml::node* node : elements(key)) {
            if (auto value = read_as(*node, opening, kind)) values.push_back(*std::move(value));
        }
        return values;
    }

    /// One node, if the caller walks lists or tables by itself. `opening` begins the message about a wrong value:
    /// "minutes of the questionnaire is".
    template <class Kind>
    std::optional<typename Kind::Value> read(const toml::node& node, std::string_view opening, const Kind& kind) {
        return read_as(
            node, [&] { return opening; }, kind);
    }

    /// The same where many are read: `opening` makes the words only for a wrong value.
    template <class Opening, class Kind>
    std::optional<typename Kind::Value> read_as(const toml::node& node, Opening opening, const Kind& kind) {
        if (auto value = kind.from(node)) return value;
        const SourcePosition place = position_of(node.source());
        if (log_->only_counts(Severity::error)) {
            error(place, "");
        } else {
            error(place, fmt::format("{} {}", opening(), shown(node)), advice(kind, node));
        }
        return std::nullopt;
    }

    /// The elements of a list of any kind; an error if the key holds no list, empty then and if it is absent.
    std::vector<const toml::node*> elements(std::string_view key);

    /// The table under the key, to be called `name`; an error if the key holds something else.
    std::optional<TableReader> table(std::string_view key, std::string name);

    /// The tables of a list of tables; an error if the key, or an element, holds something else.
    std::vector<TableReader> tables(std::string_view key, const TableNames& names);

    /// Hands each of these tables to `read`, and empties it then: a long list and what is made of it are never both
    /// whole in memory. What is under the key must not be read again.
    template <class Read>
    void take_tables(std::string_view key, const TableNames& names, Read read) {
        const std::vector<const toml::node*> nodes = table_nodes(key);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            std::optional<TableReader> reader = reader_of(*nodes[i], key, i, names);
            if (!reader) continue;
            read(*reader);
            reader->empty();
        }
    }

    /// The keys that nobody asked for up to here, each as a warning with the known key most like it.
    void report_unknown_keys() const;
    /// The same keys with their values, to be kept.
    [[nodiscard]] TomlTable extras() const;
    /// All keys, asked for or not, in file order: for tables whose keys are ids.
    [[nodiscard]] std::vector<TomlNode> nodes() const;
    /// The key counts as asked for. It must live as long as this reader.
    void mark_known(std::string_view key);

private:
    const toml::node* visit(std::string_view key);
    /// The elements of what should be a list of tables.
    std::vector<const toml::node*> table_nodes(std::string_view key);
    std::optional<TableReader> reader_of(const toml::node& element, std::string_view key, std::size_t index,
                                         const TableNames& names);
    void empty();
    [[nodiscard]] std::vector<std::string> known_keys() const { return {known_keys_.begin(), known_keys_.end()}; }
    void report_missing(std::string_view key, const std::string& words);
    [[nodiscard]] std::vector<TomlNode> unvisited() const;
    [[nodiscard]] std::string name_of_element(const toml::table& element, std::size_t index,
                                              const TableNames& names) const;

    const toml::table* table_;
    std::string name_;
    ProblemLog* log_;
    bool is_sound_ = true;
    std::vector<std::string_view> known_keys_;  ///< Few: those that the program asks for.
};

/// The parts that are under a key, each [[section]] as `read` makes it, with ids that are unique.
template <class Part, class Read>
std::vector<Part> read_parts(TableReader& root, std::string_view key, Read read) {
    std::vector<Part> parts;
    root.take_tables(key, {key}, [&](TableReader& table) { parts.push_back(read(table)); });
    check_unique_ids(parts, key, root.log());
    return parts;
}

/// The same for parts that a file cannot do without.
template <class Part, class Read>
std::vector<Part> require_parts(TableReader& root, std::string_view key, Read read) {
    std::vector<Part> parts = read_parts<Part>(root, key, read);
    if (root.is_empty(key)) {
        root.error(root.at(key), fmt::format("{} has no {}", root.name(), key),
                   fmt::format("add at least one section [[{}]]", key));
    }
    return parts;
}

}  // namespace readiness
