#include "core/report/text_layout.h"

#include "core/base/utf8.h"

namespace readiness {

namespace {

bool is_break(char32_t c) {
    return c <= 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const bool at_end = at == text.size();
        const CodePoint next = at_end ? CodePoint{} : first_code_point(text.substr(at));
        if (at_end || is_break(next.value)) {
            if (at > start) words.push_back(text.substr(start, at - start));
            start = at + next.bytes;
        }
        at += next.bytes;
    }
    return words;
}

/// The longest start of a word that is not wider than `width`, and at least one code point.
std::string_view head_of(std::string_view word, std::size_t width) {
    std::size_t at = 0;
    std::size_t used = 0;
    while (at < word.size()) {
        const CodePoint next = first_code_point(word.substr(at));
        used += display_width(next.value);
        if (used > width && at > 0) break;
        at += next.bytes;
    }
    return word.substr(0, at);
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        width += display_width(next.value);
        text.remove_prefix(next.bytes);
    }
    return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    for (std::string_view word : words_of(text)) {
        const bool fits = !lines.empty() && display_width(lines.back()) + 1 + display_width(word) <= width;
        if (fits) {
            lines.back().append(" ").append(word);
            continue;
        }
        while (!word.empty()) {
            const std::string_view head = head_of(word, width);
            lines.emplace_back(head);
            word.remove_prefix(head.size());
        }
    }
    return lines;
}

std::string paragraph(std::string_view text, std::size_t indent) {
    constexpr std::size_t hanging = 2;
    std::string result;
    for (const std::string& line : wrap(text, page_width - indent - hanging)) {
        result += std::string(result.empty() ? indent : indent + hanging, ' ') + line + "\n";
    }
    return result;
}

}  // namespace readiness
