// The parts of the Profile screen.
#pragma once

#include "app/desktop/open/command.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

class ScoredAssessment;

/// The radar with what lies over it and a legend. A factor that is pressed opens.
void draw_radar_card(Ui& ui, const Box& card, const ScoredAssessment& scored, ProfileView& view);

/// What to talk about first: the questions with the most to say about, each with why. Returns the height.
float draw_talk_list(Ui& ui, Box area, const ScoredAssessment& scored, const ProfileView& view, Commands& commands);

/// What the workshop wrote down, left open and voted on again; each leads to its question. Returns the height.
float draw_workshop(Ui& ui, Box area, const ScoredAssessment& scored, const ProfileView& view, Commands& commands);

/// Scores by role, the gap between them, and which roles lie over the radar. Returns the height.
float draw_roles_table(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view);

/// Ticks the two roles that lie furthest apart at any factor, unless roles were chosen before.
void choose_first_roles(const ScoredAssessment& scored, ProfileView& view);

/// The barriers that ask for attention.
void draw_barriers_strip(Ui& ui, const Box& card, const ScoredAssessment& scored, Commands& commands);

}  // namespace readiness
