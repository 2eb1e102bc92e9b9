// Reads a file whose ballots are to be merged.
#pragma once

#include <filesystem>

#include "../merge.h"
#include "../problem.h"

namespace readiness {

/// The whole file with its fingerprint. Nothing, and the problems, where it cannot be read or has errors.
Loaded<BallotFile> load_ballot_file(const std::filesystem::path& path);

}  // namespace readiness
