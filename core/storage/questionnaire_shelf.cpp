#include "core/storage/questionnaire_shelf.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "core/base/problem.h"
#include "core/platform/path_text.h"
#include "core/storage/whole_file.h"
#include "core/toml/read_toml.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

template <class T>
T value_or_empty(const TomlTable& table, std::string_view key) {
    const auto found = std::ranges::find(table, key, &TomlEntry::key);
    if (found == table.end()) return {};
    const T* value = std::get_if<T>(&found->value.data);
    return value != nullptr ? *value : T{};
}

}  // namespace

std::vector<ShelfPlace> read_shelf(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "shelf" / "shelf.toml";
    const Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {};
    const Loaded<TomlTable> root = read_toml(*text.value, text_of(path));
    if (!root.value) return {};
    std::vector<ShelfPlace> places;
    for (const TomlValue& element : value_or_empty<TomlArray>(*root.value, "questionnaire")) {
        const auto* table = std::get_if<TomlTable>(&element.data);
        if (table == nullptr) continue;
        places.push_back({value_or_empty<std::string>(*table, "file"), value_or_empty<std::string>(*table, "for"),
                          value_or_empty<bool>(*table, "recommended")});
    }
    return places;
}

}  // namespace readiness
