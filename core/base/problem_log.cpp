#include "core/base/problem_log.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <limits>
#include <tuple>
#include <utility>

namespace readiness {

void ProblemLog::add(Severity severity, SourcePosition at, std::string message, std::string hint) {
    if (is_lenient_) severity = Severity::warning;
    Met& met = severity == Severity::error ? errors_ : warnings_;
    ++met.count;
    if (met.first.size() < most_problems)
        met.first.push_back({severity, file_, at, std::move(message), std::move(hint)});
}

bool ProblemLog::only_counts(Severity severity) const {
    return met(is_lenient_ ? Severity::warning : severity).first.size() >= most_problems;
}

void ProblemLog::error(SourcePosition at, std::string message, std::string hint) {
    add(Severity::error, at, std::move(message), std::move(hint));
}

void ProblemLog::warning(SourcePosition at, std::string message, std::string hint) {
    add(Severity::warning, at, std::move(message), std::move(hint));
}

std::vector<Problem> ProblemLog::in_file_order() const {
    std::vector<Problem> sorted = errors_.first;
    const std::size_t room = most_problems - sorted.size();
    const auto warnings = static_cast<std::ptrdiff_t>(std::min(room, warnings_.first.size()));
    sorted.insert(sorted.end(), warnings_.first.begin(), warnings_.first.begin() + warnings);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Problem& left, const Problem& right) {
        return std::tie(left.at.line, left.at.column) < std::tie(right.at.line, right.at.column);
    });
    const std::size_t more = errors_.count + warnings_.count - sorted.size();
    if (more == 0) return sorted;
    const bool some_errors = errors_.count > errors_.first.size();
    sorted.push_back({some_errors ? Severity::error : Severity::warning,
                      file_,
                      {},
                      fmt::format("and {} more", more),
                      "",
                      static_cast<int>(std::min<std::size_t>(more, std::numeric_limits<int>::max()))});
    return sorted;
}

}  // namespace readiness
