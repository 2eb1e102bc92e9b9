#include "core/export/xlsx.h"

#include <cstddef>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>
#include <xlsxwriter.h>

#include "core/base/utf8.h"
#include "core/export/xlsx_charts.h"
#include "core/export/xlsx_sheets.h"
#include "core/export/xlsx_text.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// A folder of our own that nobody else may read, for as long as this lives.
class PrivateFolder {
public:
    explicit PrivateFolder(const fs::path& scratch) {
        constexpr int most_tries = 1000;
        if (scratch.empty()) return;  // else it would be the folder in which the program was started
        for (int i = 0; i < most_tries; ++i) {
            const fs::path path = scratch / fmt::format("readiness-export-{}", i);
            if (!fs::create_directory(path, error_)) {
                if (error_ && error_ != std::errc::file_exists) return;
                continue;
            }
            path_ = path;
            fs::permissions(path_, fs::perms::owner_all, error_);
            return;
        }
    }
    ~PrivateFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    [[nodiscard]] bool usable() const { return !path_.empty() && !error_; }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
    std::error_code error_;
};

void set_properties(lxw_workbook* book, const Workbook& workbook) {
    constexpr std::size_t longest = 200;  // Excel takes no more than 255 characters
    std::string title(utf8_prefix(xlsx_text(workbook.title), longest));
    std::string program = "Readiness";
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.company = program.data();
    properties.created = static_cast<std::time_t>(workbook.made.time_since_epoch().count());
    if (properties.created == 0) properties.created = 1;  // the library takes 0 for the computer's clock
    workbook_set_properties(book, &properties);
}

lxw_error write_workbook(const Workbook& workbook, const fs::path& file) {
    lxw_workbook* book = workbook_new(text_of(file).c_str());
    if (book == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    set_properties(book, workbook);
    const Looks looks(book);
    write_about(book, workbook, looks);
    for (const WorkbookSheet& sheet : workbook.sheets) {
        lxw_worksheet* made = workbook_add_worksheet(book, sheet.name.c_str());
        write_table(made, sheet.table, looks);
        if (sheet.chart) add_chart(book, made, sheet);
    }
    return workbook_close(book);
}

Loaded<std::string> failed(const std::string& why) {
    return {std::nullopt,
            {{Severity::error,
              "",
              {},
              fmt::format("the workbook could not be made: {}", why),
              "make room in the folder for temporary files, or choose another one with TMPDIR"}}};
}

}  // namespace

bool can_write_xlsx() {
    return true;
}

Loaded<std::string> xlsx_of(const Workbook& workbook, const std::filesystem::path& scratch) {
    const PrivateFolder folder(scratch);
    if (!folder.usable()) {
        return failed(scratch.empty() ? "no folder for temporary files is known"
                                      : fmt::format("nothing can be written in {}", text_of(scratch)));
    }
    const fs::path file = folder.path() / "workbook.xlsx";
    if (const lxw_error error = write_workbook(workbook, file); error != LXW_NO_ERROR)
        return failed(lxw_strerror(error));
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream || bytes.empty()) return failed("it could not be read again");
    return {std::move(bytes), {}};
}

}  // namespace readiness
