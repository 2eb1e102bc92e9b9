// Numbers, scores and answers as people read them.
#pragma once

#include <optional>
#include <string>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// A number as people write it: no needless decimals, a true minus sign.
std::string number_text(double number);

/// A score as people read it: whole, but with as many decimals as it takes not to seem to lie in another band;
/// the scores of a questionnaire that is read by question have none.
/// "–" if there is none.
std::string score_text(const Questionnaire& questionnaire, const std::optional<double>& score);

/// A pressure as people read it, with as many decimals as it takes not to seem to have another status.
std::string pressure_text(const std::optional<double>& pressure);

/// A raw answer in the scale's words: the option's label, or the number with its unit, and with its sign ("+12 %") on
/// a scale that goes below 0.
std::string answer_text(const Scale& scale, const Answer& answer);

}  // namespace readiness
