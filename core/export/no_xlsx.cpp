// Stands in for xlsx.cpp in a build without libxlsxwriter.
#include <filesystem>
#include <optional>
#include <string>

#include "core/export/xlsx.h"

namespace readiness {

bool can_write_xlsx() {
    return false;
}

Loaded<std::string> xlsx_of(const Workbook& /*workbook*/, const std::filesystem::path& /*scratch*/) {
    return {std::nullopt, {{Severity::error, "", {}, std::string(no_xlsx_text), ""}}};
}

}  // namespace readiness
