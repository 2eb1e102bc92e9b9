#include <array>
#include <chrono>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>
#ifdef __linux__
#include <sys/xattr.h>
#endif

#include "core/platform/disk_file.h"
#include "core/platform/posix_calls.h"
#include "core/platform/replace_file.h"

namespace readiness {

namespace {

constexpr mode_t owner_alone = 0600;
constexpr mode_t all_may = 0777;

int open_number(const std::filesystem::path& path, int flags, mode_t mode, std::error_code& error) {
    // The system would take the part before the zero for the whole name.
    if (path.native().find('\0') != std::string::npos) {
        error = std::make_error_code(std::errc::invalid_argument);
        return -1;
    }
    const int number = posix::uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, mode); });
    error = posix::error_of(number);
    return number;
}

int number_of(std::intptr_t handle) {
    return static_cast<int>(handle);
}

/// Why what has this mode is no file to be read; none for a plain file.
std::error_code objection_to(mode_t mode) {
    if (S_ISREG(mode)) return {};
    return std::make_error_code(S_ISDIR(mode) ? std::errc::is_a_directory : std::errc::no_such_device_or_address);
}

/// Opens without waiting. Who has a lease on a file, as servers for network shares do, is asked by the first try to
/// give it up, and gets a moment to do so.
int open_at_once(const std::filesystem::path& path, std::error_code& error) {
    using namespace std::chrono;
    const auto end = steady_clock::now() + seconds(2);
    while (true) {
        const int number = open_number(path, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0, error);
        if (error.value() != EWOULDBLOCK || steady_clock::now() >= end) return number;
        std::this_thread::sleep_for(milliseconds(20));
    }
}

/// The access list of a file beside its mode; false if there is one that the new file cannot take.
bool take_access_list([[maybe_unused]] int to, [[maybe_unused]] const std::filesystem::path& from) {
#ifdef __linux__
    constexpr const char* name = "system.posix_acl_access";
    std::array<char, 4096> list{};
    const ssize_t size = ::getxattr(from.c_str(), name, list.data(), list.size());
    if (size < 0) return errno != ERANGE;  // Any other error: there is none.
    return ::fsetxattr(to, name, list.data(), static_cast<std::size_t>(size), 0) == 0;
#else
    return true;
#endif
}

/// Where the group is another one, it may do no more than everybody may.
mode_t for_another_group(mode_t mode) {
    const mode_t everybody = mode & 07;
    return mode & ~((mode_t{07} & ~everybody) << 3);
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
    struct stat what {};
    // Asked before it is opened, as opening some devices does something.
    const bool is_known = ::stat(path.c_str(), &what) == 0;
    if (is_known) error = objection_to(what.st_mode);
    if (is_known && error) return {};
    DiskFile file(open_at_once(path, error));
    if (!file.is_open()) return file;
    // Another may have been put in its place meanwhile.
    if (::fstat(number_of(file.handle_), &what) != 0) return file;  // Then reading it says why.
    error = objection_to(what.st_mode);
    if (error) file.close();
    return file;
}

DiskFile DiskFile::make(const std::filesystem::path& path, std::error_code& error) {
    return DiskFile(open_number(path, O_WRONLY | O_CREAT | O_EXCL, owner_alone, error));
}

DiskFile DiskFile::to_lock(const std::filesystem::path& path, std::error_code& error) {
    const int number = open_number(path, O_RDWR | O_CREAT, 0666, error);
    // Somebody else's file may be locked without being written to, except on network file systems.
    if (error.value() == EACCES || error.value() == EROFS) return to_read(path, error);
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
    const std::error_code error = posix::error_of(posix::uninterrupted([&] { return ::fsync(number_of(handle_)); }));
    // The bytes are on their way all the same.
    return is_unsupported(error) ? std::error_code() : error;
}

void DiskFile::take_permissions_of(const std::filesystem::path& path) const {
    struct stat old {};
    struct stat own {};
    const int number = number_of(handle_);
    if (::stat(path.c_str(), &old) != 0 || ::fstat(number, &own) != 0) return;
    // The owner comes first, as a change of owner clears some permissions. Who may not give a file away may still give
    // it to another group of theirs.
    constexpr auto same_owner = static_cast<uid_t>(-1);
    bool has_group = own.st_gid == old.st_gid;
    if (own.st_uid != old.st_uid || !has_group) {
        has_group =
            ::fchown(number, old.st_uid, old.st_gid) == 0 || has_group || ::fchown(number, same_owner, old.st_gid) == 0;
    }
    const mode_t mode = old.st_mode & all_may;
    if (has_group) has_group = take_access_list(number, path);
    [[maybe_unused]] const int refused = ::fchmod(number, has_group ? mode : for_another_group(mode));
}

void DiskFile::take_mode_of(const std::filesystem::path& path) const {
    struct stat old {};
    struct stat own {};
    if (::stat(path.c_str(), &old) != 0 || ::fstat(number_of(handle_), &own) != 0) return;
    const mode_t mode = old.st_mode & all_may;
    [[maybe_unused]] const int refused =
        ::fchmod(number_of(handle_), own.st_gid == old.st_gid ? mode : for_another_group(mode));
}

std::uintmax_t DiskFile::size() const {
    struct stat own {};
    return ::fstat(number_of(handle_), &own) == 0 && own.st_size > 0 ? static_cast<std::uintmax_t>(own.st_size) : 0;
}

std::error_code DiskFile::try_lock() const {
    // Not the locks of fcntl: those belong to the process, and closing any of its files lets them go.
    return posix::error_of(posix::uninterrupted([&] { return ::flock(number_of(handle_), LOCK_EX | LOCK_NB); }));
}

std::error_code DiskFile::close() {
    const int closing = number_of(std::exchange(handle_, closed));
    if (closing < 0) return {};
    // Not called again after a signal: the number is free by then, and the file is closed.
    const std::error_code error = posix::error_of(::close(closing));
    return error.value() == EINTR ? std::error_code() : error;
}

}  // namespace readiness
