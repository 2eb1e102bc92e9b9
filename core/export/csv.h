// Tables as comma-separated values.
#pragma once

#include <string>
#include <string_view>

#include "core/export/data_table.h"

namespace readiness {

/// The table as RFC 4180 has it, with the columns' keys as its first line: UTF-8 with a byte order mark, because Excel
/// takes it for another encoding without one; lines end in CR LF; numbers have a point and all their digits, days read
/// 2026-11-24. A number that is not finite is an empty cell. Text is one line (clean_text()) and harmless_text().
std::string csv_of(const DataTable& table);

/// Text that no spreadsheet runs as a formula. It gets an apostrophe in front if the first character that is neither a
/// blank nor a quotation mark is = + - @ or a wide or small form of these, or if it begins with a tab or a line end
/// (OWASP, CSV Injection). The same is done after each semicolon and each tab: a spreadsheet may take these for the end
/// of a cell.
std::string harmless_text(std::string_view text);

}  // namespace readiness
