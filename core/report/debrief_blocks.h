// A page for whoever leads the conversation about a profile: thirty minutes, four questions, and who speaks first.
#pragma once

#include "core/report/blocks.h"

namespace readiness {

class ScoredAssessment;

/// Four questions with their minutes and with who speaks first, the quiet ones before those who lead; each names what
/// this assessment gives to talk about: its strengths, its split and unknown questions, its strongest barrier with one
/// first step. It ends in the plan. Debriefs of this kind help teams (Tannenbaum and Cerasoli 2013). For the room
/// alone: others debrief nobody. While nothing may be shown it says so and has no questions.
Blocks debrief_blocks(const ScoredAssessment& scored);

}  // namespace readiness
