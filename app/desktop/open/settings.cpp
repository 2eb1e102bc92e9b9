#include "app/desktop/open/settings.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "core/platform/path_text.h"
#include "core/storage/absolute_path.h"
#include "core/toml/read_toml.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

constexpr const char* theme_words[] = {"system", "light", "dark"};

ThemeChoice theme_from_text(std::string_view text) {
    if (text == "light") return ThemeChoice::light;
    if (text == "dark") return ThemeChoice::dark;
    return ThemeChoice::system;
}

/// [left, top, width, height]; nothing if it is anything else.
std::optional<WindowPlace> window_from(const TomlArray& list) {
    std::vector<int> numbers;
    for (const TomlValue& value : list) {
        const auto* number = std::get_if<std::int64_t>(&value.data);
        if (number == nullptr || *number < -100000 || *number > 100000) return std::nullopt;
        numbers.push_back(static_cast<int>(*number));
    }
    if (numbers.size() != 4 || numbers[2] <= 0 || numbers[3] <= 0) return std::nullopt;
    return WindowPlace{numbers[0], numbers[1], numbers[2], numbers[3]};
}

/// Formats by their extensions; what is none is passed over.
std::vector<ExportFormat> formats_from(const TomlArray& list) {
    std::vector<ExportFormat> last_first;
    for (const auto& value : list) {
        const auto* extension = std::get_if<std::string>(&value.data);
        const auto format = extension != nullptr ? format_of_extension(*extension) : std::nullopt;
        if (format) last_first.insert(last_first.begin(), *format);
    }
    ExportChoices choices;
    for (const ExportFormat format : last_first)
        remember_format(choices, format);
    return choices.formats;
}

void take(ExportChoices& exports, const TomlEntry& entry) {
    const auto& data = entry.value.data;
    const auto* text = std::get_if<std::string>(&data);
    const auto* number = std::get_if<std::int64_t>(&data);
    const auto* flag = std::get_if<bool>(&data);
    const auto* list = std::get_if<TomlArray>(&data);
    if (entry.key == "export_part" && text != nullptr) exports.part = part_from_id(*text);
    if (entry.key == "export_formats" && list != nullptr) exports.formats = formats_from(*list);
    if (entry.key == "export_for" && text != nullptr && *text == "others") exports.for_whom = ForWhom::others;
    if (entry.key == "export_folder" && text != nullptr) exports.folder = *text;
    if (entry.key == "export_width" && number != nullptr) exports.width = nearest_export_width(*number);
    if (entry.key == "export_dark" && flag != nullptr) exports.dark = *flag;
    if (entry.key == "export_transparent" && flag != nullptr) exports.transparent = *flag;
}

void add_to(TomlTable& table, const ExportChoices& exports) {
    TomlArray formats;
    for (const ExportFormat format : exports.formats)
        formats.push_back({std::string(extension_of(format))});
    if (exports.part) table.push_back({"export_part", {std::string(part_id(*exports.part))}});
    table.push_back({"export_formats", {std::move(formats)}});
    table.push_back({"export_for", {std::string(exports.for_whom == ForWhom::others ? "others" : "room")}});
    table.push_back({"export_folder", {exports.folder}});
    table.push_back({"export_width", {static_cast<std::int64_t>(exports.width)}});
    table.push_back({"export_dark", {exports.dark}});
    table.push_back({"export_transparent", {exports.transparent}});
}

void take(Settings& settings, const TomlEntry& entry) {
    const auto& data = entry.value.data;
    const auto* text = std::get_if<std::string>(&data);
    const auto* number = std::get_if<std::int64_t>(&data);
    const auto* flag = std::get_if<bool>(&data);
    const auto* list = std::get_if<TomlArray>(&data);
    if (entry.key == "theme" && text != nullptr) settings.theme = theme_from_text(*text);
    if (entry.key == "text_size" && number != nullptr) {
        settings.text_size = static_cast<int>(std::clamp<std::int64_t>(*number, text_size_min, text_size_max));
    }
    if (entry.key == "data_folder" && text != nullptr) settings.data_folder = *text;
    if (entry.key == "file_ending" && text != nullptr && *text == short_assessment_ending)
        settings.file_ending = short_assessment_ending;
    if (entry.key == "reduced_motion" && flag != nullptr) settings.reduced_motion = *flag;
    if (entry.key == "hide_votes" && flag != nullptr) settings.hide_votes = *flag;
    if (entry.key == "timer_seconds" && number != nullptr) {
        settings.timer_seconds = static_cast<int>(std::clamp<std::int64_t>(*number, 0, 3600));
    }
    take(settings.exports, entry);
    if (entry.key == "window" && list != nullptr) settings.window = window_from(*list);
    if (entry.key == "recent" && list != nullptr) {
        for (const TomlValue& value : *list) {
            const auto* path = std::get_if<std::string>(&value.data);
            if (path != nullptr && settings.recent.size() < recent_kept) settings.recent.push_back(*path);
        }
    }
}

}  // namespace

void remember(Settings& settings, const std::filesystem::path& assessment) {
    const std::string path = text_of(absolute_path(assessment));
    std::erase(settings.recent, path);
    settings.recent.insert(settings.recent.begin(), path);
    if (settings.recent.size() > recent_kept) settings.recent.resize(recent_kept);
}

Loaded<Settings> read_settings(std::string_view text, std::string_view file) {
    Loaded<TomlTable> tree = read_toml(text, file);
    if (!tree.value) return {std::nullopt, std::move(tree.problems)};
    Settings settings;
    for (const TomlEntry& entry : *tree.value)
        take(settings, entry);
    return {std::move(settings), {}};
}

std::string write_settings(const Settings& settings) {
    TomlArray recent;
    for (const std::string& path : settings.recent)
        recent.push_back({path});
    TomlTable table = {
        {"format", {std::string("readiness-settings/1")}},
        {"theme", {std::string(theme_words[static_cast<int>(settings.theme)])}},
        {"text_size", {static_cast<std::int64_t>(settings.text_size)}},
        {"data_folder", {settings.data_folder}},
        {"file_ending", {std::string(settings.file_ending)}},
        {"reduced_motion", {settings.reduced_motion}},
        {"hide_votes", {settings.hide_votes}},
        {"timer_seconds", {static_cast<std::int64_t>(settings.timer_seconds)}},
        {"recent", {std::move(recent)}},
    };
    if (settings.window) {
        const WindowPlace& window = *settings.window;
        TomlArray place;
        for (const int number : {window.left, window.top, window.width, window.height})
            place.push_back({static_cast<std::int64_t>(number)});
        table.push_back({"window", {std::move(place)}});
    }
    if (settings.exports != ExportChoices{}) add_to(table, settings.exports);
    return write_toml(table);
}

}  // namespace readiness
