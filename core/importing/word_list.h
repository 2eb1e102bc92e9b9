// Looks wordings up in lists of words. Internal to importing.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace readiness {

using Words = std::initializer_list<std::string_view>;

inline bool is_among(std::string_view wording, Words words) {
    return std::ranges::find(words, wording) != words.end();
}

/// As whole words, one after the other.
inline bool has_words(std::string_view wording, std::string_view wanted) {
    for (std::size_t at = wording.find(wanted); at != std::string_view::npos; at = wording.find(wanted, at + 1)) {
        const bool begins = at == 0 || wording[at - 1] == ' ';
        const std::size_t end = at + wanted.size();
        if (begins && (end == wording.size() || wording[end] == ' ')) return true;
    }
    return false;
}

inline bool has_any(std::string_view wording, Words words) {
    return std::ranges::any_of(words, [&](std::string_view one) { return has_words(wording, one); });
}

}  // namespace readiness
