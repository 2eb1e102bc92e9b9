// The TOML files of folders, in an order that does not depend on the disk.
#pragma once

#include <filesystem>
#include <vector>

namespace readiness {

/// The `*.toml` files directly in a folder, by name, hidden ones left out; none if there is no such folder.
std::vector<std::filesystem::path> toml_files_in(const std::filesystem::path& folder);

/// True for `*.readiness.toml`: what assessments are named.
bool is_named_as_assessment(const std::filesystem::path& path);

}  // namespace readiness
