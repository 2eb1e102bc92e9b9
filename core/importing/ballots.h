// The ballots that a decided proposal comes to, and how they get into an assessment.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/importing/proposal.h"
#include "core/merging/merge.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

struct ImportedBallot {
    Respondent respondent;  ///< With the code for pairing as it was typed.
    std::uint32_t row = 0;  ///< As a spreadsheet numbers it.
};

/// The ballots of all rows that come in, in the order of the rows. Answers whose meaning is not decided are left out,
/// and so is whatever says who somebody is.
///
/// The id of a ballot is a hash of what tells the row from others, with `import_key`: the tool's own id of the response
/// if it has one, with the time at which it was begun unless that id is unique in the world; else the code for pairing,
/// the times and the answers. So the row has the same id in a longer export, and nobody who does not have the key can
/// find a row's ballot by trying ids or addresses. Rows that are alike in all of this are told apart by their order.
std::vector<ImportedBallot> ballots_of(const AnswerTable& answers, const Questionnaire& questionnaire,
                                       const Proposal& proposal, std::string_view import_key);

/// The key with which ballots were brought into the assessment before; empty if none were. It is kept with the records
/// of merged files, and leaves with them when a copy is made for others.
std::string import_key_of(const Assessment& assessment);

/// Where ballots come from.
struct ImportSource {
    std::string file;        ///< As messages name it.
    std::string sha256;      ///< Of its bytes.
    std::string shape;       ///< Of the form.
    std::string import_key;  ///< With which the ballots' ids were made.
    std::chrono::sys_seconds now;
    /// For codes for pairing, if the assessment has no secret yet: see random_secret(). Without one they are left out,
    /// with a warning.
    std::string pair_secret = {};
};

/// The edit that brings the ballots into an assessment, by the rules of merge(): somebody who is there with other
/// answers gets the newer ones. A file that was brought in before adds what decisions have changed in it. The only file
/// of the result is the one that the ballots come from.
Merge import_into(const Assessment& into, const Questionnaire& questionnaire,
                  const std::vector<ImportedBallot>& ballots, const ImportSource& source);

}  // namespace readiness
