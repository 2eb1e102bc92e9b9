// Small things that are done to text everywhere.
#pragma once

#include <concepts>
#include <fmt/core.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readiness {

/// The text on one line, in quotes, with TOML's escapes: for files, and for quoting what a file says in a message.
/// Bytes that are not UTF-8 become U+FFFD.
std::string in_quotes(std::string_view text);

/// How TOML escapes a character that cannot be in a string as it is; empty for one that can, and for the quotation
/// mark, which can be in some.
std::string toml_escape(char character);

/// Without blanks and line ends at both sides.
std::string_view trimmed(std::string_view text);

/// "1 ballot was", "3 ballots were".
template <std::integral Count>
std::string counted(Count count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// The same if the plural takes an s: "1 option", "3 options".
template <std::integral Count>
std::string counted(Count count, std::string_view one) {
    return counted(count, one, std::string(one) + "s");
}

/// "one, two, three": at most `limit` of them, then "and 7 more".
std::string listed(std::span<const std::string> words, std::size_t limit = 12);

/// The parts that are not empty, with `between` between them.
std::string joined(const std::vector<std::string>& parts, std::string_view between);

/// What texts are compared by without regard to capitals, in every script: Unicode's case folding, composed. Text that
/// is not UTF-8 is returned as it is.
std::string folded(std::string_view text);

/// The letters and digits alone, folded, without accents: "Än-Lo 07" gives "anlo07".
std::string letters_and_digits(std::string_view text);

/// The text with one character for a letter and its marks, as far as Unicode has one (NFC): macOS writes the names of
/// its files with "e" and U+0301 for "é". For showing only; what is kept stays as people wrote it. Bytes that are not
/// UTF-8 leave the whole text as it is.
std::string composed(std::string_view text);

/// With a capital at its beginning, if it begins with a small letter of English.
std::string capitalised(std::string text);

}  // namespace readiness
