// A workbook with any sheet, shared texts and styles, and any bytes for a workbook: never a crash. Most bytes are no
// archive, so the input's pieces between zero bytes become the parts of one.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "claim.h"
#include "import_claims.h"
#include "xlsx_sample.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    if (rest.starts_with("PK")) {
        readiness::check_import(std::string(rest));
        return 0;
    }
    std::array<std::string, 4> pieces;
    for (std::string& piece : pieces) {
        const std::size_t end = std::min(rest.find('\0'), rest.size());
        piece = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
#ifdef READINESS_READS_XLSX
    readiness::check_import(importing::zip_of(importing::workbook_parts(pieces[0], pieces[1], pieces[2], pieces[3])));
#endif
    return 0;
}
