// Lines of plain text for a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readiness {

inline constexpr std::size_t page_width = 100;

/// How many columns of a terminal the text takes: East Asian letters take two, combining marks none.
std::size_t display_width(std::string_view text);

/// The text in lines of at most `width` columns. Any run of white space or control characters is a place to break,
/// so that no file can send codes to the terminal; a word longer than a line is cut. Empty text is no line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text wrapped to the page, its first line after `indent` spaces and further ones after two more.
std::string paragraph(std::string_view text, std::size_t indent);

}  // namespace readiness
