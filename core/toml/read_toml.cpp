#include "core/toml/read_toml.h"

#include <utility>

#include "core/base/problem_log.h"
#include "core/toml/toml_node_tree.h"
#include "core/toml/toml_text.h"

namespace readiness {

Loaded<TomlTable> read_toml(std::string_view text, std::string_view file) {
    ProblemLog log(file);
    const std::optional<toml::table> parsed = parse_toml(text, log);
    if (!parsed) return log.loaded(std::optional<TomlTable>());
    return log.loaded(std::optional(std::get<TomlTable>(value_of(*parsed).data)));
}

SourcePosition place_of(std::string_view text, std::string_view key) {
    ProblemLog unheard("");
    const std::optional<toml::table> parsed = parse_toml(text, unheard);
    const toml::node* node = parsed ? parsed->get(key) : nullptr;
    return node != nullptr ? position_of(node->source()) : SourcePosition{};
}

}  // namespace readiness
