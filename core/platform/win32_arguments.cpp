#include <memory>

#include "core/platform/arguments.h"
#include "core/platform/win32_calls.h"
// It needs windows.h before it.
#include <shellapi.h>

namespace readiness {

std::vector<std::string> program_arguments(int /*count*/, char** /*values*/) {
    int count = 0;
    const std::unique_ptr<wchar_t*, HLOCAL (*)(HLOCAL)> words(::CommandLineToArgvW(::GetCommandLineW(), &count),
                                                              ::LocalFree);
    std::vector<std::string> arguments;
    for (int i = 1; i < count; ++i)
        arguments.push_back(win32::utf8_of(words.get()[i]));
    return arguments;
}

}  // namespace readiness
