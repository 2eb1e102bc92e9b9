// From a file's bytes to its tables, whatever kind of file it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/importing/csv_reader.h"
#include "core/importing/table.h"
#include "core/importing/text_encoding.h"

namespace readiness {

struct ReadTables {
    std::vector<SheetTable> tables;        ///< One of a text; of a workbook, its sheets.
    std::optional<TextEncoding> encoding;  ///< Of a text.
    char delimiter = 0;                    ///< Of a text.
};

/// Reads a text or a workbook; the bytes decide, and not the name. Files of other kinds, such as old workbooks, PDF,
/// web pages and JSON, are errors that say what to export instead. `file` is what problems name.
Loaded<ReadTables> read_tables(std::string bytes, std::string_view file, const ImportProgress& progress = {});

}  // namespace readiness
