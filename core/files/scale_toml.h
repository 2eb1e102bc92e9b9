// Reads the scales of a questionnaire, those written on an item too. Internal: only *_toml.cpp files include this, so
// that only they depend on toml++.
#pragma once

#include "core/base/identifier.h"
#include "core/model/questionnaire.h"
#include "core/toml/toml_reader.h"

namespace readiness {

/// A [[scale]].
Scale read_scale(TableReader& table);

/// The options that an item has for itself, and what its other answers are called. They become a scale with that id,
/// which no [[scale]] can have.
Scale read_own_scale(TableReader& item, ScaleId id);

}  // namespace readiness
