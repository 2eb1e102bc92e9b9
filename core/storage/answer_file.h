// Reads a form's export, and the map file beside it.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/problem.h"
#include "core/importing/import_map.h"
#include "core/importing/read_tables.h"

namespace readiness {

struct AnswerFile {
    ReadTables read;
    std::string sha256;  ///< Of the file's bytes.
};

/// The tables of a CSV file or a workbook. Nothing, and the problems, if it cannot be read.
Loaded<AnswerFile> load_answer_file(const std::filesystem::path& path, const ImportProgress& progress = {});

/// The map in the file; an empty one for an empty path, and for a file that is not there yet.
Loaded<ImportMap> load_import_map(const std::filesystem::path& path);

}  // namespace readiness
