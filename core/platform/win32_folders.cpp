#include <memory>

#include "core/platform/folders.h"
#include "core/platform/win32_calls.h"
// These need windows.h before them.
#include <knownfolders.h>
#include <shlobj.h>

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// A folder that Windows knows by a name of its own; empty if it has none.
fs::path known_folder(const KNOWNFOLDERID& id) {
    PWSTR text = nullptr;
    const HRESULT result = ::SHGetKnownFolderPath(id, KF_FLAG_DONT_VERIFY, nullptr, &text);
    const std::unique_ptr<wchar_t, void (*)(void*)> freed(text, ::CoTaskMemFree);
    return result == S_OK ? fs::path(text) : fs::path();
}

}  // namespace

fs::path documents_folder(const Environment& /*environment*/) {
    return known_folder(FOLDERID_Documents);
}

std::vector<NamedFolder> usual_folders(const Environment& /*environment*/) {
    return {{"Home", known_folder(FOLDERID_Profile)},
            {"Desktop", known_folder(FOLDERID_Desktop)},
            {"Documents", known_folder(FOLDERID_Documents)}};
}

fs::path settings_folder(const Environment& /*environment*/) {
    return known_folder(FOLDERID_RoamingAppData);
}

fs::path state_folder(const Environment& /*environment*/) {
    return known_folder(FOLDERID_LocalAppData);
}

fs::path executable_path() {
    for (std::wstring path(MAX_PATH, L'\0'); path.size() <= 32768; path.resize(path.size() * 2)) {
        const DWORD length = ::GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size()));
        if (length == 0) return {};
        if (length < path.size()) return {path.substr(0, length)};
    }
    return {};
}

std::vector<fs::path> system_program_folders() {
    return {known_folder(FOLDERID_System), known_folder(FOLDERID_Windows)};
}

std::vector<fs::path> system_font_folders() {
    return {known_folder(FOLDERID_Fonts), known_folder(FOLDERID_LocalAppData) / "Microsoft" / "Windows" / "Fonts"};
}

}  // namespace readiness
