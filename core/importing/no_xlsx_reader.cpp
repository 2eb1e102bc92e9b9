// In place of xlsx_reader.cpp if libzip or pugixml is not installed.
#include "core/importing/xlsx_reader.h"

namespace readiness {

Loaded<std::vector<SheetTable>> read_xlsx(std::string_view /*bytes*/, std::string_view file,
                                          const ImportProgress& /*progress*/) {
    return {std::nullopt,
            {{Severity::error,
              std::string(file),
              {},
              "this is a workbook, and this program was built without the libraries that read one",
              "open it in a spreadsheet, choose Save as, CSV UTF-8, and bring that file in"}}};
}

}  // namespace readiness
