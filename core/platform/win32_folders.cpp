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

/// "Team share (T:)", or "T:" alone if the disk has no name. Not asked of a network's disk: it may not answer for
/// minutes.
std::string name_of_disk(const std::wstring& root, bool is_near) {
    const std::string letter = win32::utf8_of(root.substr(0, 2));
    wchar_t label[MAX_PATH + 1] = {};
    if (!is_near ||
        ::GetVolumeInformationW(root.c_str(), label, MAX_PATH + 1, nullptr, nullptr, nullptr, nullptr, 0) == 0 ||
        *label == L'\0')
        return letter;
    return win32::utf8_of(label) + " (" + letter + ")";
}

/// The disks that were plugged in, and those of a network. The one that Windows is on is not where people keep files.
void add_disks(std::vector<NamedFolder>& folders) {
    const std::wstring windows = known_folder(FOLDERID_Windows).root_name().native();
    const DWORD present = ::GetLogicalDrives();
    for (int i = 0; i < 26; ++i) {
        if ((present >> i & 1U) == 0) continue;
        const std::wstring root = {static_cast<wchar_t>(L'A' + i), L':', L'\\'};
        const UINT kind = ::GetDriveTypeW(root.c_str());
        if (kind != DRIVE_REMOVABLE && kind != DRIVE_FIXED && kind != DRIVE_REMOTE) continue;
        if (root.substr(0, 2) == windows) continue;
        folders.push_back({name_of_disk(root, kind != DRIVE_REMOTE), root});
    }
}

}  // namespace

fs::path documents_folder(const Environment& /*environment*/) {
    const fs::path documents = known_folder(FOLDERID_Documents);
    return documents.empty() ? known_folder(FOLDERID_Profile) / "Documents" : documents;
}

std::vector<NamedFolder> usual_folders(const Environment& environment) {
    std::vector<NamedFolder> folders = {{"Home", known_folder(FOLDERID_Profile)},
                                        {"Desktop", known_folder(FOLDERID_Desktop)},
                                        {"Documents", documents_folder(environment)},
                                        {"Downloads", known_folder(FOLDERID_Downloads)}};
    std::erase_if(folders, [](const NamedFolder& folder) {
        std::error_code unknown;
        return folder.path.empty() || !fs::is_directory(folder.path, unknown);
    });
    add_disks(folders);
    return folders;
}

bool is_hidden(const fs::path& path) {
    const DWORD attributes = ::GetFileAttributesW(win32::system_path(path).c_str());
    constexpr DWORD out_of_sight = FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_SYSTEM;
    const bool is_marked = attributes != INVALID_FILE_ATTRIBUTES && (attributes & out_of_sight) != 0;
    return is_marked || path.filename().native().starts_with(L'.');
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
