// What the radar of a profile shows: the same on the screen and in files.
#pragma once

#include <span>
#include <string>

#include "core/drawing/radar_model.h"
#include "core/result/scored_assessment.h"

namespace readiness {

/// An axis for each factor, in the questionnaire's order: its score, the bounds that missing answers leave it, and
/// where a group answered the middle half of it or, of a few people, each one's score. Over it lie the outlines of
/// those of `roles` that may be shown; without any, what other ways of answering came to. No axes while nothing may be
/// shown, and none if the questionnaire is read by question.
RadarModel profile_radar(const ScoredAssessment& scored, std::span<const std::string> roles = {});

}  // namespace readiness
