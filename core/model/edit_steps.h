// Which edits belong together as one step to undo.
#pragma once

#include "core/model/edit.h"

namespace readiness {

/// True for what comes in small steps, such as typing: steps at one place are one step to undo, and saving waits until
/// they rest.
bool is_typing(const Edit& edit);

/// True if the later edit goes on with the typing that the earlier one began: both change the same thing.
bool continues(const Edit& earlier, const Edit& later);

/// True if the keyboard passes from one person to another: no step back from there may show what the last one did.
bool passes_the_keyboard(const Edit& edit);

}  // namespace readiness
