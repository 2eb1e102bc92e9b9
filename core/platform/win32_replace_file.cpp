#include "core/platform/replace_file.h"
#include "core/platform/win32_calls.h"

namespace readiness {

std::error_code why_not_writable(const std::filesystem::path& path) {
    const std::error_code denied(ERROR_ACCESS_DENIED, std::system_category());
    const std::wstring name = win32::system_path(path);
    const DWORD attributes = ::GetFileAttributesW(name.c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_READONLY) != 0) return denied;
    constexpr DWORD share_all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const HANDLE handle =
        ::CreateFileW(name.c_str(), GENERIC_WRITE, share_all, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        const DWORD why = ::GetLastError();
        return why == ERROR_ACCESS_DENIED || why == ERROR_WRITE_PROTECT ? win32::last_error() : std::error_code();
    }
    ::CloseHandle(handle);
    return {};
}

namespace {

/// Windows denies replacing a file that another program has open as it denies what needs more rights. Only asking for
/// the file by itself tells the one from the other.
std::error_code true_cause(const std::error_code& error, const std::wstring& to) {
    if (error.value() != ERROR_ACCESS_DENIED) return error;
    constexpr DWORD share_nothing = 0;  // A program that lets others do anything with the file is in the way as well.
    const HANDLE handle =
        ::CreateFileW(to.c_str(), DELETE, share_nothing, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return ::GetLastError() == ERROR_SHARING_VIOLATION ? win32::last_error() : error;
    ::CloseHandle(handle);
    return error;
}

std::error_code move_file(const std::filesystem::path& from, const std::filesystem::path& to, DWORD how) {
    const std::wstring old_name = win32::system_path(from);
    const std::wstring new_name = win32::system_path(to);
    const std::error_code moved = win32::patiently([&] {
        const std::error_code error = win32::error_of(::MoveFileExW(old_name.c_str(), new_name.c_str(), how));
        return error ? true_cause(error, new_name) : error;
    });
    return win32::with_long_name(moved, to);
}

}  // namespace

std::error_code replace_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    // Not ReplaceFileW: it takes several steps, and may fail between them.
    constexpr DWORD how = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
    return move_file(from, to, how);
}

std::error_code exchange_files(const std::filesystem::path& /*one*/, const std::filesystem::path& /*other*/) {
    return std::make_error_code(std::errc::function_not_supported);
}

bool is_unsupported(const std::error_code& error) {
    return error == std::errc::function_not_supported;
}

std::error_code rename_to_free(const std::filesystem::path& from, const std::filesystem::path& to) {
    const std::error_code error = move_file(from, to, MOVEFILE_WRITE_THROUGH);
    const bool exists = error.value() == ERROR_ALREADY_EXISTS || error.value() == ERROR_FILE_EXISTS;
    return error && exists ? std::make_error_code(std::errc::file_exists) : error;
}

std::error_code rename_own_to_free(const std::filesystem::path& from, const std::filesystem::path& to) {
    return rename_to_free(from, to);
}

std::error_code remove_file(const std::filesystem::path& path) {
    const std::wstring name = win32::system_path(path);
    const std::error_code error = win32::patiently([&] { return win32::error_of(::DeleteFileW(name.c_str())); });
    return error.value() == ERROR_FILE_NOT_FOUND || error.value() == ERROR_PATH_NOT_FOUND ? std::error_code() : error;
}

void flush_folder(const std::filesystem::path& /*folder*/) {
    // MOVEFILE_WRITE_THROUGH has done it.
}

}  // namespace readiness
