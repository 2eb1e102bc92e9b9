#include "core/storage/safe_file_name.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/report/clean_text.h"

namespace readiness {

namespace {

constexpr std::size_t most_characters = 120;
/// Names may have 255 bytes.
constexpr std::size_t most_bytes = 200;
constexpr std::string_view refused = "/\\:*?\"<>|";

std::string without_outer_signs(const std::string& name) {
    constexpr std::string_view outer = " .-";
    const std::size_t first = name.find_first_not_of(outer);
    if (first == std::string::npos) return "";
    return name.substr(first, name.find_last_not_of(outer) - first + 1);
}

}  // namespace

bool names_device(std::string_view name) {
    static constexpr std::array<std::string_view, 6> devices = {"con", "prn", "aux", "nul", "conin$", "conout$"};
    static constexpr std::array<std::string_view, 13> numbers = {"0", "1", "2", "3",      "4",      "5",     "6",
                                                                 "7", "8", "9", "\u00B9", "\u00B2", "\u00B3"};
    std::string stem(trimmed(name.substr(0, name.find('.'))));
    std::ranges::transform(stem, stem.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (std::ranges::find(devices, stem) != devices.end()) return true;
    return (stem.starts_with("com") || stem.starts_with("lpt")) &&
           std::ranges::find(numbers, std::string_view(stem).substr(3)) != numbers.end();
}

std::string safe_file_name(std::string_view text) {
    const std::string clean = clean_text(text);
    std::string name;
    std::size_t characters = 0;
    each_character(clean, [&](std::string_view character, std::string_view /*rest*/) {
        if (++characters > most_characters || name.size() + character.size() > most_bytes) {
            characters = most_characters;  // Nothing that is shorter may follow.
            return;
        }
        name += refused.find(character) != std::string_view::npos ? "-" : character;
    });
    name = without_outer_signs(name);
    if (name.empty()) return "Assessment";
    return names_device(name) ? "_" + name : name;
}

}  // namespace readiness
