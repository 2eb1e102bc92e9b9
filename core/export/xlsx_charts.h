// Charts of a workbook as libxlsxwriter takes them. For xlsx.cpp alone.
#pragma once

#include <xlsxwriter.h>

#include "core/export/workbook.h"

namespace readiness {

/// Adds the chart that `from` wants to its sheet, below the table that write_table() wrote. There must be one.
void add_chart(lxw_workbook* book, lxw_worksheet* sheet, const WorkbookSheet& from);

}  // namespace readiness
