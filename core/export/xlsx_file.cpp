#include "core/export/xlsx_file.h"

#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "core/base/utf8.h"
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
            const fs::path path = scratch / path_of(fmt::format("readiness-export-{}", i));
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

Loaded<std::string> failed(const std::string& why) {
    return {std::nullopt,
            {{Severity::error,
              "",
              {},
              fmt::format("the workbook could not be made: {}", why),
              "make room in the folder for temporary files, or choose another one with TMPDIR, on Windows TMP"}}};
}

}  // namespace

Loaded<std::string> xlsx_bytes(const fs::path& scratch, const std::function<void(lxw_workbook*)>& write) {
    const PrivateFolder folder(scratch);
    if (!folder.usable()) {
        return failed(scratch.empty() ? "no folder for temporary files is known"
                                      : fmt::format("nothing can be written in {}", text_of(scratch)));
    }
    const fs::path file = folder.path() / "workbook.xlsx";
    lxw_workbook* book = workbook_new(text_of(file).c_str());
    if (book == nullptr) return failed(lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED));
    write(book);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) return failed(lxw_strerror(error));
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream || bytes.empty()) return failed("it could not be read again");
    return {std::move(bytes), {}};
}

void set_properties(lxw_workbook* book, std::string_view title, std::time_t made) {
    constexpr std::size_t longest = 200;  // Excel takes no more than 255 characters
    std::string short_title(utf8_prefix(xlsx_text(title), longest));
    std::string program = "Readiness";
    lxw_doc_properties properties = {};
    properties.title = short_title.data();
    properties.company = program.data();
    properties.created = made == 0 ? 1 : made;
    workbook_set_properties(book, &properties);
}

}  // namespace readiness
