#include <algorithm>
#include <utility>

#include "core/platform/disk_file.h"
#include "core/platform/win32_calls.h"

namespace readiness {

namespace {

constexpr DWORD share_all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
/// One call reads or writes a DWORD of bytes at most.
constexpr std::size_t most_at_once = 1u << 30;

HANDLE handle_of(std::intptr_t handle) {
    return reinterpret_cast<HANDLE>(handle);
}

std::intptr_t open_handle(const std::filesystem::path& path, DWORD access, DWORD how, std::error_code& error) {
    // The system would take the part before the zero for the whole name.
    if (path.native().find(L'\0') != std::wstring::npos) {
        error = std::make_error_code(std::errc::invalid_argument);
        return reinterpret_cast<std::intptr_t>(INVALID_HANDLE_VALUE);
    }
    // Without security attributes, so that no started program inherits it.
    HANDLE handle = INVALID_HANDLE_VALUE;
    const std::wstring name = win32::system_path(path);
    error = win32::patiently([&] {
        handle = ::CreateFileW(name.c_str(), access, share_all, nullptr, how, FILE_ATTRIBUTE_NORMAL, nullptr);
        return handle == INVALID_HANDLE_VALUE ? win32::last_error() : std::error_code();
    });
    error = win32::with_long_name(error, path);
    return reinterpret_cast<std::intptr_t>(handle);
}

bool is_folder(const std::filesystem::path& path) {
    const DWORD attributes = ::GetFileAttributesW(win32::system_path(path).c_str());
    return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

/// Where the lock is: behind all that a file can hold, since Windows keeps others from reading what is locked.
OVERLAPPED place_of_lock() {
    OVERLAPPED place{};
    place.OffsetHigh = 0x7FFFFFFF;
    return place;
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
    DiskFile file(open_handle(path, GENERIC_READ, OPEN_EXISTING, error));
    // Windows denies access to a folder as it does to a file of somebody else.
    if (error.value() == ERROR_ACCESS_DENIED && is_folder(path)) error = make_error_code(std::errc::is_a_directory);
    if (file.is_open() && ::GetFileType(handle_of(file.handle_)) != FILE_TYPE_DISK) {
        file.close();
        error = make_error_code(std::errc::no_such_device_or_address);
    }
    return file;
}

DiskFile DiskFile::make(const std::filesystem::path& path, std::error_code& error) {
    return DiskFile(open_handle(path, GENERIC_WRITE, CREATE_NEW, error));
}

DiskFile DiskFile::to_lock(const std::filesystem::path& path, std::error_code& error) {
    const std::intptr_t handle = open_handle(path, GENERIC_READ | GENERIC_WRITE, OPEN_ALWAYS, error);
    // Somebody else's file may be locked without being written to.
    if (error.value() == ERROR_ACCESS_DENIED) return to_read(path, error);
    return DiskFile(handle);
}

std::size_t DiskFile::read(std::span<char> into, std::error_code& error) const {
    DWORD read = 0;
    const DWORD wanted = static_cast<DWORD>(std::min(into.size(), most_at_once));
    error = win32::error_of(::ReadFile(handle_of(handle_), into.data(), wanted, &read, nullptr));
    return error ? 0 : read;
}

std::error_code DiskFile::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        DWORD written = 0;
        const DWORD wanted = static_cast<DWORD>(std::min(bytes.size(), most_at_once));
        if (::WriteFile(handle_of(handle_), bytes.data(), wanted, &written, nullptr) == 0) return win32::last_error();
        bytes.remove_prefix(written);
    }
    return {};
}

std::error_code DiskFile::flush() const {
    const std::error_code error = win32::error_of(::FlushFileBuffers(handle_of(handle_)));
    // Some disks of a network, and some file systems of other makers, have no such call.
    const bool unknown_here = error.value() == ERROR_INVALID_FUNCTION || error.value() == ERROR_NOT_SUPPORTED ||
                              error.value() == ERROR_CALL_NOT_IMPLEMENTED;
    return unknown_here ? std::error_code() : error;
}

// On Windows a new file takes its permissions from its folder, as the old one did.
void DiskFile::take_permissions_of(const std::filesystem::path& /*path*/) const {}
void DiskFile::take_mode_of(const std::filesystem::path& /*path*/) const {}

std::uintmax_t DiskFile::size() const {
    LARGE_INTEGER size{};
    return ::GetFileSizeEx(handle_of(handle_), &size) != 0 ? static_cast<std::uintmax_t>(size.QuadPart) : 0;
}

std::error_code DiskFile::try_lock() const {
    OVERLAPPED place = place_of_lock();
    constexpr DWORD how = LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY;
    return win32::error_of(::LockFileEx(handle_of(handle_), how, 0, 1, 0, &place));
}

std::error_code DiskFile::close() {
    const std::intptr_t closing = std::exchange(handle_, closed);
    return closing == closed ? std::error_code() : win32::error_of(::CloseHandle(handle_of(closing)));
}

}  // namespace readiness
