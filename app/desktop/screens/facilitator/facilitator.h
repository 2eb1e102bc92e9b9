// The facilitator's page while the room sees a question: counts as they are typed, why it is asked, notes, the time and
// what comes next.
#pragma once

#include <optional>

#include "app/desktop/open/command.h"
#include "app/desktop/open/state.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/ui/ui.h"

namespace readiness {

class ScoredAssessment;

/// Takes the keys that the question's own page takes, and returns what was asked for.
Commands draw_facilitator_question(Ui& ui, const Box& page, const State& state, Views& views);

/// Seconds until the clock shows another minute; nothing while it does not run.
std::optional<double> facilitator_due(const FacilitatorView& view, double seconds);

/// How many questions the room is done with.
std::size_t settled_questions(const ScoredAssessment& scored);

}  // namespace readiness
