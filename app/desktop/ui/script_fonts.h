// Which font has a script that Inter does not have, and which package that font comes in.
#pragma once

#include <span>
#include <string_view>

namespace readiness {

/// Characters from first to last, and the Noto font that has them.
struct ScriptFont {
    unsigned first;
    unsigned last;
    const char* file;         ///< The font file's name without its ending.
    std::string_view signs;   ///< What people call them: "Hebrew letters".
    std::string_view debian;  ///< The package that the font comes in.
    std::string_view fedora;
};

/// Dear ImGui sets one letter after the other, so scripts that need joining are readable only in part.
std::span<const ScriptFont> script_fonts();

/// The script of a character; nullptr if there is none for it in the list.
const ScriptFont* find_script_font(unsigned character);

}  // namespace readiness
