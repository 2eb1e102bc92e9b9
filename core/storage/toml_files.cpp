#include "core/storage/toml_files.h"

#include <string>

#include "core/base/text.h"
#include "core/platform/path_text.h"
#include "core/storage/folder_entries.h"

namespace readiness {

namespace fs = std::filesystem;

std::vector<fs::path> toml_files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : entries_of(folder).entries) {
        const std::string name = folded(text_of(entry.path().filename()));
        const bool is_toml = name.ends_with(".toml") || name.ends_with(".toml.txt");
        std::error_code unreadable;
        if (is_toml && !name.starts_with('.') && entry.is_regular_file(unreadable)) files.push_back(entry.path());
    }
    return files;
}

}  // namespace readiness
