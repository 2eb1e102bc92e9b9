#include "core/storage/answer_file.h"

#include <system_error>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/platform/path_text.h"
#include "core/storage/whole_file.h"

namespace readiness {

Loaded<AnswerFile> load_answer_file(const std::filesystem::path& path, const ImportProgress& progress) {
    Loaded<std::string> bytes = read_whole_file(path);
    if (!bytes.value) return {std::nullopt, std::move(bytes.problems)};
    AnswerFile file;
    file.sha256 = sha256_hex(*bytes.value);
    Loaded<ReadTables> read = read_tables(std::move(*bytes.value), text_of(path), progress);
    if (!read.value) return {std::nullopt, std::move(read.problems)};
    file.read = std::move(*read.value);
    return {std::move(file), std::move(read.problems)};
}

Loaded<ImportMap> load_import_map(const std::filesystem::path& path) {
    std::error_code unreadable;
    if (path.empty() || std::filesystem::status(path, unreadable).type() == std::filesystem::file_type::not_found)
        return {ImportMap(), {}};
    const Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, text.problems};
    return read_import_map(*text.value, text_of(path));
}

}  // namespace readiness
