#include "app/desktop/ui/theme.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <utility>

#include "core/toml/read_toml.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

struct NamedColour {
    std::string_view name;
    ImU32* colour;
};

auto colours_of(Theme& theme) {
    return std::to_array<NamedColour>({
        {"background", &theme.background},
        {"surface", &theme.surface},
        {"border", &theme.border},
        {"control_border", &theme.control_border},
        {"text", &theme.text},
        {"muted", &theme.muted},
        {"accent", &theme.accent},
        {"accent_hovered", &theme.accent_hovered},
        {"on_accent", &theme.on_accent},
        {"accent_text", &theme.accent_text},
        {"accent_soft", &theme.accent_soft},
        {"hovered", &theme.hovered},
        {"track", &theme.track},
        {"dim", &theme.dim},
        {"shadow", &theme.shadow},
        {"good_fill", &theme.good.fill},
        {"good_text", &theme.good.text},
        {"middle_fill", &theme.middle.fill},
        {"middle_text", &theme.middle.text},
        {"bad_fill", &theme.bad.fill},
        {"bad_text", &theme.bad.text},
        {"neutral_fill", &theme.neutral.fill},
        {"neutral_text", &theme.neutral.text},
        {"radar_good", &theme.radar_good},
        {"radar_middle", &theme.radar_middle},
        {"radar_bad", &theme.radar_bad},
        {"radar_grid", &theme.radar_grid},
        {"radar_edge", &theme.radar_edge},
        {"radar_outline", &theme.radar_outline},
        {"radar_fill", &theme.radar_fill},
        {"radar_range", &theme.radar_range},
        {"overlay_1", &theme.overlay_1},
        {"overlay_2", &theme.overlay_2},
        {"overlay_3", &theme.overlay_3},
    });
}

std::optional<ImU32> colour_from_text(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text.front() != '#') return std::nullopt;
    std::uint32_t number = 0;
    const auto digits = text.substr(1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    if (digits.size() == 6) number = number << 8U | 0xFFU;
    return IM_COL32(number >> 24U, number >> 16U & 0xFFU, number >> 8U & 0xFFU, number & 0xFFU);
}

const TomlValue* find(const TomlTable& table, std::string_view key) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const TomlEntry& entry) { return entry.key == key; });
    return found == table.end() ? nullptr : &found->value;
}

template <class T>
T value_or(const TomlTable& table, std::string_view key, T fallback) {
    const TomlValue* value = find(table, key);
    const T* typed = value != nullptr ? std::get_if<T>(&value->data) : nullptr;
    return typed != nullptr ? *typed : fallback;
}

}  // namespace

Loaded<Theme> read_theme(std::string_view text, std::string_view file) {
    Loaded<TomlTable> tree = read_toml(text, file);
    if (!tree.value) return {std::nullopt, std::move(tree.problems)};
    const auto complain = [&](std::string message, std::string hint) {
        tree.problems.push_back({Severity::error, std::string(file), {}, std::move(message), std::move(hint)});
    };
    if (value_or<std::string>(*tree.value, "format", "") != "readiness-theme/1") {
        complain("this is no theme", "Start the file with: format = \"readiness-theme/1\"");
    }
    Theme theme;
    theme.id = value_or<std::string>(*tree.value, "id", "");
    theme.title = value_or<std::string>(*tree.value, "title", theme.id);
    theme.dark = value_or<bool>(*tree.value, "dark", false);
    const auto colours = value_or<TomlTable>(*tree.value, "colours", {});
    for (const NamedColour& named : colours_of(theme)) {
        const auto colour = colour_from_text(value_or<std::string>(colours, named.name, ""));
        if (colour) {
            *named.colour = *colour;
        } else {
            complain(fmt::format("colour \"{}\" is missing or no colour", named.name), "Write it as \"#rrggbb\".");
        }
    }
    if (has_errors(tree.problems)) return {std::nullopt, std::move(tree.problems)};
    return {theme, std::move(tree.problems)};
}

Theme fallback_theme(bool dark) {
    Theme theme;
    theme.dark = dark;
    const ImU32 paper = dark ? IM_COL32(20, 20, 20, 255) : IM_COL32(255, 255, 255, 255);
    const ImU32 ink = dark ? IM_COL32(240, 240, 240, 255) : IM_COL32(20, 20, 20, 255);
    const ImU32 soft = dark ? IM_COL32(60, 60, 60, 255) : IM_COL32(225, 225, 225, 255);
    for (const NamedColour& named : colours_of(theme))
        *named.colour = soft;
    theme.background = theme.surface = theme.on_accent = paper;
    theme.text = theme.muted = theme.accent = theme.accent_hovered = theme.accent_text = theme.radar_edge =
        theme.radar_outline = ink;
    theme.good.text = theme.middle.text = theme.bad.text = theme.neutral.text = ink;
    theme.dim = theme.radar_fill = theme.radar_range = IM_COL32(128, 128, 128, 100);
    return theme;
}

}  // namespace readiness
