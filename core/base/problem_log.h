// Gathers the problems of one file while it is read and checked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/problem.h"

namespace readiness {

/// Nobody reads more of one file at once: further problems are counted.
inline constexpr std::size_t most_problems = 100;

class ProblemLog {
public:
    explicit ProblemLog(std::string_view file) : file_(file) {}

    void add(Severity severity, SourcePosition at, std::string message, std::string hint = "");
    void error(SourcePosition at, std::string message, std::string hint = "");
    void warning(SourcePosition at, std::string message, std::string hint = "");

    /// True if another problem of that severity will only be counted, so that nobody need word it.
    [[nodiscard]] bool only_counts(Severity severity) const;

    /// From here on errors count as warnings: for a file from a newer program, which may well say what this one cannot
    /// understand.
    void be_lenient() { is_lenient_ = true; }

    /// All problems in the order of their places in the file. Of more than `most_problems` the first that were met,
    /// errors rather than warnings, and last how many more there are.
    [[nodiscard]] std::vector<Problem> in_file_order() const;

    /// What a reader gives back: the value, if there is one, goes with it only if no problem is an error.
    template <class T>
    [[nodiscard]] Loaded<T> loaded(std::optional<T> value) const {
        Loaded<T> result{.value = std::move(value), .problems = in_file_order()};
        if (has_errors(result.problems)) result.value.reset();
        return result;
    }

private:
    /// The problems of one severity.
    struct Met {
        std::size_t count = 0;
        std::vector<Problem> first;  ///< The first of them, `most_problems` at most.
    };
    [[nodiscard]] const Met& met(Severity severity) const { return severity == Severity::error ? errors_ : warnings_; }

    std::string file_;
    bool is_lenient_ = false;
    Met errors_;
    Met warnings_;
};

}  // namespace readiness
