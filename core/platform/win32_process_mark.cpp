#include <charconv>
#include <fmt/format.h>
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

/// When a process began: numbers are given again, this pair is not. 0 if that is not to be known.
unsigned long long start_of(HANDLE process) {
    FILETIME start{};
    FILETIME ended{};
    FILETIME kernel{};
    FILETIME user{};
    if (::GetProcessTimes(process, &start, &ended, &kernel, &user) == 0) return 0;
    return (static_cast<unsigned long long>(start.dwHighDateTime) << 32) | start.dwLowDateTime;
}

/// "DESKTOP7x01db3f0c2a1e55d0": the computer, and when the process began.
std::string life_of(HANDLE process) {
    return fmt::format("{}x{:016x}", this_computer(), start_of(process));
}

bool is_of_this_computer(std::string_view life) {
    constexpr std::size_t digits = 16;
    return life.size() > digits && life.substr(0, life.size() - digits) == this_computer() + "x";
}

}  // namespace

std::string own_process_mark() {
    return fmt::format("{}-{}", life_of(::GetCurrentProcess()), ::GetCurrentProcessId());
}

std::optional<bool> has_ended(std::string_view mark) {
    const std::size_t dash = mark.rfind('-');
    if (dash == std::string_view::npos || !is_of_this_computer(mark.substr(0, dash))) return std::nullopt;
    const std::string_view digits = mark.substr(dash + 1);
    DWORD number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    const HANDLE process = ::OpenProcess(SYNCHRONIZE | PROCESS_QUERY_LIMITED_INFORMATION, FALSE, number);
    if (process == nullptr) {
        // Somebody else's may have the number now, or may be what is asked about.
        if (::GetLastError() == ERROR_INVALID_PARAMETER) return true;
        return std::nullopt;
    }
    const bool ended = ::WaitForSingleObject(process, 0) == WAIT_OBJECT_0 || life_of(process) != mark.substr(0, dash);
    ::CloseHandle(process);
    return ended;
}

}  // namespace readiness
