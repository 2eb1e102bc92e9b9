// What the command import prints of a file.
#pragma once

#include <filesystem>
#include <string>

#include "core/importing/import_look.h"
#include "core/importing/read_tables.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// A file and what was found in it.
struct ImportPage {
    std::string file;  ///< As messages name it.
    std::string kind;  ///< "comma, UTF-8".
    const ImportLook& look;
    const Questionnaire& questionnaire;
};

/// The first line: the file, its rows, its kind, and the tool; then what is reported of it.
void print_import_summary(const ImportPage& page);

/// A line for each column: what it is, and how many of its answers are understood.
void print_import_columns(const ImportPage& page);

/// Each open question as an error with row and column, and the lines of a map file that would decide all of them.
void print_import_asks(const ImportPage& page);

}  // namespace readiness
