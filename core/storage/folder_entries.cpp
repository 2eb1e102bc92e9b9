#include "core/storage/folder_entries.h"

#include <algorithm>

namespace readiness {

namespace fs = std::filesystem;

FolderEntries entries_of(const fs::path& folder) {
    FolderEntries found;
    // Not a range-based loop: its ++ throws if the disk is removed halfway.
    fs::directory_iterator at(folder, found.error);
    while (!found.error && at != fs::directory_iterator()) {
        found.entries.push_back(*at);
        at.increment(found.error);
    }
    std::sort(found.entries.begin(), found.entries.end());
    return found;
}

}  // namespace readiness
