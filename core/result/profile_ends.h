// A profile at the two ends of what the missing answers could make of it.
#pragma once

#include "core/model/instrument.h"
#include "core/scoring/profile.h"

namespace readiness {

enum class End { worst, best };

/// True if the factor's questions apply to somebody. A copy without answers does not say so: it is true only of what is
/// scored there.
bool applies(const FactorResult& factor);

/// True if one of the questions that bear on the barrier applies to somebody.
bool applies(const Questionnaire& questionnaire, const Profile& profile, const BarrierResult& barrier);

/// The profile if every "don't know" and every missing answer were the worst, or the best. Rules by which one question
/// makes a barrier strong are counted anew, with all of these answers. What applies to nobody has no score. Only the
/// scores, bounds, counts, barriers and the overall are of that end: spread, splits and verdicts stay as they are.
Profile profile_at(const Instrument& instrument, const Profile& profile, End end);

}  // namespace readiness
