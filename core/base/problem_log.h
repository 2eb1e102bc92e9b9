// Gathers the problems of one file while it is read and checked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/problem.h"

namespace readiness {

class ProblemLog {
public:
    explicit ProblemLog(std::string_view file) : file_(file) {}

    void add(Severity severity, SourcePosition at, std::string message, std::string hint = "");
    void error(SourcePosition at, std::string message, std::string hint = "");
    void warning(SourcePosition at, std::string message, std::string hint = "");

    /// From here on errors count as warnings: for a file from a newer program, which may well say what this one cannot
    /// understand.
    void be_lenient() { is_lenient_ = true; }

    /// All problems in the order of their places in the file.
    [[nodiscard]] std::vector<Problem> in_file_order() const;

    /// What a reader gives back: the value, if there is one, goes with it only if no problem is an error.
    template <class T>
    [[nodiscard]] Loaded<T> loaded(std::optional<T> value) const {
        Loaded<T> result{.value = std::move(value), .problems = in_file_order()};
        if (has_errors(result.problems)) result.value.reset();
        return result;
    }

private:
    std::string file_;
    bool is_lenient_ = false;
    std::vector<Problem> problems_;
};

}  // namespace readiness
