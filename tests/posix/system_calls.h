// Calls of the system that tests make and that other systems do not have.
#pragma once

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "file_owner.h"

/// The error of a person who has filled what there was for them.
inline constexpr int over_quota = EDQUOT;

inline std::filesystem::path make_folder_of_own() {
    std::string name = (std::filesystem::temp_directory_path() / "readiness-test-XXXXXX").native();
    return ::mkdtemp(name.data()) != nullptr ? std::filesystem::path(name) : std::filesystem::path();
}

inline bool make_pipe(const std::filesystem::path& path) {
    return ::mkfifo(path.c_str(), 0600) == 0;
}

/// New files get the permissions that their makers ask for.
inline void allow_all_permissions() {
    ::umask(0);
}

/// Writing more to a file fails from now on.
inline bool limit_file_size(unsigned long bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

[[noreturn]] inline void end_at_once(int code) {
    ::_exit(code);
}

/// The lowest number that no open file of this process has.
inline int next_free_file() {
    const int number = ::dup(STDIN_FILENO);
    ::close(number);
    return number;
}

inline bool may_give_files_away() {
    return ::geteuid() == 0;
}

inline bool give_away(const std::filesystem::path& path, FileOwner to) {
    return ::chown(path.c_str(), to.user, to.group) == 0;
}

inline std::optional<FileOwner> owner_of(const std::filesystem::path& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return std::nullopt;
    return FileOwner{found.st_uid, found.st_gid};
}
