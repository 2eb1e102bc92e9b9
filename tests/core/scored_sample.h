// Scores an assessment of a test's own questionnaire and evidence.
#pragma once

#include <memory>
#include <utility>

#include "core/model/instrument.h"
#include "core/result/scored_assessment.h"

inline readiness::ScoredAssessment scored(const readiness::Questionnaire& questionnaire,
                                          const readiness::Evidence& evidence, readiness::Assessment assessment,
                                          bool questionnaire_matches = true) {
    auto instrument = std::make_shared<const readiness::Instrument>(readiness::Instrument{questionnaire, evidence, ""});
    return {std::move(instrument), std::move(assessment), questionnaire_matches};
}
