// The choices of the export dialog, one under the other.
#pragma once

#include "app/desktop/dialogs/export.h"
#include "app/desktop/dialogs/field_column.h"
#include "app/desktop/open/state.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

/// How high the choices are at that width, in pixels.
float export_fields_height(Ui& ui, const State& state, const ExportDialog& dialog, float width);
FieldUse draw_export_fields(Ui& ui, const Box& area, const State& state, ExportDialog& dialog);

}  // namespace readiness
