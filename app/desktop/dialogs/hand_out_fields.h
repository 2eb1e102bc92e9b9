// The choices of the dialog that hands the questions out, one under the other.
#pragma once

#include "app/desktop/dialogs/field_column.h"
#include "app/desktop/dialogs/hand_out.h"

namespace readiness {

/// How high the choices are at that width, in pixels.
float hand_out_fields_height(Ui& ui, const HandOutDialog& dialog, float width);
FieldUse draw_hand_out_fields(Ui& ui, const Box& area, HandOutDialog& dialog);

}  // namespace readiness
