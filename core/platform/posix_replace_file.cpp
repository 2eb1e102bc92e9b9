#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/platform/replace_file.h"
#ifdef __linux__
#include <sys/syscall.h>
#endif

#include "core/platform/posix_calls.h"

namespace readiness {

namespace {

namespace fs = std::filesystem;

enum class Renaming { exchange, to_free };

/// Renames in a way that not every system and file system has.
std::error_code rename_by(Renaming way, const fs::path& from, const fs::path& to) {
#if defined(__linux__) && defined(RENAME_EXCHANGE)
    const unsigned flags = way == Renaming::exchange ? RENAME_EXCHANGE : RENAME_NOREPLACE;
    return posix::error_of(
        posix::uninterrupted([&] { return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags); }));
#elif defined(__linux__) && defined(SYS_renameat2)
    const long flags = way == Renaming::exchange ? 2 : 1;  // RENAME_EXCHANGE, RENAME_NOREPLACE
    return posix::error_of(static_cast<int>(posix::uninterrupted(
        [&] { return ::syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags); })));
#elif defined(__APPLE__)
    const unsigned flags = way == Renaming::exchange ? RENAME_SWAP : RENAME_EXCL;
    return posix::error_of(posix::uninterrupted([&] { return ::renamex_np(from.c_str(), to.c_str(), flags); }));
#else
    static_cast<void>(way);
    static_cast<void>(from);
    static_cast<void>(to);
    return std::make_error_code(std::errc::function_not_supported);
#endif
}

}  // namespace

std::error_code why_not_writable(const fs::path& path) {
    if (::access(path.c_str(), W_OK) == 0) return {};
    const int number =
        posix::uninterrupted([&] { return ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC); });
    const std::error_code error = posix::error_of(number);
    if (number >= 0) ::close(number);
    switch (error.value()) {
        case EACCES:
        case EPERM:
        case EROFS: return error;
        default: return {};
    }
}

std::error_code replace_file(const fs::path& from, const fs::path& to) {
    return posix::error_of(posix::uninterrupted([&] { return std::rename(from.c_str(), to.c_str()); }));
}

std::error_code exchange_files(const fs::path& one, const fs::path& other) {
    return rename_by(Renaming::exchange, one, other);
}

bool is_unsupported(const std::error_code& error) {
    switch (error.value()) {
        case EINVAL:
        case ENOSYS:
        case EOPNOTSUPP:
#if ENOTSUP != EOPNOTSUPP
        case ENOTSUP:
#endif
        case ENOTTY:
        case EXDEV:
        case EPERM:
        case EACCES: return true;
        default: return false;
    }
}

std::error_code rename_to_free(const fs::path& from, const fs::path& to) {
    std::error_code error = rename_by(Renaming::to_free, from, to);
    if (!error || error == std::errc::file_exists || error == std::errc::no_such_file_or_directory) return error;
    // An empty file of our own takes the name, so that nobody else can, and is replaced. Not a second name for the
    // file, and then the first one removed: another program may have put a newer file there meanwhile.
    const int number = posix::uninterrupted(
        [&] { return ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR); });
    if (number < 0) return posix::last_error();
    ::close(number);
    error = replace_file(from, to);
    if (error) [[maybe_unused]]
        const std::error_code left_behind = remove_file(to);
    return error;
}

std::error_code rename_own_to_free(const fs::path& from, const fs::path& to) {
    std::error_code error = rename_by(Renaming::to_free, from, to);
    if (!error || error == std::errc::file_exists || error == std::errc::no_such_file_or_directory) return error;
    // A second name cannot be given over another file, which renaming would silently replace.
    error = posix::error_of(posix::uninterrupted([&] { return ::link(from.c_str(), to.c_str()); }));
    if (error == std::errc::file_exists || error == std::errc::no_such_file_or_directory) return error;
    if (error) return rename_to_free(from, to);  // Some disks have no second names.
    error = remove_file(from);
    if (error) [[maybe_unused]]
        const std::error_code two_names = remove_file(to);
    return error;
}

std::error_code remove_file(const fs::path& path) {
    // What fails once may be a passing trouble of a network, and what is left would stay.
    constexpr int tries = 3;
    std::error_code error;
    for (int i = 0; i < tries; ++i) {
        error = posix::error_of(posix::uninterrupted([&] { return ::unlink(path.c_str()); }));
        if (!error || error.value() == ENOENT) return {};
    }
    return error;
}

void flush_folder(const fs::path& folder) {
    const int number = posix::uninterrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_CLOEXEC); });
    if (number < 0) return;
    [[maybe_unused]] const int not_possible = posix::uninterrupted([&] { return ::fsync(number); });
    ::close(number);
}

}  // namespace readiness
