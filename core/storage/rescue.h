// Keeps the version of a file that somebody else wrote, before this program writes over it.
#pragma once

#include <filesystem>
#include <optional>

#include "core/base/problem.h"

namespace readiness {

struct Rescue {
    std::filesystem::path path;      ///< Where the version is kept; empty if it was kept already, or on a problem.
    std::optional<Problem> problem;  ///< Why it could not be kept.
};

/// Keeps what is in `standing`, a version of the file at `path`, beside that: it is moved to
/// "ward-7 (changed elsewhere).readiness.toml", or to the same with a number, with the permissions that it has. A
/// version that is kept already, or of which all is in a kept one, is not kept again and stays where it is; a kept
/// version of which all is in this one gives its place to it. So two windows that write in turn leave one version, not
/// one for each turn. What cannot be read, or is no plain file, is kept too. The end of the file's own name is cut off
/// if the new name would be too long for some disks and longer than the old one.
Rescue keep_version(const std::filesystem::path& path, const std::filesystem::path& standing);

}  // namespace readiness
