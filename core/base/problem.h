// What is wrong with a file, in words that help a person to correct it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/source_position.h"

namespace readiness {

enum class Severity { error, warning };

/// One thing that is wrong: which file, where, what, and what to do about it.
struct Problem {
    Severity severity = Severity::error;
    std::string file;
    SourcePosition at;
    std::string message;
    std::string hint;    ///< What to do; empty if the message says it already.
    int stands_for = 1;  ///< More than 1 for the last problem of a file that has too many: "and 412 more".

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// "file:line:column: error: message (hint)"; a place of 0 is left out, as is an empty hint.
std::string describe(const Problem& problem);

/// True if at least one problem is an error; false for an empty list.
bool has_errors(std::span<const Problem> problems);

/// Puts `more` after the problems already there.
void append(std::vector<Problem>& problems, std::vector<Problem> more);

/// What a reader gives back: the value if the file could be used, and every problem met on the way.
/// A file with errors has no value, so nobody can save over it by mistake.
template <class T>
struct Loaded {
    std::optional<T> value;
    std::vector<Problem> problems;
};

}  // namespace readiness
