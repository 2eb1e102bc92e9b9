// From GLFW's keys to the program's.
#pragma once

#include "app/desktop/ui/input.h"

namespace readiness {

/// Key::none for a key that the program has no name for, such as a letter's.
Key key_from_glfw(int key);

/// The letter or sign on the key, by the keyboard's layout; 0 if there is none.
char32_t letter_of(int key, int scancode);

}  // namespace readiness
