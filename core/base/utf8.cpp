#include "core/base/utf8.h"

#include <algorithm>

namespace readiness {

namespace {

struct LeadByte {
    unsigned char first, last;             ///< The lead bytes this row is about,
    unsigned char second_min, second_max;  ///< which second bytes may follow them,
    std::size_t length;                    ///< and how long the character is.
};

/// Table 3-7 of the Unicode standard: the narrower second bytes keep out overlong forms and surrogates.
constexpr LeadByte lead_bytes[] = {
    {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
};

bool follows(std::string_view text, const LeadByte& lead) {
    if (text.size() < lead.length) return false;
    const auto second = static_cast<unsigned char>(text[1]);
    if (second < lead.second_min || second > lead.second_max) return false;
    const std::string_view others = text.substr(2, lead.length - 2);
    const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    return std::all_of(others.begin(), others.end(), continues);
}

}  // namespace

std::size_t utf8_length(std::string_view text) {
    if (text.empty()) return 0;
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80) return 1;
    for (const LeadByte& lead : lead_bytes) {
        if (first >= lead.first && first <= lead.last) return follows(text, lead) ? lead.length : 0;
    }
    return 0;
}

std::string_view utf8_prefix(std::string_view text, std::size_t limit) {
    std::size_t end = 0;
    for (; limit > 0 && end < text.size(); --limit)
        end += std::max<std::size_t>(utf8_length(text.substr(end)), 1);
    return text.substr(0, end);
}

}  // namespace readiness
