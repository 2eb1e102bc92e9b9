// From GLFW's keys to the program's.
#pragma once

#include "app/desktop/ui/input.h"

namespace readiness {

/// Key::none for a key that the program has no name for, such as a letter's.
Key key_from_glfw(int key);

/// The letter or sign on the key, by the keyboard's layout; 0 if there is none. Where the layout has a letter of
/// another script there, such as Greek or Cyrillic, it is the one of latin_letter_of().
char32_t letter_of(int key, int scancode);

/// The small letter that an English keyboard has at the key's place; 0 if it has none.
char32_t latin_letter_of(int key);

}  // namespace readiness
