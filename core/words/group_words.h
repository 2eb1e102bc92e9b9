// What a group should talk about, whom to hear, and its rounds and roles, in words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/groups/discussion.h"
#include "core/groups/hearing.h"
#include "core/groups/role_scores.h"
#include "core/groups/rounds.h"
#include "core/groups/vote_rules.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/scoring/item_scores.h"

namespace readiness {

/// "low: 31 of 100", "opinion is split", "3 of 12 don't know"; one person who does not know is mentioned without
/// counting.
std::vector<std::string> reason_texts(const Questionnaire& questionnaire, const DiscussionPoint& point);

/// "Opinion is split. Hear the upper end first, then the lower end. Ask what the 3 who don't know would need to know."
/// Empty if there is nothing to say. An end is a part of the scale and never one answer, since that could be one
/// person's.
std::string hearing_text(const Scale& scale, const Hearing& hearing);

/// Where a vote on an item stands, in a word or two: "not voted", "5 of 12 hands", "34 of 12 hands: 22 too many",
/// "hidden", "revealed", "agreed", "left open"; with ballots "not revealed" in place of "not voted".
std::string standing_text(const Assessment& assessment, const VoteStanding& standing);

/// "5 of 12 hands: 7 to come", "12 of 12 hands", "34 of 12 hands: 22 too many"; "5 hands" if nobody said how many
/// people are here.
std::string hands_text(const Assessment& assessment, int counted);

/// What a number's step means: "+10 % and more: score 0".
std::string scale_step_text(const Scale& scale, const ScaleStep& step);

/// "question 7", "questions 7 and 9", "questions 7, 9 and 12", by their places in the questionnaire.
std::string questions_text(const Questionnaire& questionnaire, std::span<const ItemId> items);

/// "ballots", "show of hands", "2nd show of hands".
std::string round_name(const Round& round);

/// "There are 4 of you. With so few people, the results show what each of you answered. Does everybody agree to that?"
/// For asks_small_room().
std::string small_room_question(int people);

/// The same on one ballot's own page, in two sentences: "There are 4 of you. With so few people, the results show what
/// each of you answered."
std::string small_room_words(int people);

/// Where nobody can be asked: "with 4 people, the results show what each of them answered".
std::string small_room_warning(int people);

/// Why no roles can be compared, in one or two sentences; empty if there are at least two to show, or no roles.
std::string why_no_roles(std::span<const RoleScores> roles, int minimum_group);

}  // namespace readiness
