#include "core/storage/toml_files.h"

#include <algorithm>

namespace readiness {

namespace fs = std::filesystem;

std::vector<fs::path> toml_files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code missing;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, missing)) {
        const bool hidden = entry.path().filename().native().starts_with('.');
        std::error_code unreadable;
        if (!hidden && entry.path().extension() == ".toml" && entry.is_regular_file(unreadable)) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool is_named_as_assessment(const fs::path& path) {
    return path.filename().native().ends_with(".readiness.toml");
}

}  // namespace readiness
