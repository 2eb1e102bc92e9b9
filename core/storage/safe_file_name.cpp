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

/// Windows takes these for devices, whatever comes behind a dot.
bool names_device(std::string_view name) {
    static constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
    const std::string stem = folded(trimmed(name.substr(0, name.find('.'))));
    if (std::ranges::find(devices, stem) != devices.end()) return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

std::string without_outer_signs(const std::string& name) {
    constexpr std::string_view outer = " .-";
    const std::size_t first = name.find_first_not_of(outer);
    if (first == std::string::npos) return "";
    return name.substr(first, name.find_last_not_of(outer) - first + 1);
}

}  // namespace

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
