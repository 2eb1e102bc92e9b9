// What kind of file a text is, or is meant to be, its id and version: known before anything else is read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/files/file_format.h"

namespace readiness {

struct Preamble {
    bool is_toml = false;          ///< False if the text cannot be parsed.
    std::optional<FileKind> kind;  ///< Absent if nothing in the text says.
    std::string id;                ///< Empty if there is none, or the text cannot be parsed.
    std::string version;           ///< Likewise.
};

/// The kind is what `format` says; if it says nothing known, what the sections are; in a text that cannot be parsed,
/// the first format that is named anywhere.
Preamble read_preamble(std::string_view text);

}  // namespace readiness
