#include "core/platform/path_text.h"
#include "core/platform/win32_calls.h"

namespace readiness {

namespace win32 {

std::string utf8_of(std::wstring_view text) {
    if (text.empty()) return "";
    const int length = static_cast<int>(text.size());
    const int size = ::WideCharToMultiByte(CP_UTF8, 0, text.data(), length, nullptr, 0, nullptr, nullptr);
    std::string utf8(static_cast<std::size_t>(size), '\0');
    ::WideCharToMultiByte(CP_UTF8, 0, text.data(), length, utf8.data(), size, nullptr, nullptr);
    return utf8;
}

std::wstring utf16_of(std::string_view utf8) {
    if (utf8.empty()) return L"";
    const int length = static_cast<int>(utf8.size());
    const int size = ::MultiByteToWideChar(CP_UTF8, 0, utf8.data(), length, nullptr, 0);
    std::wstring text(static_cast<std::size_t>(size), L'\0');
    ::MultiByteToWideChar(CP_UTF8, 0, utf8.data(), length, text.data(), size);
    return text;
}

}  // namespace win32

std::string text_of(const std::filesystem::path& path) {
    return win32::utf8_of(path.native());
}

std::filesystem::path path_of(std::string_view utf8) {
    return {win32::utf16_of(utf8)};
}

}  // namespace readiness
