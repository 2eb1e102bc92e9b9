#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <io.h>
#include <string>

#include "core/platform/output.h"
#include "core/platform/win32_calls.h"

namespace readiness {

namespace {

bool leads_somewhere(DWORD which) {
    const HANDLE handle = ::GetStdHandle(which);
    return handle != nullptr && handle != INVALID_HANDLE_VALUE && ::GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

/// A desktop program has no terminal of its own. What a shell has redirected stays as it is.
void join_terminal() {
    const bool has_output = leads_somewhere(STD_OUTPUT_HANDLE);
    const bool has_errors = leads_somewhere(STD_ERROR_HANDLE);
    if ((has_output && has_errors) || ::AttachConsole(ATTACH_PARENT_PROCESS) == 0) return;
    if (!has_output) [[maybe_unused]]
        std::FILE* const output = std::freopen("CONOUT$", "w", stdout);
    if (!has_errors) [[maybe_unused]]
        std::FILE* const errors = std::freopen("CONOUT$", "w", stderr);
}

/// Whoever prints in the same terminal afterwards may count on the code page that it had.
void take_terminal_as_utf8() {
    static const UINT before = ::GetConsoleOutputCP();
    if (before == 0 || before == CP_UTF8 || ::SetConsoleOutputCP(CP_UTF8) == 0) return;
    std::atexit([] {
        std::fflush(stdout);
        std::fflush(stderr);
        ::SetConsoleOutputCP(before);
    });
}

}  // namespace

void prepare_output() {
    ::SetErrorMode(::GetErrorMode() | SEM_FAILCRITICALERRORS);
    join_terminal();
    take_terminal_as_utf8();
    ::_setmode(::_fileno(stdout), _O_BINARY);
    ::_setmode(::_fileno(stderr), _O_BINARY);
}

void tell_without_window(std::string_view words) {
    // A shell shows standard error, and a test must not wait for a person.
    if (::GetConsoleWindow() != nullptr || leads_somewhere(STD_ERROR_HANDLE)) return;
    ::MessageBoxW(nullptr, win32::utf16_of(words).c_str(), L"Readiness", MB_OK | MB_ICONERROR);
}

}  // namespace readiness
