// A report as JSON: the profile's figures, and the plan.
#pragma once

#include <string>

#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// `for` ("the-room" or "others"), then all that profile_json() has, then `plan` with the keys of the assessment file:
/// `look_again`, `ours` and `actions`. What is absent is null, days read "2026-11-24". The plan is for the room alone:
/// others get no such key. If may_export() is false there is `for` and nothing else.
std::string report_json(const ScoredAssessment& scored, ForWhom for_whom);

}  // namespace readiness
