#include "core/export/xlsx.h"

#include <ctime>
#include <xlsxwriter.h>

#include "core/export/xlsx_charts.h"
#include "core/export/xlsx_file.h"
#include "core/export/xlsx_sheets.h"

namespace readiness {

bool can_write_xlsx() {
    return true;
}

Loaded<std::string> xlsx_of(const Workbook& workbook, const std::filesystem::path& scratch) {
    return xlsx_bytes(scratch, [&](lxw_workbook* book) {
        set_properties(book, workbook.title, static_cast<std::time_t>(workbook.made.time_since_epoch().count()));
        const Looks looks(book);
        write_about(book, workbook, looks);
        for (const WorkbookSheet& sheet : workbook.sheets) {
            lxw_worksheet* made = workbook_add_worksheet(book, sheet.name.c_str());
            write_table(made, sheet.table, looks);
            if (sheet.chart) add_chart(book, made, sheet);
        }
    });
}

}  // namespace readiness
