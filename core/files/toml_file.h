// Reads a whole file: its syntax, then its format, then what is in it.
// Internal: only *_toml.cpp and toml_*.cpp files include this, so that only they depend on toml++.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/files/file_format.h"
#include "core/toml/toml_reader.h"
#include "core/toml/toml_text.h"

namespace readiness {

/// The version that `format` gives, with a warning if it is newer than this program. Nothing and an error if the
/// key is missing, or names another kind of file or none that we know: then the rest is not worth reading.
std::optional<int> read_format(TableReader& root, const FileFormat& format);

/// An error unless `format` is the one given: of a file that the program keeps for itself, and reads in no other.
void require_format(TableReader& root, std::string_view format);

/// `read` gets the root of a file that the program keeps for itself, called `name` in messages.
template <class T, class Read>
Loaded<T> read_own_file(std::string_view text, std::string_view file, std::string_view name, std::string_view format,
                        Read read) {
    ProblemLog log(file);
    const std::optional<toml::table> document = parse_toml(text, log);
    if (!document) return log.loaded<T>(std::nullopt);
    TableReader root(*document, std::string(name), log);
    require_format(root, format);
    return log.loaded<T>(read(root));
}

/// `read` gets the root of a file of the right kind, and the version of its format.
template <class T, class Read>
Loaded<T> read_file(std::string_view text, std::string_view file, FileKind kind, Read read) {
    ProblemLog log(file);
    const FileFormat& format = format_of(kind);
    const std::optional<toml::table> document = parse_toml(text, log);
    if (!document) return log.loaded<T>(std::nullopt);
    TableReader root(*document, std::string(format.name), log);
    const std::optional<int> version = read_format(root, format);
    if (!version) return log.loaded<T>(std::nullopt);
    return log.loaded<T>(read(root, *version));
}

}  // namespace readiness
