#include <memory>

#include "core/platform/open_with_desktop.h"
#include "core/platform/win32_calls.h"
// These need windows.h before them.
#include <shellapi.h>
#include <shlobj.h>

namespace readiness {

namespace {

/// The path from the root, with the separators that the shell wants.
std::filesystem::path whole_native(const std::filesystem::path& path, std::error_code& error) {
    return std::filesystem::absolute(path, error).make_preferred();
}

}  // namespace

std::error_code open_with_desktop(const std::filesystem::path& what,
                                  std::span<const std::filesystem::path> /*program_folders*/) {
    std::error_code error;
    const std::filesystem::path whole = whole_native(what, error);
    if (error) return error;
    SHELLEXECUTEINFOW request{};
    request.cbSize = sizeof request;
    request.fMask = SEE_MASK_FLAG_NO_UI;
    request.lpFile = whole.c_str();
    request.nShow = SW_SHOWNORMAL;
    return win32::error_of(::ShellExecuteExW(&request));
}

std::error_code show_in_folder(const std::filesystem::path& file,
                               std::span<const std::filesystem::path> program_folders) {
    std::error_code error;
    const std::filesystem::path whole = whole_native(file, error);
    if (error) return error;
    const std::unique_ptr<ITEMIDLIST, void (*)(LPITEMIDLIST)> item(::ILCreateFromPathW(whole.c_str()), ::ILFree);
    if (item && ::SHOpenFolderAndSelectItems(item.get(), 0, nullptr, 0) == S_OK) return {};
    return open_with_desktop(whole.parent_path(), program_folders);
}

}  // namespace readiness
