#include "core/importing/role_texts.h"

#include <algorithm>
#include <cstddef>

#include "core/importing/table.h"
#include "core/importing/word_list.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "Ms Kraus", "Nurse (Herr Meier)".
bool has_name_behind_title(std::string_view text) {
    bool is_behind = false;
    for (const std::string& piece : pieces_of(text, ' ')) {
        if (is_behind) return true;
        std::string_view word = piece;
        if (word.starts_with('(')) word.remove_prefix(1);
        if (word.ends_with('.')) word.remove_suffix(1);
        is_behind = is_among(word, {"Mr", "Mrs", "Ms", "Miss", "Frau", "Herr", "Herrn", "Mme", "Madame", "Mlle",
                                    "Monsieur", "Mevr", "Mevrouw", "Sra", "Señora", "Señor", "Fru"});
    }
    return false;
}

}  // namespace

std::vector<std::string> roles_in(std::string_view text, const std::set<std::string>& lone) {
    std::vector<std::string> roles = pieces_of(text, ';');
    if (roles.size() != 1 || text.find(',') == std::string_view::npos) return roles;
    std::vector<std::string> pieces = pieces_of(roles.front(), ',');
    const bool is_list =
        std::ranges::any_of(pieces, [&](const std::string& piece) { return lone.contains(wording_of(piece)); });
    return is_list && pieces.size() > 1 ? pieces : roles;
}

bool says_who(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at != std::string_view::npos && at > 0 && at + 1 < text.size()) return true;
    constexpr std::ptrdiff_t digits_of_telephone = 7;
    return std::ranges::count_if(text, is_digit) >= digits_of_telephone || has_name_behind_title(text);
}

bool may_be_names(const ColumnTexts& roles, const UnscoredQuestion* role_question) {
    constexpr std::size_t many = 5;
    if (roles.filled < many || roles.texts.size() + 1 < roles.filled) return false;
    std::set<std::string> offered;
    if (role_question != nullptr) {
        for (const std::string& option : role_question->options)
            offered.insert(wording_of(option));
    }
    const auto may_be_name = [&](std::string_view text) {
        return text.find(' ') != std::string_view::npos && !offered.contains(wording_of(text));
    };
    return share_of(roles, may_be_name) > 0.5;
}

}  // namespace readiness
