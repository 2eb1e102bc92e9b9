// Reads the sheets of a workbook, .xlsx, over libzip and pugixml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/importing/csv_reader.h"
#include "core/importing/table.h"

namespace readiness {

/// The sheets that people see, in their order, each with its name; hidden ones only if there are no others. Shared and
/// inline texts, numbers, TRUE and FALSE, dates as "2026-11-24 09:30:00" (by the cell's format, in the workbook's own
/// calendar of 1900 or 1904), percentages as "10%", cached values of formulas, and errors such as "#REF!" as the texts
/// that they are. A formula without a cached value is an empty cell and a warning.
///
/// Nothing in a file is trusted. Errors, with the sheet, the row and the column if there is one: parts larger than
/// 256 MiB or packed more than a thousandfold; more parts than a workbook has; names that lead out of the file;
/// document types and entities in XML; references beyond the file; rows, columns and cells beyond the limits in
/// table.h; encrypted files. Without the libraries every workbook is an error that says how to save it as CSV.
Loaded<std::vector<SheetTable>> read_xlsx(std::string_view bytes, std::string_view file,
                                          const ImportProgress& progress = {});

}  // namespace readiness
