#include "core/base/problem.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "core/base/printable.h"

namespace readiness {

std::string describe(const Problem& problem) {
    std::string text = printable(problem.file);
    if (problem.at.line > 0) text += fmt::format(":{}", problem.at.line);
    if (problem.at.line > 0 && problem.at.column > 0) text += fmt::format(":{}", problem.at.column);
    if (!text.empty()) text += ": ";
    text +=
        fmt::format("{}: {}", problem.severity == Severity::error ? "error" : "warning", printable(problem.message));
    if (!problem.hint.empty()) text += fmt::format(" ({})", printable(problem.hint));
    return text;
}

bool has_errors(std::span<const Problem> problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::error; });
}

void append(std::vector<Problem>& problems, std::vector<Problem> more) {
    problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace readiness
