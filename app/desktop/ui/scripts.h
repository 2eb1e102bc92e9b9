// The scripts of the world: what people call them, which package has a font for them, and what drawing them takes.
#pragma once

#include <string_view>

namespace readiness {

/// What it takes to write a script, beside one picture for each character.
enum class ScriptNeeds {
    nothing,        ///< Letters stand side by side.
    joining,        ///< Letters change their forms or places with their neighbours.
    right_to_left,  ///< Lines begin at the right.
    both
};

/// Characters from first to last.
struct Script {
    char32_t first;
    char32_t last;
    std::string_view signs;  ///< "Hebrew letters"; the same text for all ranges of one script.
    ScriptNeeds needs;
    std::string_view debian;  ///< The package of Debian and Ubuntu that has a font for it; may be empty.
    std::string_view fedora;  ///< In the same way.
};

/// The script of a character; nullptr if it is none of the list.
const Script* find_script(char32_t character);

}  // namespace readiness
