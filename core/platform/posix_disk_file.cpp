#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "core/platform/disk_file.h"
#include "core/platform/posix_calls.h"

namespace readiness {

namespace {

int open_number(const std::filesystem::path& path, int flags, mode_t mode, std::error_code& error) {
    const int number = posix::uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, mode); });
    error = posix::error_of(number);
    return number;
}

int number_of(std::intptr_t handle) {
    return static_cast<int>(handle);
}

}  // namespace

DiskFile::DiskFile(DiskFile&& other) noexcept : handle_(std::exchange(other.handle_, closed)) {}

DiskFile& DiskFile::operator=(DiskFile&& other) noexcept {
    if (this == &other) return *this;
    close();
    handle_ = std::exchange(other.handle_, closed);
    return *this;
}

DiskFile::~DiskFile() {
    close();
}

DiskFile DiskFile::to_read(const std::filesystem::path& path, std::error_code& error) {
    return DiskFile(open_number(path, O_RDONLY, 0, error));
}

DiskFile DiskFile::make(const std::filesystem::path& path, std::error_code& error) {
    return DiskFile(open_number(path, O_WRONLY | O_CREAT | O_EXCL, 0666, error));
}

DiskFile DiskFile::to_lock(const std::filesystem::path& path, std::error_code& error) {
    const int number = open_number(path, O_RDWR | O_CREAT, 0666, error);
    // Somebody else's file may be locked without being written to, except on network file systems.
    if (error.value() == EACCES) return to_read(path, error);
    return DiskFile(number);
}

std::size_t DiskFile::read(std::span<char> into, std::error_code& error) const {
    const ssize_t read = posix::uninterrupted([&] { return ::read(number_of(handle_), into.data(), into.size()); });
    error = read < 0 ? posix::last_error() : std::error_code();
    return read < 0 ? 0 : static_cast<std::size_t>(read);
}

std::error_code DiskFile::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t written =
            posix::uninterrupted([&] { return ::write(number_of(handle_), bytes.data(), bytes.size()); });
        if (written < 0) return posix::last_error();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

std::error_code DiskFile::flush() const {
#ifdef F_FULLFSYNC
    // macOS: fsync leaves the bytes in the drive's own cache.
    if (::fcntl(number_of(handle_), F_FULLFSYNC) == 0) return {};
#endif
    return posix::error_of(posix::uninterrupted([&] { return ::fsync(number_of(handle_)); }));
}

std::error_code DiskFile::take_permissions_of(const std::filesystem::path& path) const {
    struct stat old {};
    if (::stat(path.c_str(), &old) != 0) return {};
    // The owner comes first, as a change of owner clears some permissions.
    [[maybe_unused]] const int kept_own_owner = ::fchown(number_of(handle_), old.st_uid, old.st_gid);
    return posix::error_of(::fchmod(number_of(handle_), old.st_mode & 07777));
}

std::error_code DiskFile::try_lock() const {
    // Not the locks of fcntl: those belong to the process, and closing any of its files lets them go.
    return posix::error_of(posix::uninterrupted([&] { return ::flock(number_of(handle_), LOCK_EX | LOCK_NB); }));
}

std::error_code DiskFile::close() {
    // Not called again after a signal: the number is free by then.
    const int closing = number_of(std::exchange(handle_, closed));
    return closing < 0 ? std::error_code() : posix::error_of(::close(closing));
}

}  // namespace readiness
