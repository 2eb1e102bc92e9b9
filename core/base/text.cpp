#include "core/base/text.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>
#include <utf8proc.h>

#include "core/base/utf8.h"

namespace readiness {

std::string toml_escape(char character) {
    switch (character) {
        case '\\': return "\\\\";
        case '\t': return "\\t";
        case '\n': return "\\n";
        case '\r': return "\\r";
        default: break;
    }
    const auto byte = static_cast<unsigned char>(character);
    return byte < 0x20 || byte == 0x7F ? fmt::format("\\u{:04X}", byte) : "";
}

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    const auto is_plain = [](char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; };
    if (std::all_of(text.begin(), text.end(), is_plain)) return out.append(text) += '"';
    each_character(text, [&](std::string_view character, std::string_view) {
        const std::string escaped = character == "\"" ? "\\\"" : toml_escape(character[0]);
        out += escaped.empty() ? std::string(character) : escaped;
    });
    return out + '"';
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return "";
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string listed(std::span<const std::string> words, std::size_t limit) {
    const std::span<const std::string> shown = words.first(std::min(words.size(), limit));
    std::string text = fmt::format("{}", fmt::join(shown, ", "));
    if (shown.size() < words.size()) text += fmt::format(" and {} more", words.size() - shown.size());
    return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

namespace {

/// The text as it is if it is not UTF-8.
std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* found = nullptr;
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &found, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(found, &std::free);
    if (length < 0) return std::string(text);
    return {reinterpret_cast<const char*>(found), static_cast<std::size_t>(length)};
}

}  // namespace

std::string folded(std::string_view text) {
    return mapped(text, UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE | UTF8PROC_STABLE);
}

std::string letters_and_digits(std::string_view text) {
    constexpr int how = UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_STABLE;
    std::string found;
    each_character(mapped(text, how), [&](std::string_view character, std::string_view) {
        if (is_letter(first_code_point(character).value)) found += character;
    });
    return found;
}

std::string composed(std::string_view text) {
    return mapped(text, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace readiness
