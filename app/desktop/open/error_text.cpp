#include "app/desktop/open/error_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace readiness {

std::string first_error_text(std::span<const Problem> problems) {
    const auto error = std::ranges::find(problems, Severity::error, &Problem::severity);
    if (error == problems.end()) return "";
    std::string message = error->message;
    if (error->at.line <= 0) {
        if (!message.empty() && message[0] >= 'a' && message[0] <= 'z') message[0] = static_cast<char>(message[0] - 32);
        return message + ".";
    }
    if (error->at.column <= 0) return fmt::format("Line {}: {}.", error->at.line, message);
    return fmt::format("Line {}, column {}: {}.", error->at.line, error->at.column, message);
}

}  // namespace readiness
