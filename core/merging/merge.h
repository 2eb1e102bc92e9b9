// Brings ballots from several files together in one assessment.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/edit.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// An assessment file whose ballots are to be taken.
struct BallotFile {
    std::string file;    ///< Its path, as messages name it.
    std::string sha256;  ///< Of its bytes.
    Assessment assessment;

    friend bool operator==(const BallotFile&, const BallotFile&) = default;
};

struct MergeOptions {
    /// Takes the agreed answers of a file without ballots as one person's ballot: for people who filled the file in
    /// alone. Otherwise such a file is refused, since a team's answer is not one person's.
    bool agreed_as_ballot = false;
    /// With which codes for pairing are hashed if neither the assessment nor a file has a secret for them: see
    /// random_secret(). Without one such codes are left out, with a warning.
    std::string pair_secret = {};
};

/// What became of a file and its ballots.
struct MergedFileOutcome {
    std::string file;
    int taken = 0;          ///< Ballots of people who were not there.
    int replaced = 0;       ///< Ballots that took the place of an older one of the same person.
    int already_there = 0;  ///< Ballots that were there with the same answers.
    int left_out = 0;       ///< Ballots that gave way to a newer one of the same person.
    bool refused = false;   ///< Nothing can be taken from the file; the problems say why.

    friend bool operator==(const MergedFileOutcome&, const MergedFileOutcome&) = default;
};

struct Merge {
    ImportBallots edit;                    ///< Changes nothing if nothing was taken.
    std::vector<MergedFileOutcome> files;  ///< One for each file, in their order.
    std::vector<Problem> problems;         ///< An error for each file that is refused; all else are warnings.
};

/// The edit that takes the ballots of `files`, in their order, into an assessment of this questionnaire, and all that a
/// person should know of it.
/// - Refused: another questionnaire, or another edition of it (by fingerprint if both have one, else by version);
///   files without ballots (see MergeOptions), shareable copies, files from a newer program.
/// - One person twice (by id): the same answers count once; of different ones those stay that are from the assessment
///   that was changed later, whichever file comes first. A known time is later than an unknown one; of equal times
///   what is there stays.
/// - The same bytes twice, or a file merged before: nothing is taken again.
/// - Ballots that are unfinished, or alike in at least `alike_answers` answers under two ids, or that answer what the
///   questionnaire does not have, are taken, with a warning.
/// - Agreed answers, shows of hands, notes and the plan of a file are not taken, with a warning.
/// - Codes for pairing that were typed are hashed with the secret of the assessment, else with that of the first file
///   that has one, else with that of the options. What was hashed with another secret cannot be paired here: it is left
///   out, with a warning.
/// No files give an edit that changes nothing. `now` is the time on the records. The result depends on nothing else.
Merge merge(const Assessment& into, const Questionnaire& questionnaire, std::span<const BallotFile> files,
            std::chrono::sys_seconds now, const MergeOptions& options = {});

/// Two ballots that agree in this many answers, and in all they have, may be one person's. With fewer, chance will do.
inline constexpr int alike_answers = 10;

/// The id that agreed answers get as a ballot: always the same for one assessment, so that it is known a second time.
RespondentId agreed_respondent(const Assessment& assessment);

}  // namespace readiness
