// What a group should talk about, whom to hear, and its rounds and roles, in words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/groups/discussion.h"
#include "core/groups/hearing.h"
#include "core/groups/role_scores.h"
#include "core/groups/rounds.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// "low: 31 of 100", "opinion is split", "3 of 12 don't know"; one person who does not know is told so without
/// counting.
std::vector<std::string> reason_texts(const Questionnaire& questionnaire, const DiscussionPoint& point);

/// With the options by their place from 1: "Opinion is split: hear the 4s first, then the 1s. Ask what the 3 who don't
/// know would need to know". Empty if there is nothing to say.
std::string hearing_text(const Scale& scale, const Hearing& hearing);

/// "ballots", "show of hands", "2nd show of hands".
std::string round_name(const Round& round);

/// Why no roles can be compared, in one or two sentences; empty if there are at least two to show, or no roles.
std::string why_no_roles(std::span<const RoleScores> roles, int minimum_group);

}  // namespace readiness
