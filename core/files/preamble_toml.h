// What kind of file a text is, or is meant to be, its id and version: known before anything else is read.
#pragma once

#include <initializer_list>
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

/// The same from the first lines of a file, without reading the rest, which may be long or broken: a text that says
/// there what it is counts as TOML. Nothing if the first lines do not say it, and the whole file has to be read.
/// `is_whole`: there is no more of the file than `start`.
std::optional<Preamble> preamble_from_start(std::string_view start, bool is_whole);

/// The lines before the first section; those of the sections that are named too, while only these come first. Nothing
/// if `start` does not reach that far, and is not the whole file. Who parses them must be ready for a text that is cut
/// in the middle of a long value.
std::optional<std::string_view> first_lines(std::string_view start, bool is_whole,
                                            std::initializer_list<std::string_view> sections = {});

}  // namespace readiness
