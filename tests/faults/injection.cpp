// These functions stand before those of the system's library, in a program that they are linked into as in one that
// they are loaded into by LD_PRELOAD. They ask the kernel themselves.
#include "faults/injection.h"

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <linux/limits.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

faults::Plan plan;
std::array<char, PATH_MAX> folder{};
int count = 0;
bool has_failed = false;
std::size_t longest_name = 0;

bool is_in_folder(const char* path) {
    return folder[0] != '\0' && std::strncmp(path, folder.data(), std::strlen(folder.data())) == 0;
}

bool is_in_folder(int file) {
    std::array<char, 64> link{};
    std::array<char, PATH_MAX> path{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
    return ::syscall(SYS_readlinkat, AT_FDCWD, link.data(), path.data(), path.size() - 1) > 0 &&
           is_in_folder(path.data());
}

bool is_too_long(const char* path) {
    if (longest_name == 0 || !is_in_folder(path)) return false;
    const char* slash = std::strrchr(path, '/');
    if (std::strlen(slash + 1) <= longest_name) return false;
    errno = ENAMETOOLONG;
    return true;
}

/// Tells another process, which has loaded this by LD_PRELOAD, that a call has failed.
void leave_sign() {
    const char* sign = std::getenv("READINESS_FAULT_SIGN");
    if (sign == nullptr) return;
    const long file = ::syscall(SYS_openat, AT_FDCWD, sign, O_WRONLY | O_CREAT, 0600);
    if (file >= 0) ::syscall(SYS_close, file);
}

/// True if this call is the one that shall fail.
template <class File>
bool fails(const char* call, File file) {
    if (std::strcmp(plan.call, call) != 0 || !is_in_folder(file)) return false;
    ++count;
    if (count != plan.nth && !(plan.from_then_on && count > plan.nth)) return false;
    has_failed = true;
    leave_sign();
    errno = plan.error;
    return true;
}

/// The plan in the environment: "write:3:28", and ":on" behind it for the later ones too.
[[gnu::constructor]] void read_plan() {
    static std::array<char, 32> call{};
    const char* text = std::getenv("READINESS_FAULT");
    const char* where = std::getenv("READINESS_FAULT_FOLDER");
    if (text == nullptr || where == nullptr) return;
    std::array<char, 4> on{};
    faults::Plan read;
    if (std::sscanf(text, "%31[a-z0-9]:%d:%d:%3s", call.data(), &read.nth, &read.error, on.data()) < 3) return;
    read.call = call.data();
    read.from_then_on = on[0] != '\0';
    faults::begin(read, where);
}

}  // namespace

void faults::begin(const Plan& wanted, const char* where) {
    count = 0;
    has_failed = false;
    std::snprintf(folder.data(), folder.size(), "%s", where);
    plan = wanted;
}

void faults::limit_names(std::size_t most_bytes) {
    longest_name = most_bytes;
}

bool faults::end() {
    plan = {};
    return has_failed;
}

extern "C" {

int open(const char* path, int flags, ...) {
    mode_t mode = 0;
    if ((flags & O_CREAT) != 0) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    if (is_too_long(path) || fails("open", path)) return -1;
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

ssize_t read(int file, void* into, size_t size) {
    if (fails("read", file)) {
        if (plan.error != 0) return -1;
        size = size > 1 ? size / 2 : size;
    }
    return ::syscall(SYS_read, file, into, size);
}

ssize_t write(int file, const void* bytes, size_t size) {
    if (fails("write", file)) {
        if (plan.error != 0) return -1;
        size = size > 1 ? size / 2 : size;
    }
    return ::syscall(SYS_write, file, bytes, size);
}

int fsync(int file) {
    return fails("fsync", file) ? -1 : 0;  // Thousands of files are written, and no power cut is tried.
}

int close(int file) {
    const bool failed = fails("close", file);
    // As in Linux, the number is free however this ends.
    const long closed = ::syscall(SYS_close, file);
    if (!failed) return static_cast<int>(closed);
    errno = plan.error;
    return -1;
}

int rename(const char* from, const char* to) noexcept {
    return fails("rename", from) ? -1 : static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) noexcept {
    if (is_too_long(to) || fails("renameat2", from)) return -1;
    return static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}

int lstat(const char* path, struct stat* what) noexcept {
    if (is_too_long(path)) return -1;
    return static_cast<int>(::syscall(SYS_newfstatat, AT_FDCWD, path, what, AT_SYMLINK_NOFOLLOW));
}

int link(const char* from, const char* to) noexcept {
    return fails("link", from) ? -1 : static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int unlink(const char* path) noexcept {
    return fails("unlink", path) ? -1 : static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int fchmod(int file, mode_t mode) noexcept {
    return fails("fchmod", file) ? -1 : static_cast<int>(::syscall(SYS_fchmod, file, mode));
}

int fchown(int file, uid_t owner, gid_t group) noexcept {
    return fails("fchown", file) ? -1 : static_cast<int>(::syscall(SYS_fchown, file, owner, group));
}

int flock(int file, int operation) noexcept {
    return fails("flock", file) ? -1 : static_cast<int>(::syscall(SYS_flock, file, operation));
}

int mkdir(const char* path, mode_t mode) noexcept {
    return fails("mkdir", path) ? -1 : static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

int access(const char* path, int mode) noexcept {
    return fails("access", path) ? -1 : static_cast<int>(::syscall(SYS_faccessat, AT_FDCWD, path, mode));
}

}  // extern "C"
