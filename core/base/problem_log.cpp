#include "core/base/problem_log.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace readiness {

void ProblemLog::add(Severity severity, SourcePosition at, std::string message, std::string hint) {
    if (is_lenient_) severity = Severity::warning;
    problems_.push_back({severity, file_, at, std::move(message), std::move(hint)});
}

void ProblemLog::error(SourcePosition at, std::string message, std::string hint) {
    add(Severity::error, at, std::move(message), std::move(hint));
}

void ProblemLog::warning(SourcePosition at, std::string message, std::string hint) {
    add(Severity::warning, at, std::move(message), std::move(hint));
}

std::vector<Problem> ProblemLog::in_file_order() const {
    std::vector<Problem> sorted = problems_;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Problem& left, const Problem& right) {
        return std::tie(left.at.line, left.at.column) < std::tie(right.at.line, right.at.column);
    });
    return sorted;
}

}  // namespace readiness
