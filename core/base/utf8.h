// Walks text one character at a time, and knows what is not UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace readiness {

/// How many bytes (1 to 4) the character at the start of `text` takes; 0 if these bytes are not UTF-8 (overlong forms,
/// surrogates and characters above U+10FFFF are not) or `text` is empty.
std::size_t utf8_length(std::string_view text);

/// The first `limit` characters of `text`, or all of it if it has fewer; bytes that are not UTF-8 count one each.
std::string_view utf8_prefix(std::string_view text, std::size_t limit);

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 1;
};

/// The first character of a text that is not empty. A byte that is no part of UTF-8 stands for itself.
CodePoint first_code_point(std::string_view text);

/// The character in UTF-8; empty for a number above U+10FFFF.
std::string utf8_of(char32_t character);

/// True for a letter or a digit of any script, and for the marks that belong to one; false for signs, emoji and blanks.
bool is_letter(char32_t character);

/// True for a mark that is written over, under or through the letter before it, and takes no room of its own: U+0301,
/// vowel signs of Hebrew, Arabic and Thai.
bool is_mark(char32_t character);

/// How many columns of a terminal a character takes: East Asian letters two, combining marks none.
std::size_t display_width(char32_t character);

/// Hands each character of `text` to `write`, with what comes after it; a byte that is not UTF-8 arrives as U+FFFD.
template <class Write>
void each_character(std::string_view text, Write write) {
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        const std::string_view character = length == 0 ? "\uFFFD" : text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
        write(character, text);
    }
}

}  // namespace readiness
