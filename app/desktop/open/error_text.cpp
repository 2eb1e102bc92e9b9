#include "app/desktop/open/error_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace readiness {

namespace {

std::string with_capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
    return text;
}

}  // namespace

std::string first_hint_text(std::span<const Problem> problems) {
    const auto error = std::ranges::find(problems, Severity::error, &Problem::severity);
    if (error == problems.end() || error->hint.empty()) return "";
    const std::string text = with_capital(error->hint);
    return text.ends_with('.') || text.ends_with('?') ? text : text + ".";
}

std::string first_error_text(std::span<const Problem> problems) {
    const auto error = std::ranges::find(problems, Severity::error, &Problem::severity);
    if (error == problems.end()) return "";
    const std::string& message = error->message;
    if (error->at.line <= 0) return with_capital(message) + ".";
    if (error->at.column <= 0) return fmt::format("Line {}: {}.", error->at.line, message);
    return fmt::format("Line {}, column {}: {}.", error->at.line, error->at.column, message);
}

}  // namespace readiness
