// From an assessment to its file's text.
#pragma once

#include <optional>
#include <string>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// The file's text. Stable: the same assessment always gives the same text, answers are in the questionnaire's order
/// (items that it does not know come last, in their own order), and a change of one answer changes one line of the
/// answers. Keys that are empty are left out. Reading the text gives the same assessment, apart from that order.
std::string write_assessment(const Assessment& assessment, const Questionnaire& questionnaire);

/// The same with that profile in place of the one that the assessment was read with.
std::string write_assessment(const Assessment& assessment, const Questionnaire& questionnaire,
                             const std::optional<StoredProfile>& profile);

}  // namespace readiness
