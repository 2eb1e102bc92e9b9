// Makes calls of the system fail: the real ones, in this process.
#pragma once

#include <cstddef>

namespace faults {

/// Which call fails, and how. Only calls about files in one folder count, so that nothing else is disturbed.
struct Plan {
    const char* call = "";      ///< "write", "rename" …; empty: none.
    int nth = 0;                ///< From 1.
    int error = 0;              ///< The number that errno gets; 0: a write, or a read, of half of the bytes.
    bool from_then_on = false;  ///< The later ones fail too.
};

/// Starts counting anew. The folder's path is whole, and without links.
void begin(const Plan& plan, const char* folder);
/// No call fails any more; true if one did.
bool end();

/// From now on names in the folder may have this many bytes, as on file systems that encrypt them; 0: as many as there.
void limit_names(std::size_t most_bytes);

/// The calls that can fail.
inline constexpr const char* calls[] = {"open", "read",   "write",  "fsync",  "close", "rename", "renameat2",
                                        "link", "unlink", "fchmod", "fchown", "flock", "mkdir",  "access"};

}  // namespace faults
