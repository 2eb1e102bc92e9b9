// Reads a file whose ballots are to be merged.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "core/base/problem.h"
#include "core/merging/merge.h"

namespace readiness {

/// The whole file with its fingerprint. Nothing, and the problems, if it cannot be read or has errors.
Loaded<BallotFile> load_ballot_file(const std::filesystem::path& path);

struct BallotFiles {
    std::vector<BallotFile> files;  ///< Those that can be read, in their order.
    std::vector<Problem> problems;
    int unreadable = 0;  ///< How many cannot.
};

/// The same for several files.
BallotFiles load_ballot_files(std::span<const std::filesystem::path> paths);

}  // namespace readiness
