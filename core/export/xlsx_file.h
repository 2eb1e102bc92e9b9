// A workbook that libxlsxwriter writes, as bytes. For files that know that library alone.
#pragma once

#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <xlsxwriter.h>

#include "core/base/problem.h"

namespace readiness {

/// Lets `write` fill a new workbook, and gives its bytes. The library writes to a file: a folder that nobody else can
/// read is made in `scratch` and removed again. A problem if that cannot be done.
Loaded<std::string> xlsx_bytes(const std::filesystem::path& scratch, const std::function<void(lxw_workbook*)>& write);

/// Sets its title, and when it was made, in seconds since 1970: 0 stands for the second after, since the library takes
/// 0 for the computer's clock.
void set_properties(lxw_workbook* book, std::string_view title, std::time_t made);

}  // namespace readiness
