// How this folder's Windows files call the system.
#pragma once

#ifndef NOMINMAX
#define NOMINMAX
#endif
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <system_error>
#include <windows.h>

namespace readiness::win32 {

/// The error of the call that just failed. A file that is being removed, which Windows denies like one of somebody
/// else, gives ERROR_DELETE_PENDING.
std::error_code last_error();

/// The error of a call that returns zero on a failure; none if it went well.
inline std::error_code error_of(BOOL result) {
    return result == 0 ? last_error() : std::error_code();
}

/// Calls until it goes well, fails for another reason than the one that passes by itself, or a second and a half is
/// over. A virus scanner, an indexer or a program that synchronises files opens a file that has just been written, for
/// a moment in which others may neither replace nor remove it.
std::error_code patiently(const std::function<std::error_code()>& call);

/// The path as calls of the system take it. A long one is made absolute and begins with `\\?\`: of others Windows
/// takes 259 characters (247 of a folder) unless an administrator has set that it takes more.
std::wstring system_path(const std::filesystem::path& path);

/// The error; but that the name is too long if it is, of which Windows says only that there is no such path.
std::error_code with_long_name(const std::error_code& error, const std::filesystem::path& path);

/// The system's UTF-16 as UTF-8, and back. What is neither becomes U+FFFD.
std::string utf8_of(std::wstring_view text);
std::wstring utf16_of(std::string_view utf8);

}  // namespace readiness::win32
