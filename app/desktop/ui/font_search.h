// Which font of the system has a character that the program's own fonts do not have.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <vector>

namespace readiness {

/// One face of a font file: collections (.ttc) hold several, and variable fonts several instances.
struct FontPlace {
    std::filesystem::path file;
    int face = 0;  ///< As FreeType counts: the face, and from bit 16 the instance of a variable font.

    friend bool operator==(const FontPlace&, const FontPlace&) = default;
    friend auto operator<=>(const FontPlace&, const FontPlace&) = default;
};

/// Faces that should have the character, the best first; none if no font has it. `bold` is a wish.
using FontSearch = std::function<std::vector<FontPlace>(char32_t character, bool bold)>;

/// Asks the system. It gets to know its fonts when it is called first, which takes a while, and is of one thread.
FontSearch system_font_search();

/// Looks for the fonts that come with Windows in the given folders, by a table of what each has.
FontSearch search_in(std::span<const std::filesystem::path> folders);

}  // namespace readiness
