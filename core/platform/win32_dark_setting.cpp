#include "core/platform/dark_setting.h"
#include "core/platform/win32_calls.h"

namespace readiness {

bool dark_by_settings(const Environment& /*environment*/) {
    DWORD light = 1;
    DWORD size = sizeof light;
    const LSTATUS status =
        ::RegGetValueW(HKEY_CURRENT_USER, L"Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                       L"AppsUseLightTheme", RRF_RT_REG_DWORD, nullptr, &light, &size);
    return status == ERROR_SUCCESS && light == 0;
}

std::optional<bool> ask_desktop_for_dark(std::span<const std::filesystem::path> /*program_folders*/,
                                         std::chrono::milliseconds /*patience*/, const std::atomic<bool>& /*stop*/) {
    return std::nullopt;  // The settings have said it.
}

}  // namespace readiness
