#include "core/toml/toml_reader.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/toml/hints.h"

namespace readiness {

TableReader::TableReader(const toml::table& table, std::string name, ProblemLog& log)
    : table_(&table), name_(std::move(name)), log_(&log) {}

SourcePosition TableReader::at(std::string_view key) const {
    const toml::node* node = table_->get(key);
    return node ? position_of(node->source()) : at();
}

bool TableReader::is_empty(std::string_view key) const {
    const toml::node* node = table_->get(key);
    return !node || (node->is_array() && node->as_array()->empty());
}

void TableReader::mark_known(std::string_view key) {
    if (std::find(known_keys_.begin(), known_keys_.end(), key) == known_keys_.end()) known_keys_.emplace_back(key);
}

void TableReader::error(SourcePosition at, std::string message, std::string hint) {
    is_sound_ = false;
    log_->error(at, std::move(message), std::move(hint));
}

const toml::node* TableReader::visit(std::string_view key) {
    mark_known(key);
    return table_->get(key);
}

void TableReader::report_missing(std::string_view key, const std::string& words) {
    if (log_->only_counts(Severity::error)) return error(at(), "");
    error(at(), fmt::format("{} has no {}", name_, key), fmt::format("add the key \"{}\" with {}", key, words));
}

std::vector<const toml::node*> TableReader::elements(std::string_view key) {
    std::vector<const toml::node*> nodes;
    const toml::node* node = visit(key);
    if (!node) return nodes;
    const toml::array* array = node->as_array();
    if (!array) {
        error(at(key), fmt::format("{} of {} is {}", key, name_, shown(*node)),
              fmt::format("write a list: {} = [ … ]", key));
        return nodes;
    }
    for (const toml::node& element : *array)
        nodes.push_back(&element);
    return nodes;
}

std::optional<TableReader> TableReader::table(std::string_view key, std::string name) {
    const toml::node* node = visit(key);
    if (!node) return std::nullopt;
    if (const toml::table* found = node->as_table()) return TableReader(*found, std::move(name), *log_);
    error(at(key), fmt::format("{} of {} is {}", key, name_, shown(*node)),
          fmt::format("write a table: {} = {{ … }}", key));
    return std::nullopt;
}

std::string TableReader::name_of_element(const toml::table& element, std::size_t index, const TableNames& names) const {
    const toml::node* named = element.get(names.key);
    if (!named || !(named->is_integer() || FilledText::from(*named))) {
        return fmt::format("{} {} of {}", names.one, index + 1, name_);
    }
    return fmt::format("{} {}", names.with_key.empty() ? names.one : names.with_key, shown(*named));
}

std::vector<const toml::node*> TableReader::table_nodes(std::string_view key) {
    const toml::node* node = visit(key);
    if (!node || !node->is_table()) return elements(key);
    error(at(key), fmt::format("{} of {} is a single section, but there can be several", key, name_),
          fmt::format("put its name in double brackets: [[{}]]", key));
    return {};
}

std::optional<TableReader> TableReader::reader_of(const toml::node& element, std::string_view key, std::size_t index,
                                                  const TableNames& names) {
    if (const toml::table* found = element.as_table())
        return TableReader(*found, name_of_element(*found, index, names), *log_);
    error(position_of(element.source()), fmt::format("an entry in {} of {} is {}", key, name_, shown(element)),
          fmt::format("write a table for each: {} = [ {{ … }}, {{ … }} ]", key));
    return std::nullopt;
}

std::vector<TableReader> TableReader::tables(std::string_view key, const TableNames& names) {
    std::vector<TableReader> readers;
    const std::vector<const toml::node*> nodes = table_nodes(key);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (auto reader = reader_of(*nodes[i], key, i, names)) readers.push_back(*std::move(reader));
    }
    return readers;
}

void TableReader::empty() {
    const_cast<toml::table*>(table_)
        ->clear();  // NOLINT(*-const-cast): a parsed file is not const, only its readers are
}

std::vector<TomlNode> TableReader::unvisited() const {
    const auto is_known = [this](std::string_view key) {
        return std::find(known_keys_.begin(), known_keys_.end(), key) != known_keys_.end();
    };
    std::vector<TomlNode> nodes;
    for (const auto& [key, value] : *table_) {
        if (!is_known(key.str())) nodes.push_back({key.str(), position_of(key.source()), &value});
    }
    put_in_file_order(nodes);
    put_in_written_order(nodes);
    return nodes;
}

void TableReader::report_unknown_keys() const {
    for (const TomlNode& node : unvisited()) {
        if (log_->only_counts(Severity::warning)) {
            log_->warning(node.key_at, "");
            continue;
        }
        const std::vector<std::string> known = known_keys();
        const std::string hint = did_you_mean(node.key, known, "it is left out; known are: " + listed(known));
        log_->warning(node.key_at, fmt::format("{} has the unknown key {}", name_, in_quotes(node.key)), hint);
    }
}

TomlTable TableReader::extras() const {
    return entries_of(unvisited());
}

std::vector<TomlNode> TableReader::nodes() const {
    return nodes_in_file_order(*table_);
}

}  // namespace readiness
