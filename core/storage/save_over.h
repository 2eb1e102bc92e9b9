// Saves over a file that other programs may have changed meanwhile.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/base/problem.h"
#include "core/storage/write_step.h"

namespace readiness {

/// What becomes of a version that another program wrote after the file was last read or written.
enum class OtherVersion {
    keep,    ///< It is kept beside the file: see keep_version().
    refuse,  ///< It stays where it is, and nothing is saved.
};

struct SavedOver {
    std::optional<Problem> problem;  ///< Why it could not be saved; the file is as it was then.
    std::filesystem::path kept;      ///< Where another program's version was kept; empty if there was none.
};

/// Writes the file as write_whole_file() does. `known_sha256` is the fingerprint of what this program last read or
/// wrote there; empty if no file was there. Whatever else is there at the moment when the file is replaced is another
/// program's version. Where the file system can exchange two files, none slips through in between; elsewhere the file
/// is read again just before. A version that cannot be read, or is too large to be, is kept too. Throws nothing.
SavedOver save_over(const std::filesystem::path& path, std::string_view bytes, std::string_view known_sha256,
                    OtherVersion other = OtherVersion::keep, const BeforeWriteStep& before_step = {}) noexcept;

}  // namespace readiness
