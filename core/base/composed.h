// Letters and the marks that belong to them.
#pragma once

#include <string>
#include <string_view>

namespace readiness {

/// True for a mark that is written over, under or through the letter before it, and takes no room of its own: U+0301,
/// vowel signs of Hebrew, Arabic and Thai.
bool is_mark(char32_t character);

/// The text with one character for a letter and its marks, as far as Unicode has one (NFC): macOS writes the names of
/// its files with "e" and U+0301 for "é". For showing only; what is kept stays as people wrote it. Bytes that are not
/// UTF-8 leave the whole text as it is.
std::string composed(std::string_view text);

}  // namespace readiness
