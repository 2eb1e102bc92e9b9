// Workbooks as XLSX, if this build has libxlsxwriter.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/export/workbook.h"

namespace readiness {

/// False for a build without libxlsxwriter: there xlsx_of() gives a problem.
bool can_write_xlsx();

/// Why there is no XLSX in such a build, and what to do.
inline constexpr std::string_view no_xlsx_text =
    "this program was built without libxlsxwriter and writes no .xlsx; use .csv, or build it with libxlsxwriter "
    "(Debian: libxlsxwriter-dev)";

/// The workbook as the bytes of an XLSX file: the sheet About first, with what it is and whom it is for; then the
/// sheets, each with a heading that stays in view. Left out are columns without a single value, and those whose use is
/// another one (ColumnUse). Text is always a text cell, never a formula or a link (xlsx_text()); days are days. The
/// same workbook always gives the same bytes.
///
/// libxlsxwriter writes to a file: a folder that nobody else can read is made in `scratch` and removed again. A problem
/// if that cannot be done.
Loaded<std::string> xlsx_of(const Workbook& workbook, const std::filesystem::path& scratch);

}  // namespace readiness
