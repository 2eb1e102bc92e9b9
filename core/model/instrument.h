// A questionnaire ready for use.
#pragma once

#include <string>

#include "core/model/evidence.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// A questionnaire with its evidence. One value serves all assessments that answer it.
struct Instrument {
    Questionnaire questionnaire;
    Evidence evidence;   ///< Empty if the questionnaire names none.
    std::string sha256;  ///< Of the questionnaire file's bytes.

    friend bool operator==(const Instrument&, const Instrument&) = default;
};

}  // namespace readiness
