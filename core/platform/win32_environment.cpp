#include "core/platform/environment.h"
#include "core/platform/win32_calls.h"

namespace readiness {

Environment process_environment() {
    return [](const char* name) -> std::optional<std::string> {
        const std::wstring variable = win32::utf16_of(name);
        std::wstring value;
        ::SetLastError(ERROR_SUCCESS);
        DWORD size = ::GetEnvironmentVariableW(variable.c_str(), nullptr, 0);  // With the zero at its end.
        if (size == 0 && ::GetLastError() == ERROR_ENVVAR_NOT_FOUND) return std::nullopt;
        while (size > value.size()) {
            value.resize(size);
            size = ::GetEnvironmentVariableW(variable.c_str(), value.data(), size);  // Without it, if it fits.
        }
        value.resize(size);
        return win32::utf8_of(value);
    };
}

}  // namespace readiness
