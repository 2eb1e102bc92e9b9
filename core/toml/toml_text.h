// From the bytes of a file to toml++'s table: the one place where toml++'s own errors are caught.
// Internal: only *_toml.cpp files and toml_reader include this, so that only they depend on toml++.
#pragma once

#include <optional>
#include <string_view>
#include <toml++/toml.h>

#include "core/base/problem_log.h"

namespace readiness {

/// Brackets in brackets, or parts of one dotted key, may go this deep. toml++ 3.3 sets no limit to dotted keys and
/// overflows the stack from some ten thousand; our own files need five.
inline constexpr int deepest_nesting = 32;

/// The document, or nothing and one error that says in plain words where and why the text is no TOML: not UTF-8, zero
/// bytes, nested too deeply, or anything toml++ objects to. A UTF-8 byte order mark is fine. An empty text is an empty
/// table.
std::optional<toml::table> parse_toml(std::string_view text, ProblemLog& log);

}  // namespace readiness
