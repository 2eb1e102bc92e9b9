#include "core/storage/free_assessment_path.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "core/base/utf8.h"
#include "core/platform/path_text.h"
#include "core/storage/assessment_name.h"
#include "core/storage/fitting_path.h"
#include "core/storage/link_target.h"
#include "core/storage/safe_file_name.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_characters = 60;
/// Names may have 255 bytes, of which the number and the ending need some.
constexpr std::size_t most_bytes = 200;

bool is_letter_or_digit(std::string_view character) {
    const char32_t sign = first_code_point(character).value;
    if (sign < 0x80) {
        const auto c = static_cast<char>(sign);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return is_letter(sign);
}

std::string lower_case(std::string_view character) {
    std::string lower(character);
    if (lower[0] >= 'A' && lower[0] <= 'Z') lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
    return lower;
}

/// "Sepsis bundle, Ward 7" as "sepsis-bundle-ward-7".
std::string dashed(std::string_view title) {
    std::string name;
    std::size_t characters = 0;
    bool dash = false;
    while (!title.empty()) {
        const std::size_t length = utf8_length(title);
        const std::string_view character = title.substr(0, std::max<std::size_t>(length, 1));
        title.remove_prefix(character.size());
        if (length == 0 || !is_letter_or_digit(character)) {
            dash = !name.empty();
            continue;
        }
        characters += dash ? 2 : 1;
        if (characters > most_characters || name.size() + character.size() + 1 > most_bytes) break;
        if (std::exchange(dash, false)) name += '-';
        name += lower_case(character);
    }
    if (name.empty()) return "assessment";
    return names_device(name) ? "_" + name : name;
}

}  // namespace

fs::path free_assessment_path(const fs::path& folder, std::string_view title, std::string_view ending,
                              const fs::path& own) {
    const std::string name = dashed(title);
    fs::path path = fitting_path(folder, name, ending);
    std::error_code unreadable;
    for (int number = 2; path != own && fs::exists(path, unreadable); ++number)
        path = fitting_path(folder, name, fmt::format("-{}{}", number, ending));
    return path;
}

fs::path free_path_beside(const fs::path& file, std::string_view title) {
    return free_assessment_path(folder_of(file), title, ending_of_assessment(text_of(file.filename())));
}

fs::path fitting_path_of(const fs::path& file, std::string_view title) {
    return free_assessment_path(folder_of(file), title, ending_of_assessment(text_of(file.filename())), file);
}

}  // namespace readiness
