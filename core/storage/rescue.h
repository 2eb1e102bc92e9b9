// Keeps the version of a file that somebody else wrote, before this program writes over it.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/base/problem.h"

namespace readiness {

struct Rescue {
    std::filesystem::path path;      ///< Where the version is kept; empty if it was kept already, or on a problem.
    std::optional<Problem> problem;  ///< Why it could not be kept.
};

/// Keeps `bytes`, which are in the file at `path`, beside it: "ward-7 (changed elsewhere).readiness.toml", or the same
/// with a number. A version that is kept already, or of which all is in a kept one, is not kept again; a kept version
/// of which all is in this one gives its place to it. So two windows that write in turn leave one version, not one for
/// each turn. The end of the file's own name is cut off if the new name would be too long for some disks and longer
/// than the old one.
Rescue keep_version(const std::filesystem::path& path, std::string_view bytes);

}  // namespace readiness
