// The next look at a change: the same questionnaire once more, for the same team.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/storage/library.h"

namespace readiness {

/// A day as people read it, in the computer's time zone: "24 Nov 2026".
using DayOf = std::string (*)(std::chrono::sys_seconds moment);

/// An assessment without answers, notes and plan, that follows `earlier`: about the same change of the same team, with
/// the same questionnaire, number of people, roles, smallest group, secret for pairing and way to answer; ballots are
/// sealed until they are opened. Its title is the earlier one with today's date in the place of the day on which that
/// was begun, or behind it.
Assessment next_round_of(const Assessment& earlier, std::string id, std::chrono::sys_seconds now, DayOf day_of);

/// Writes the next round of the assessment in `file` beside it, under a name that is free; returns where. It answers
/// the edition that was answered before, even if there is a newer one, so that the two can be compared question by
/// question. On an error there is no new file.
///
/// `file` stays as it is, but for one case: if it is for ballots, and has no secret for codes for pairing, it gets
/// `pair_secret`, so that both rounds have the same one whichever gets codes first (see random_secret()). If
/// `pair_secret` is empty, or the file may only be looked at, it is never written.
Loaded<std::filesystem::path> begin_next_round(const std::filesystem::path& file, std::string id, Library& library,
                                               std::chrono::sys_seconds now, DayOf day_of,
                                               const std::string& pair_secret = {});

}  // namespace readiness
