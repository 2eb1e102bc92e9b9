#include "core/files/said_toml.h"

#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"

namespace readiness {

namespace {

/// A text, or several in a list. Empty ones are left out.
struct SaidTexts {
    using Value = Said;

    static std::optional<Said> from(const toml::node& node) {
        Said said;
        if (const std::optional<std::string> text = Text::from(node)) {
            if (!text->empty()) said.texts.push_back(*text);
            return said;
        }
        const toml::array* list = node.as_array();
        if (list == nullptr) return std::nullopt;
        said.is_list = true;
        for (const toml::node& element : *list) {
            const std::optional<std::string> text = Text::from(element);
            if (!text) return std::nullopt;
            if (!text->empty()) said.texts.push_back(*text);
        }
        return said;
    }
    static std::string words() { return R"(text in quotes, or a list of texts as in ["a", "b"])"; }
};

}  // namespace

std::vector<Said> read_said(TableReader& owner, const std::string& name) {
    std::vector<Said> all;
    std::optional<TableReader> table = owner.table("said", name);
    for (const TomlNode& node : table ? table->nodes() : std::vector<TomlNode>()) {
        const std::string opening = fmt::format("{} in {} is", in_quotes(node.key), name);
        std::optional<Said> said = table->read(*node.value, opening, SaidTexts());
        if (!said || said->texts.empty()) continue;
        said->question = {std::string(node.key)};
        said->at = node.key_at;
        all.push_back(*std::move(said));
    }
    return all;
}

}  // namespace readiness
