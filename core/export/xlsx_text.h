// Text as a cell of a workbook can hold it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace readiness {

/// How many UTF-16 units a cell can hold: a limit of Excel.
inline constexpr std::size_t longest_xlsx_text = 32767;

/// The text with its lines: any line end is LF and a tab is a blank. Left out is what XML does not allow or what would
/// change the words around, as clean_text() has it. A run such as "_x0041_", which Excel would read as a character, is
/// escaped. Text that is longer than a cell can hold is cut, and ends in a word that says so.
std::string xlsx_text(std::string_view text);

}  // namespace readiness
