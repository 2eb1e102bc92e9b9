// How many people, ballots and answers there are, in words.
#pragma once

#include <string>

namespace readiness {

struct AnswerCounts;
struct Assessment;
struct BarrierCounts;
struct Profile;
struct ScoredBy;

/// "9 people", "1 person".
std::string people_text(int people);

/// "9 ballots", "1 ballot".
std::string ballots_text(std::size_t ballots);

/// "7 agreed answers and 12 ballots are kept. …" when the room goes on answering in another way; empty if nothing is
/// answered yet.
std::string kept_text(const Assessment& assessment);

/// How far the collecting of ballots has come: "4 of 6 ballots are in", "7 ballots are in" if nobody said how many
/// people there are or more came; ", 1 not finished" if there are any.
std::string collected_text(const Assessment& assessment);

/// "43 of 45".
std::string share_text(int part, int all);

/// "3 of 5 answered"; with what else there is: ", 1 don't know", ", 1 not applicable".
std::string counts_text(const AnswerCounts& counts);

/// "2 do not know, 1 did not answer": nothing of those that are none.
std::string not_known_text(int dont_know, int unanswered);

/// By how many people a factor was scored: "3 of 15 people"; if its questions differ "3 to 12 of 15 people".
std::string scored_by_text(const ScoredBy& by);

/// The same for a narrow column: "3 of 15", "3–12 of 15".
std::string scored_by_short(const ScoredBy& by);

/// "2 strong · 3 to watch · 4 little seen"; with those that are not assessed or not asked about, if there are any.
std::string barriers_text(const BarrierCounts& counts);

/// How much of a profile is answered: "68 of 77 answered"; where agreed answers count among votes "18 of 20 questions
/// answered".
std::string answered_text(const Profile& profile);

/// What a profile is computed from: "agreed answers", "9 ballots", "a show of hands and 3 agreed answers".
std::string basis_text(const Profile& profile);

}  // namespace readiness
