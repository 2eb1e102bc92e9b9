// Runs a program, without any shell.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/platform/win32_calls.h"
#include "program_run.h"

/// As the C library of the program takes it apart again.
inline std::wstring quoted_argument(std::wstring_view argument) {
    std::wstring text = L"\"";
    std::size_t slashes = 0;
    for (const wchar_t c : argument) {
        if (c == L'"') text.append(slashes + 1, L'\\');
        slashes = c == L'\\' ? slashes + 1 : 0;
        text += c;
    }
    return text.append(slashes, L'\\') + L'"';
}

inline HANDLE file_for_child(const std::filesystem::path& path, DWORD access, DWORD how) {
    SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
    return ::CreateFileW(path.c_str(), access, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, how, 0, nullptr);
}

/// Starts it; nullptr if that cannot be done.
inline HANDLE start_program(const ProgramRun& run) {
    using namespace readiness;
    std::wstring line = quoted_argument(run.program.native());
    for (const std::string& argument : run.arguments)
        line += L" " + quoted_argument(win32::utf16_of(argument));
    for (const auto& [name, value] : run.variables)
        ::SetEnvironmentVariableW(win32::utf16_of(name).c_str(), value.c_str());
    STARTUPINFOW start{};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES;
    start.hStdInput = file_for_child("NUL", GENERIC_READ, OPEN_EXISTING);
    start.hStdOutput = file_for_child(run.output, GENERIC_WRITE, CREATE_ALWAYS);
    start.hStdError = file_for_child(run.errors, GENERIC_WRITE, CREATE_ALWAYS);
    PROCESS_INFORMATION process{};
    const BOOL started = ::CreateProcessW(run.program.c_str(), line.data(), nullptr, nullptr, TRUE, 0, nullptr,
                                          run.folder.c_str(), &start, &process);
    for (const HANDLE handle : {start.hStdInput, start.hStdOutput, start.hStdError})
        ::CloseHandle(handle);
    if (started == 0) return nullptr;
    ::CloseHandle(process.hThread);
    return process.hProcess;
}

inline int end_of_program(HANDLE process) {
    if (process == nullptr) return -1;
    ::WaitForSingleObject(process, INFINITE);
    DWORD code = 0;
    ::GetExitCodeProcess(process, &code);
    ::CloseHandle(process);
    return static_cast<int>(code);
}

/// Gives the exit code; -1 if it could not be started.
inline int run_program(const ProgramRun& run) {
    return end_of_program(start_program(run));
}

/// Runs all of them at once and gives the code of each.
inline std::vector<int> run_at_once(const std::vector<ProgramRun>& runs) {
    std::vector<HANDLE> processes;
    for (const ProgramRun& run : runs)
        processes.push_back(start_program(run));
    std::vector<int> codes;
    for (const HANDLE process : processes)
        codes.push_back(end_of_program(process));
    return codes;
}
