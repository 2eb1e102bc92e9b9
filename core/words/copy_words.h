// The differences of two files of one assessment, in words.
#pragma once

#include <span>
#include <string>

#include "core/merging/copy_differences.h"
#include "core/model/instrument.h"

namespace readiness {

/// What differs: "Question 3: Our leaders stand behind this.", "Name", "Action a2".
std::string difference_title(const Instrument& instrument, const CopyDifference& difference);

/// What one of the two says of it: "Agree. Because: …", "4 hands", "Nothing" if it says nothing. Hands that were not
/// revealed to the room are not shown either: "Hands counted, not revealed".
std::string side_text(const Instrument& instrument, const Assessment& side, const CopyDifference& difference);

/// What is not the same in an earlier version: "3 answers, 1 note and 2 ballots differ." "Nothing differs." if nothing
/// does.
std::string differences_text(std::span<const CopyDifference> differences, const BallotDifferences& ballots);

/// What becomes of ballots when `there` is merged into `here`: "2 ballots are added. 1 that is in both, with other
/// answers, is taken from the file that was saved later." Empty if none differ.
std::string merged_ballots_text(const BallotDifferences& ballots);

}  // namespace readiness
