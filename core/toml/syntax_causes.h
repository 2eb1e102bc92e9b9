// What a person really did where a file is no TOML, or is TOML and yet hardly means what it says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/source_position.h"

namespace readiness {

struct SyntaxCause {
    SourcePosition at;
    std::string message;
    std::string hint;
};

/// Where the parser stopped at `stopped`: what is behind it, if it is one of the slips that parsers describe badly.
/// These are marks of an unfinished merge, characters that cannot be seen or only look right, backslashes of Windows
/// paths, and decimal commas. Nothing for all others: then the parser's own words say it.
std::optional<SyntaxCause> true_cause(std::string_view text, SourcePosition stopped);

/// In a text that can be read: paths in which \n or \t was taken for a line end or a tab, and marks of an unfinished
/// merge within a text.
std::vector<SyntaxCause> doubts_about(std::string_view text);

}  // namespace readiness
