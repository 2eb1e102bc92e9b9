#include "core/words/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <functional>

#include "core/base/text.h"
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

double difference_as_shown(const Questionnaire& questionnaire, double high, double low) {
    const auto shown = [&](double score) { return std::strtod(score_text(questionnaire, score).c_str(), nullptr); };
    return shown(high) - shown(low);
}

std::string difference_text(const Questionnaire& questionnaire, double high, double low) {
    const auto decimals = [&](double score) {
        const std::string text = score_text(questionnaire, score);
        const std::size_t point = text.find('.');
        return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
    };
    return fmt::format("{:.{}f}", difference_as_shown(questionnaire, high, low),
                       std::max(decimals(high), decimals(low)));
}

std::optional<double> in_own_unit(const Questionnaire& questionnaire, const std::optional<double>& score) {
    if (!questionnaire.shown || !score) return std::nullopt;
    const OwnUnit& unit = *questionnaire.shown;
    return unit.min + (unit.max - unit.min) * *score / 100;
}

std::string own_unit_number(const Questionnaire& questionnaire, const std::optional<double>& score) {
    if (!questionnaire.shown) return "";
    if (!score) return "–";
    const OwnUnit& unit = *questionnaire.shown;
    const double power = std::pow(10.0, unit.decimals);
    const double own = std::round(*in_own_unit(questionnaire, score) * power) / power;
    return (own < 0 ? "−" : "") + fmt::format("{:.{}f}", std::abs(own), unit.decimals);
}

std::string own_unit_heading(const Questionnaire& questionnaire) {
    if (!questionnaire.shown) return "";
    const OwnUnit& unit = *questionnaire.shown;
    if (unit.name.empty()) return fmt::format("{} to {}", number_text(unit.min), number_text(unit.max));
    return capitalised(unit.name);
}

std::string own_unit_text(const Questionnaire& questionnaire, const std::optional<double>& score) {
    if (!questionnaire.shown || !score) return "";
    const std::string number = own_unit_number(questionnaire, score);
    const std::string& name = questionnaire.shown->name;
    return name.empty() ? fmt::format("{} on {}", number, own_unit_heading(questionnaire))
                        : fmt::format("{}\u00a0{}", name, number);
}

std::string score_of_100_text(const Questionnaire& questionnaire, const std::optional<double>& score) {
    return joined({score_text(questionnaire, score) + " of 100", own_unit_text(questionnaire, score)}, ", ");
}

std::string option_text(const Option& option) {
    return option.label.empty() ? number_text(option.value) : option.label;
}

std::string pressure_text(const std::optional<double>& pressure) {
    if (!pressure) return "–";
    return rounded_text(*pressure, [&](double rounded) { return status_at(rounded) == status_at(*pressure); });
}

std::string answer_text(const Scale& scale, const Answer& answer) {
    if (answer.kind == Answer::Kind::dont_know) return scale.dont_know.value_or(std::string(usual_dont_know));
    if (answer.kind == Answer::Kind::not_applicable)
        return scale.not_applicable.value_or(std::string(usual_not_applicable));
    if (const ChoiceScale* choice = scale.choice()) {
        for (const Option& option : choice->options) {
            if (option.value == answer.value) return option_text(option);
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
