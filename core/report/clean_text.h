// Text from people, made fit for documents that other programs read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace readiness {

/// The text on one line. Any run of white space, also line ends of any kind, is one blank, and none stands at either
/// end. Left out are control characters, characters that Unicode reserves for programs (U+FFFE and its like, U+FEFF),
/// and those that set the direction of all that follows (U+202A to U+202E, U+2066 to U+2069), for they would reach into
/// the words around. Marks that stand between two letters (U+200E, U+200F, joiners) stay. Each byte that is not UTF-8
/// becomes U+FFFD.
std::string clean_text(std::string_view text);

/// How many characters the longest run without a blank has; 0 for empty text.
std::size_t longest_word(std::string_view text);

}  // namespace readiness
