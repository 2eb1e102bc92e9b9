// Characters that Dear ImGui's text fields cannot hold, and what stands in their place while a field has the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace readiness {

/// Dear ImGui is usually built with characters of 16 bits: its fields would make U+FFFD of an emoji or of a rare
/// Chinese sign, and the text would be lost. A character above U+FFFF therefore has a stand-in in fields, one of the
/// characters that mean nothing or are for private use. Whoever has one of those in a text gets a stand-in for it too,
/// so that nothing is taken for another.
class StandIns {
public:
    /// The text as a field may hold it.
    std::string for_field(std::string_view text);

    /// The text as people wrote it. A character that is no stand-in is left as it is.
    [[nodiscard]] std::string from_field(std::string_view text) const;

    /// What to give to a field for one typed character; 0 if no stand-in is left that may be typed, and the character
    /// must be left out. Dear ImGui takes only the first few as typed; pasted, all come through.
    char32_t for_typing(char32_t character);

private:
    /// 0 if there are no more.
    char32_t stand_in_for(char32_t character);

    std::vector<char32_t> originals_;  ///< By the stand-in's number.
};

}  // namespace readiness
