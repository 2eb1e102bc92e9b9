// Characters that cannot be seen, or only look like the ones that a file needs: what messages call them.
#pragma once

#include <string>
#include <string_view>

namespace readiness {

/// "no-break space (U+00A0)"; empty for a character that can be seen, and for an ordinary blank, tab or line end.
std::string invisible_name(char32_t character);

/// The sign of ASCII that the character looks like: '-' for a true minus, '=' for a full-width one; 0 for all others.
char looks_like(char32_t character);

/// What is odd about a text that should be an id or a word: "it has an invisible character, a zero-width space
/// (U+200B): type it again". Empty if every character can be seen and is of ASCII.
std::string odd_character_in(std::string_view text);

/// The same for invisible characters alone.
std::string invisible_character_in(std::string_view text);

}  // namespace readiness
