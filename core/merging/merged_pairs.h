// Codes for pairing in the files of a merge, made to mean the same in all of them. Internal to merging.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/merging/merge.h"

namespace readiness {

struct PairedFiles {
    std::string secret;             ///< With which all pairs are hashed; empty if there is none.
    std::vector<BallotFile> files;  ///< Empty if they can be taken as they are.
    std::vector<Problem> problems;  ///< Warnings about codes that are left out.
};

/// See merge() on the secret that counts.
PairedFiles with_pairs(const Assessment& into, std::span<const BallotFile> files, const MergeOptions& options);

}  // namespace readiness
