// Reads a table of comma-separated values, whatever it is separated by.
//
// Debian has no C++ library that does what is needed here: of those for CSV that it packages (libcsv, its C++ wrappers
// in other libraries) none finds the separator, reads `sep=`, keeps the row and the column of a mistake, or says what
// is wrong with a quotation mark; they drop the rest of a row or join rows without a word. Detection and messages are
// most of the work, and the walk over the characters is short, so it is ours.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/importing/table.h"

namespace readiness {

/// Told how much of the file is read, 0 to 1; false stops the reading.
using ImportProgress = std::function<bool(double share)>;

struct CsvTable {
    SheetTable table;
    char delimiter = ',';
};

/// Reads a text in UTF-8. The separator is the one that a first line `sep=;` names, else that of comma, semicolon, tab
/// and bar by which most of the first rows have equally many cells. Cells may be in quotation marks, with doubled ones
/// inside, and may then hold separators and line ends. Lines end with LF, CR LF or CR. Empty rows are left out, and
/// count in the numbers of the others. An empty text gives a table without rows.
///
/// Errors, with the line and the character of the mistake: a quotation mark that is not closed; something behind a
/// closed one; cells, rows or tables beyond the limits in table.h. A stopped reading is an error too.
Loaded<CsvTable> read_csv(std::string_view text, std::string_view file, const ImportProgress& progress = {});

}  // namespace readiness
