#include <memory>

#include "core/platform/open_with_desktop.h"
#include "core/platform/win32_calls.h"
// These need windows.h before them.
#include <objbase.h>
#include <shellapi.h>
#include <shlobj.h>

namespace readiness {

namespace {

/// The shell needs COM, which this thread may have already.
class Com {
public:
    Com() : result_(::CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE)) {}
    ~Com() {
        if (SUCCEEDED(result_)) ::CoUninitialize();
    }
    Com(const Com&) = delete;
    Com& operator=(const Com&) = delete;

private:
    HRESULT result_;
};

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
    const Com com;
    SHELLEXECUTEINFOW request{};
    request.cbSize = sizeof request;
    request.fMask = SEE_MASK_FLAG_NO_UI;
    request.lpFile = whole.c_str();
    request.nShow = SW_SHOWNORMAL;
    const std::error_code failure = win32::error_of(::ShellExecuteExW(&request));
    return failure.value() == ERROR_NO_ASSOCIATION ? std::make_error_code(std::errc::no_such_file_or_directory)
                                                   : failure;
}

std::error_code show_in_folder(const std::filesystem::path& file,
                               std::span<const std::filesystem::path> program_folders) {
    std::error_code error;
    const std::filesystem::path whole = whole_native(file, error);
    if (error) return error;
    const Com com;
    const std::unique_ptr<ITEMIDLIST, void (*)(LPITEMIDLIST)> item(::ILCreateFromPathW(whole.c_str()), ::ILFree);
    if (item && ::SHOpenFolderAndSelectItems(item.get(), 0, nullptr, 0) == S_OK) return {};
    return open_with_desktop(whole.parent_path(), program_folders);
}

}  // namespace readiness
