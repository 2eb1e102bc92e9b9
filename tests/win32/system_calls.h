// Calls of the system that tests make. Tests of what Windows has not got have the tag [posix] or [links].
#pragma once

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <random>
#include <string>

#include "file_owner.h"

/// The C library has no error of that name.
inline constexpr int over_quota = ENOSPC;

inline std::filesystem::path make_folder_of_own() {
    std::random_device random;
    for (int i = 0; i < 100; ++i) {
        const std::filesystem::path path =
            std::filesystem::temp_directory_path() / ("readiness-test-" + std::to_string(random()));
        std::error_code error;
        if (std::filesystem::create_directory(path, error)) return path;
    }
    return {};
}

inline bool make_pipe(const std::filesystem::path& /*path*/) {
    return false;
}

inline void allow_all_permissions() {}

inline bool limit_file_size(unsigned long /*bytes*/) {
    return false;
}

[[noreturn]] inline void end_at_once(int code) {
    std::_Exit(code);
}

inline int next_free_file() {
    return 0;
}

inline bool may_give_files_away() {
    return false;
}

inline bool give_away(const std::filesystem::path& /*path*/, FileOwner /*to*/) {
    return false;
}

inline std::optional<FileOwner> owner_of(const std::filesystem::path& /*path*/) {
    return std::nullopt;
}
