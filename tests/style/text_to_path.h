// Given to the compiler before every file of the programs by tests/style.sh: a path that is made of text by itself, and
// not by path_of(), is an error then. On Linux it does no harm. On Windows each byte would become a letter of its own,
// so that "ä" is stored as "Ã¤". Literals are left alone: ours are plain ASCII.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#define CLI11_HAS_FILESYSTEM 0  // It makes paths of texts for checks that we do not use.

template <>
std::filesystem::path::path(const std::string&, format) = delete;
template <>
std::filesystem::path::path(const std::string_view&, format) = delete;
template <>
std::filesystem::path::path(const char* const&, format) = delete;
template <>
std::filesystem::path::path(char* const&, format) = delete;
template <>
std::filesystem::path& std::filesystem::path::operator=(const std::string&) = delete;
template <>
std::filesystem::path& std::filesystem::path::operator=(const std::string_view&) = delete;
template <>
std::filesystem::path& std::filesystem::path::operator=(const char* const&) = delete;
template <>
std::filesystem::path& std::filesystem::path::operator/=(const std::string&) = delete;
template <>
std::filesystem::path& std::filesystem::path::operator/=(const std::string_view&) = delete;
template <>
std::filesystem::path& std::filesystem::path::operator/=(const char* const&) = delete;
template <>
std::filesystem::path& std::filesystem::path::operator+=(const char* const&) = delete;
