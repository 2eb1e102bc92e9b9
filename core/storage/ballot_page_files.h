// The files that the page for a browser is made of.
#pragma once

#include <filesystem>

#include "core/base/problem.h"
#include "core/forms/ballot_page.h"

namespace readiness {

/// Reads `assets/ballot` in the folder with what the program ships (Places::shipped). An error if a file is missing.
Loaded<BallotPageParts> load_ballot_page_parts(const std::filesystem::path& shipped);

}  // namespace readiness
