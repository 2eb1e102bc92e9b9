#include "core/words/numbers.h"

#include <cmath>
#include <fmt/format.h>
#include <functional>

#include "core/scoring/barrier_scores.h"

namespace readiness {

namespace {

/// The shortest of 72, 69.6, 69.96… that lies on the same side of every limit as the number itself.
std::string rounded_text(double number, const std::function<bool(double)>& same_side) {
    for (int decimals = 0; decimals < 6; ++decimals) {
        const double unit = std::pow(10.0, decimals);
        const double rounded = std::round(number * unit) / unit;
        if (same_side(rounded)) return fmt::format("{:.{}f}", rounded, decimals);
    }
    return fmt::format("{}", number);
}

}  // namespace

std::string number_text(double number) {
    constexpr double as_good_as_zero = 1e-9;
    const std::string digits = fmt::format("{}", std::abs(number) < as_good_as_zero ? 0.0 : std::abs(number));
    const std::string whole = digits.ends_with(".0") ? digits.substr(0, digits.size() - 2) : digits;
    return (number <= -as_good_as_zero ? "−" : "") + whole;
}

std::string score_text(const Questionnaire& questionnaire, const std::optional<double>& score) {
    if (!score) return "–";
    return rounded_text(*score, [&](double rounded) {
        return is_read_by_question(questionnaire) || band_of(questionnaire, rounded) == band_of(questionnaire, *score);
    });
}

std::string pressure_text(const std::optional<double>& pressure) {
    if (!pressure) return "–";
    return rounded_text(*pressure, [&](double rounded) { return status_at(rounded) == status_at(*pressure); });
}

std::string answer_text(const Scale& scale, const Answer& answer) {
    if (answer.kind == Answer::Kind::dont_know) return "Don't know";
    if (answer.kind == Answer::Kind::not_applicable) return "Not applicable";
    if (const ChoiceScale* choice = scale.choice()) {
        for (const Option& option : choice->options) {
            if (option.value == answer.value) return option.label;
        }
        return number_text(answer.value);
    }
    const std::string& unit = scale.number()->unit;
    const char* space = unit.empty() ? "" : "\u00a0";
    // Where less than nothing can be said, more says so too.
    const bool signed_scale = scale.number()->min < 0 && answer.value > 0;
    return (signed_scale ? "+" : "") + number_text(answer.value) + space + unit;
}

}  // namespace readiness
