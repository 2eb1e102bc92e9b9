#include "core/storage/toml_files.h"

#include "core/platform/path_text.h"
#include "core/storage/folder_entries.h"

namespace readiness {

namespace fs = std::filesystem;

std::vector<fs::path> toml_files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : entries_of(folder).entries) {
        const bool hidden = text_of(entry.path().filename()).starts_with('.');
        std::error_code unreadable;
        if (!hidden && entry.path().extension() == ".toml" && entry.is_regular_file(unreadable)) {
            files.push_back(entry.path());
        }
    }
    return files;
}

}  // namespace readiness
