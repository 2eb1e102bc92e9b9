// Sheets of a workbook as libxlsxwriter takes them. For xlsx.cpp alone.
#pragma once

#include <cstddef>
#include <vector>
#include <xlsxwriter.h>

#include "core/export/workbook.h"

namespace readiness {

/// How cells look, made once for a workbook.
struct Looks {
    lxw_format* heading = nullptr;
    lxw_format* number_heading = nullptr;
    lxw_format* plain = nullptr;
    lxw_format* whole = nullptr;  ///< A number in a plain column.
    lxw_format* wrapped = nullptr;
    lxw_format* score = nullptr;
    lxw_format* figure = nullptr;
    lxw_format* day = nullptr;
    lxw_format* label = nullptr;       ///< On the sheet About.
    lxw_format* first_line = nullptr;  ///< There too.

    explicit Looks(lxw_workbook* book);

    /// Of a number. Text has the look `plain` or `wrapped`.
    [[nodiscard]] lxw_format* of(CellLook look) const;
};

/// Adds the sheet that says what the workbook is.
void write_about(lxw_workbook* book, const Workbook& workbook, const Looks& looks);

/// Fills a sheet with a table: its heading stays in view and is on each page, and its rows are as high as their text.
void write_table(lxw_worksheet* sheet, const DataTable& table, const Looks& looks);

/// The places of the columns that write_table() writes, from the left.
std::vector<std::size_t> shown_columns(const DataTable& table);

}  // namespace readiness
