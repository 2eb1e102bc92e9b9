#include "core/words/form_words.h"

#include <fmt/format.h>
#include <vector>

#include "core/base/text.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// "Don't know, or: Not applicable"; empty if the scale offers neither.
std::string other_answers(const Scale& scale) {
    return joined({scale.dont_know.value_or(""), scale.not_applicable.value_or("")}, ", or: ");
}

std::string range(const NumberScale& scale) {
    return fmt::format("from {} to {}", number_text(scale.min), number_text(scale.max));
}

}  // namespace

std::string usual_introduction(const Questionnaire& questionnaire) {
    std::string text = "Answer as you see it today. There are no right and no wrong answers.";
    if (questionnaire.minutes > 0) text += fmt::format(" It takes about {} minutes.", questionnaire.minutes);
    text += " Leave out what you do not want to answer.";
    return text;
}

std::string number_help(const Scale& scale, bool or_words) {
    const NumberScale& number = *scale.number();
    std::string text = fmt::format("A number {}", range(number));
    if (!number.unit.empty()) text += fmt::format(", in {}", number.unit);
    text += '.';
    if (const std::string others = other_answers(scale); or_words && !others.empty())
        text += fmt::format(" Or write: {}.", others);
    return text;
}

std::string number_objection(const Scale& scale, bool or_words) {
    std::string text = fmt::format("Write a number {}.", range(*scale.number()));
    if (const std::string others = other_answers(scale); or_words && !others.empty())
        text += fmt::format(" Or write: {}.", others);
    return text;
}

}  // namespace readiness
