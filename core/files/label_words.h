// What the label of an option says, as far as a few words of some languages tell: for warnings, never for scores.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/model/questionnaire.h"

namespace readiness {

/// Which end of a scale a label belongs to.
enum class Leaning {
    unknown,
    good,   ///< "Strongly agree", "Always", "Good"
    bad,    ///< "Disagree", "Poor", "No"
    never,  ///< "Never", "Unlikely": bad, unless the question asks for trouble.
};

Leaning leaning_of(std::string_view label);

/// True for Leaning::bad and Leaning::never.
bool is_bad(Leaning leaning);

/// A label that is no answer to a question.
enum class NoAnswer { dont_know, not_applicable, missing };

/// Nothing if the label may well be an answer. "Unsure" is one in the middle of a scale, and none at an end.
std::optional<NoAnswer> no_answer_in(std::string_view label, bool is_end);

/// True if the value of an option is one by which other programs mark a missing answer, such as 9, 99 or -1, and stands
/// apart from the others, which follow one another: 9 after 1 to 5.
bool is_code_among(const ChoiceScale& scale, std::size_t option);

}  // namespace readiness
