// A scored assessment as its file keeps it.
#pragma once

#include <string>

#include "core/result/scored_assessment.h"

namespace readiness {

/// The file's text, with the scores as they stand in the stored profile. While nothing may be shown the file has no
/// scores either, and none if the questionnaire is read by question; keys of the stored profile that this program does
/// not know are kept.
std::string assessment_file_text(const ScoredAssessment& scored);

}  // namespace readiness
