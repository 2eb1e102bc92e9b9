#include <memory>

#include "core/platform/disk_trouble.h"
#include "core/platform/win32_calls.h"

namespace readiness {

namespace {

constexpr int disk_quota_exceeded = 1295;  // Not in all headers.

DiskTrouble trouble_of_windows(int number) {
    switch (number) {
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
        case ERROR_INVALID_DRIVE:
        case ERROR_BAD_NETPATH: return DiskTrouble::no_such_file;
        case ERROR_DIRECTORY: return DiskTrouble::part_of_path_is_file;
        case ERROR_ACCESS_DENIED:
        case ERROR_PRIVILEGE_NOT_HELD: return DiskTrouble::not_permitted;
        case ERROR_DISK_FULL:
        case ERROR_HANDLE_DISK_FULL:
        case disk_quota_exceeded: return DiskTrouble::disk_full;
        case ERROR_WRITE_PROTECT: return DiskTrouble::read_only_disk;
        case ERROR_INVALID_NAME:
        case ERROR_BAD_DEV_TYPE: return DiskTrouble::impossible_name;
        case ERROR_FILENAME_EXCED_RANGE:
        case ERROR_BUFFER_OVERFLOW: return DiskTrouble::name_too_long;
        case ERROR_CANT_RESOLVE_FILENAME: return DiskTrouble::link_loop;
        case ERROR_SHARING_VIOLATION:
        case ERROR_LOCK_VIOLATION:
        case ERROR_USER_MAPPED_FILE:
        case ERROR_DELETE_PENDING: return DiskTrouble::busy;
        default: return DiskTrouble::other;
    }
}

DiskTrouble trouble_of_standard(const std::error_condition& condition) {
    if (condition == std::errc::no_such_file_or_directory) return DiskTrouble::no_such_file;
    if (condition == std::errc::not_a_directory) return DiskTrouble::part_of_path_is_file;
    if (condition == std::errc::is_a_directory) return DiskTrouble::is_folder;
    if (condition == std::errc::no_such_device_or_address) return DiskTrouble::no_plain_file;
    if (condition == std::errc::permission_denied || condition == std::errc::operation_not_permitted)
        return DiskTrouble::not_permitted;
    if (condition == std::errc::no_space_on_device) return DiskTrouble::disk_full;
    if (condition == std::errc::read_only_file_system) return DiskTrouble::read_only_disk;
    if (condition == std::errc::filename_too_long) return DiskTrouble::name_too_long;
    if (condition == std::errc::too_many_symbolic_link_levels) return DiskTrouble::link_loop;
    if (condition == std::errc::device_or_resource_busy) return DiskTrouble::busy;
    return DiskTrouble::other;
}

}  // namespace

DiskTrouble trouble_of(const std::error_code& error) {
    if (!error) return DiskTrouble::none;
    if (error.category() == std::system_category()) return trouble_of_windows(error.value());
    return trouble_of_standard(error.default_error_condition());
}

std::string system_words(const std::error_code& error) {
    if (error.category() != std::system_category()) return error.message();
    wchar_t* text = nullptr;
    constexpr DWORD how = FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS;
    const DWORD length = ::FormatMessageW(how, nullptr, static_cast<DWORD>(error.value()), 0,
                                          reinterpret_cast<wchar_t*>(&text), 0, nullptr);
    const std::unique_ptr<wchar_t, HLOCAL (*)(HLOCAL)> freed(text, ::LocalFree);
    std::string words = win32::utf8_of({text, length});
    while (!words.empty() && (words.back() == '\n' || words.back() == '\r' || words.back() == '.'))
        words.pop_back();  // Callers end their sentences themselves.
    return words.empty() ? "error " + std::to_string(error.value()) : words;
}

}  // namespace readiness
