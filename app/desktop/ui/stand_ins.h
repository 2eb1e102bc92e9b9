// Characters that Dear ImGui cannot count, and what stands in their place while it has the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace readiness {

/// Dear ImGui is usually built with characters of 16 bits: it would make U+FFFD of an emoji or of a rare Chinese sign,
/// and a field would lose the text. A character above U+FFFF therefore has a stand-in, one of the characters that mean
/// nothing, are for private use, or are hardly ever met. Whoever has one of those in a text gets a stand-in for it too,
/// so that nothing is taken for another. Fonts draw a stand-in as the character that it stands for.
class StandIns {
public:
    /// The text as Dear ImGui may hold it. Once all 6,400 are taken, a character is left as it is.
    std::string for_field(std::string_view text);

    /// The text as people wrote it. A character that is no stand-in is left as it is.
    [[nodiscard]] std::string from_field(std::string_view text) const;

    /// What to give to a field for one typed character; 0 if no stand-in is left that may be typed (there are 1,197),
    /// and the character must be left out. From then on for_field() uses this one for it too.
    char32_t for_typing(char32_t character);

    /// What a stand-in stands for; any other character stands for itself.
    [[nodiscard]] char32_t original_of(char32_t character) const;

private:
    std::unordered_map<char32_t, char32_t> stand_ins_;  ///< By what they stand for, the newest.
    std::vector<char32_t> typed_;                       ///< What each stands for, by its number.
    std::vector<char32_t> private_;                     ///< In the same way.
};

/// True if a text has to be given by way of StandIns::for_field().
bool needs_stand_ins(std::string_view text);

}  // namespace readiness
