// Which edits belong together as one step to undo.
#pragma once

#include "core/model/edit.h"

namespace readiness {

/// True for what comes in small steps, such as typing: steps at one place are one step to undo, and saving waits until
/// they rest.
bool is_typing(const Edit& edit);

/// True if the later edit goes on with the typing that the earlier one began: both change the same thing.
bool continues(const Edit& earlier, const Edit& later);

/// The smallest group can only rise once there is a ballot or a hand, also by undoing, restoring and merging. Raises
/// that of `after`, which comes next after an assessment with `before`, to what was set there; no matter if either has
/// no votes.
void keep_smallest_group(int before, Assessment& after);
/// What keep_smallest_group() goes by: 0 without votes.
int smallest_group_kept(const Assessment& assessment);

/// True for what is no step to undo: what is out stays out, and the smallest group that was raised stays raised.
bool stays_done(const Edit& edit, const Assessment& before);

/// True if the keyboard passes from one person to another: no step back from there may show what the last one did.
bool passes_the_keyboard(const Edit& edit);

}  // namespace readiness
