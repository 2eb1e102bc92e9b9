// What is printed, made fit for a terminal: nothing in a file's text or name is obeyed by it.
#pragma once

#include <cstdio>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace readiness {

/// Prints one line, whatever is in the arguments: see printable(). The format is without a line end.
void print_line(std::FILE* to, std::string_view line);

template <class... Arguments>
void say(std::FILE* to, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    print_line(to, fmt::format(format, std::forward<Arguments>(arguments)...));
}

/// Prints a text of several lines.
void print_page(std::FILE* to, std::string_view page);

}  // namespace readiness
