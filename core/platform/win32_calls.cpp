#include "core/platform/win32_calls.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace readiness::win32 {

namespace {

/// True if the call that just failed met a file that goes as soon as the last program closes it. That replacing the
/// file does to the old one too.
bool is_being_removed() {
    using StatusOfLastCall = LONG(WINAPI*)();
    static const auto status = reinterpret_cast<StatusOfLastCall>(
        reinterpret_cast<void*>(::GetProcAddress(::GetModuleHandleW(L"ntdll.dll"), "RtlGetLastNtStatus")));
    constexpr auto delete_pending = static_cast<LONG>(0xC0000056);
    return status != nullptr && status() == delete_pending;
}

}  // namespace

std::error_code last_error() {
    const DWORD error = ::GetLastError();
    const bool is_pending = error == ERROR_ACCESS_DENIED && is_being_removed();
    return {static_cast<int>(is_pending ? ERROR_DELETE_PENDING : error), std::system_category()};
}

std::error_code patiently(const std::function<std::error_code()>& call) {
    using std::chrono::milliseconds;
    using std::chrono::steady_clock;
    const auto end = steady_clock::now() + milliseconds{1500};
    milliseconds pause{5};
    while (true) {
        std::error_code error = call();
        const bool may_pass = error.value() == ERROR_SHARING_VIOLATION || error.value() == ERROR_LOCK_VIOLATION ||
                              error.value() == ERROR_USER_MAPPED_FILE || error.value() == ERROR_DELETE_PENDING;
        if (!error || !may_pass || steady_clock::now() >= end) return error;
        std::this_thread::sleep_for(pause);
        pause = std::min(pause * 2, milliseconds{100});
    }
}

std::wstring system_path(const std::filesystem::path& path) {
    constexpr std::size_t taken_anyhow = 240;
    const std::wstring& text = path.native();
    // Relative paths are long with the folder that they start from.
    if (text.empty() || text.starts_with(L"\\\\?\\") || text.starts_with(L"\\\\.\\")) return text;
    const DWORD length = ::GetFullPathNameW(text.c_str(), 0, nullptr, nullptr);
    if (length <= taken_anyhow) return text;
    std::wstring whole(length, L'\0');
    whole.resize(::GetFullPathNameW(text.c_str(), length, whole.data(), nullptr));
    const bool is_share = whole.starts_with(L"\\\\");
    return is_share ? L"\\\\?\\UNC" + whole.substr(1) : L"\\\\?\\" + whole;
}

std::error_code with_long_name(const std::error_code& error, const std::filesystem::path& path) {
    constexpr std::size_t longest_name = 255;
    if (!error || path.filename().native().size() <= longest_name) return error;
    return {ERROR_FILENAME_EXCED_RANGE, std::system_category()};
}

}  // namespace readiness::win32
