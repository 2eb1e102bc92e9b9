#include "app/desktop/open/error_text.h"

#include <algorithm>
#include <fmt/format.h>

#include "core/base/text.h"

namespace readiness {

std::string first_hint_text(std::span<const Problem> problems) {
    const auto error = std::ranges::find(problems, Severity::error, &Problem::severity);
    if (error == problems.end() || error->hint.empty()) return "";
    const std::string text = capitalised(error->hint);
    return text.ends_with('.') || text.ends_with('?') ? text : text + ".";
}

std::string first_error_text(std::span<const Problem> problems) {
    const auto error = std::ranges::find(problems, Severity::error, &Problem::severity);
    if (error == problems.end()) return "";
    const std::string& message = error->message;
    if (error->at.line <= 0) return capitalised(message) + ".";
    if (error->at.column <= 0) return fmt::format("Line {}: {}.", error->at.line, message);
    return fmt::format("Line {}, column {}: {}.", error->at.line, error->at.column, message);
}

}  // namespace readiness
