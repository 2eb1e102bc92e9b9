// A mark that an assessment is open in a window, for other windows that open it too.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>

#include "core/platform/file_lock.h"

namespace readiness {

/// Held while a file is open, and removed at the end of its life; if the program ends in any other way, the system lets
/// the lock go and the mark means nothing any more. It forbids nobody anything. Marks are files in the program's own
/// folder for states, so nothing is written beside the assessment.
class OpenMark {
public:
    struct Taken;

    /// Marks `file` as open since `now`. If another window has it, there is no mark, and `open_since` says from when.
    /// Neither, if marks cannot be kept: `state_folder` is empty, or cannot be written to.
    static Taken take(const std::filesystem::path& state_folder, const std::filesystem::path& file,
                      std::chrono::sys_seconds now);

    OpenMark(OpenMark&& other) noexcept;
    OpenMark& operator=(OpenMark&& other) noexcept;
    OpenMark(const OpenMark&) = delete;
    OpenMark& operator=(const OpenMark&) = delete;
    ~OpenMark();

private:
    OpenMark(FileLock lock, std::filesystem::path since) : lock_(std::move(lock)), since_(std::move(since)) {}
    void remove() noexcept;

    std::optional<FileLock> lock_;
    std::filesystem::path since_;  ///< The file that says from when.
};

struct OpenMark::Taken {
    std::optional<OpenMark> mark;
    std::optional<std::chrono::sys_seconds> open_since;  ///< In another window.
};

}  // namespace readiness
