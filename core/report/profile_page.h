// The report on an assessment: every level, with the reasons.
#pragma once

#include <string>

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// What a format can show.
enum class Pictures { drawn, left_out };

/// "Full scan, version 2.0. Ballots: 11. 531 of 550 answered."; without results only the questionnaire.
std::string made_from_text(const ScoredAssessment& scored);

/// What was assessed and by whom; overall with its weakest factor; factors; if several people answered, how far they
/// agree and up to five questions to talk about first; questions; barriers by level with pressure, status, certainty
/// and reasons; what could be tried against those that press most; roles; what the workshop wrote down and left open;
/// how far to trust the evidence. Figures that do not exist read "–". Of a shareable copy it has the scores that the
/// copy kept. If the questionnaire is read by question, the questions stand in place of overall, factors, barriers and
/// roles. While nothing may be shown there is only a heading that says so.
/// Without pictures the radar is there in words alone.
Blocks profile_page(const ScoredAssessment& scored, Pictures pictures = Pictures::drawn);

}  // namespace readiness
