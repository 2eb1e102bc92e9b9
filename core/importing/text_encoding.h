// Which encoding a text file is in, found by looking at its bytes, and its text as UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/base/source_position.h"

namespace readiness {

enum class TextEncoding { utf8, utf16_little, utf16_big, windows_1252 };

struct DecodedText {
    std::string text;  ///< UTF-8, without a byte order mark.
    TextEncoding encoding = TextEncoding::utf8;
};

/// "UTF-8", "UTF-16", "Windows-1252".
std::string_view name_of(TextEncoding encoding);

/// The line and the character at which a byte of a text in UTF-8 is. Lines end with LF, CR LF or CR.
SourcePosition place_in(std::string_view text, std::size_t offset);

/// A byte order mark decides; else many zero bytes at every second place mean UTF-16, what is sound UTF-8 is UTF-8, and
/// all else is Windows-1252, whose every byte is a character: a wrong letter of a name is better than no answers, and
/// the encoding is reported. Refused, with line and column: zero bytes in the text, half characters of UTF-16, UTF-32,
/// and files that are no text at all. The error names `file`.
Loaded<DecodedText> decode_text(std::string bytes, std::string_view file);

}  // namespace readiness
