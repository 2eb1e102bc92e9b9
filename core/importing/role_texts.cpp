#include "core/importing/role_texts.h"

#include <algorithm>
#include <cstddef>

#include "core/importing/table.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
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

bool has_address(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at != std::string_view::npos && at > 0 && at + 1 < text.size()) return true;
    constexpr std::ptrdiff_t digits_of_telephone = 7;
    return std::ranges::count_if(text, is_digit) >= digits_of_telephone;
}

}  // namespace readiness
