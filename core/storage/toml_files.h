// The TOML files of folders, in an order that does not depend on the disk.
#pragma once

#include <filesystem>
#include <vector>

namespace readiness {

/// The `*.toml` files directly in a folder, by name, hidden ones left out; none if there is no such folder.
std::vector<std::filesystem::path> toml_files_in(const std::filesystem::path& folder);

}  // namespace readiness
