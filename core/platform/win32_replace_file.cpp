#include "core/platform/replace_file.h"
#include "core/platform/win32_calls.h"

namespace readiness {

bool may_write(const std::filesystem::path& path) {
    const DWORD attributes = ::GetFileAttributesW(path.c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_READONLY) != 0) return false;
    constexpr DWORD share_all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    const HANDLE handle =
        ::CreateFileW(path.c_str(), GENERIC_WRITE, share_all, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE) return ::GetLastError() == ERROR_SHARING_VIOLATION;  // In use, but allowed.
    ::CloseHandle(handle);
    return true;
}

std::error_code replace_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    // Not ReplaceFileW: it takes several steps, and may fail between them.
    constexpr DWORD how = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
    return win32::error_of(::MoveFileExW(from.c_str(), to.c_str(), how));
}

void flush_folder(const std::filesystem::path& /*folder*/) {
    // MOVEFILE_WRITE_THROUGH has done it.
}

}  // namespace readiness
