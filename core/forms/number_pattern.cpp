#include "core/forms/number_pattern.h"

#include <string_view>

namespace readiness {

namespace {

std::string pattern_of(std::string_view text) {
    std::string pattern;
    for (const char c : text) {
        if (std::string_view(R"(\^$.|?*+()[]{}/)").find(c) != std::string_view::npos) pattern += '\\';
        pattern += c;
    }
    return pattern;
}

}  // namespace

std::string number_pattern(const FormQuestion& question) {
    std::string pattern = R"(^\s*([-+−]?\d+([.,]\d+)?\s*)";
    const std::string& unit = question.scale->number()->unit;
    if (!unit.empty()) pattern += '(' + pattern_of(unit) + ")?";
    for (const FormChoice& choice : question.choices)
        pattern += '|' + pattern_of(choice.label);
    return pattern + R"()\s*$)";
}

}  // namespace readiness
