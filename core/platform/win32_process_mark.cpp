#include <charconv>
#include <string>
#include <system_error>

#include "core/platform/process_mark.h"
#include "core/platform/win32_calls.h"

namespace readiness {

namespace {

/// The computer's name, without what no file name may have.
std::string this_computer() {
    wchar_t name[MAX_COMPUTERNAME_LENGTH + 1] = {};
    DWORD length = MAX_COMPUTERNAME_LENGTH + 1;
    if (::GetComputerNameW(name, &length) == 0) return "0";
    std::string clean;
    for (const char c : win32::utf8_of(std::wstring_view(name, length))) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        clean += plain ? c : 'x';
    }
    return clean;
}

}  // namespace

std::string own_process_mark() {
    return this_computer() + "-" + std::to_string(::GetCurrentProcessId());
}

std::optional<bool> has_ended(std::string_view mark) {
    const std::size_t dash = mark.find('-');
    if (dash == std::string_view::npos || mark.substr(0, dash) != this_computer()) return std::nullopt;
    const std::string_view digits = mark.substr(dash + 1);
    DWORD number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    const HANDLE process = ::OpenProcess(SYNCHRONIZE, FALSE, number);
    if (process == nullptr) return ::GetLastError() == ERROR_INVALID_PARAMETER;
    const bool ended = ::WaitForSingleObject(process, 0) == WAIT_OBJECT_0;
    ::CloseHandle(process);
    return ended;
}

}  // namespace readiness
