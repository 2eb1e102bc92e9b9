// Where something is in the file from which it was read.
#pragma once

namespace readiness {

/// Line and column, both counted from 1; 0 means "not from a file".
/// Two values that differ only in their place are equal: a place is no part of what a thing is.
struct SourcePosition {
    int line = 0;
    int column = 0;

    friend bool operator==(const SourcePosition&, const SourcePosition&) { return true; }
};

}  // namespace readiness
