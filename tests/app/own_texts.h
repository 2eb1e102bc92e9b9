// The program's own texts, taken from its source: what the fonts must have from the first frame.
#pragma once

#include <set>
#include <string>

/// The characters beyond ASCII in the string literals under these folders of the source, and where each is first used.
struct OwnCharacter {
    char32_t character = 0;
    std::string file;

    friend auto operator<=>(const OwnCharacter& left, const OwnCharacter& right) {
        return left.character <=> right.character;
    }
};
std::set<OwnCharacter> characters_in_literals();
