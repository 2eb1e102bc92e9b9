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

/// How far two scores are apart, as a person works it out from score_text() of both: 48 and 56 are 8 apart, whatever
/// their decimals are.
double difference_as_shown(const Questionnaire& questionnaire, double high, double low);
/// The same as text, with as many decimals as the two have: "8", "7.6".
std::string difference_text(const Questionnaire& questionnaire, double high, double low);

/// The score in the instrument's own unit; nothing if the questionnaire has none, and without a score.
std::optional<double> in_own_unit(const Questionnaire& questionnaire, const std::optional<double>& score);

/// The score in the instrument's own unit: "mean 5.2", or "5.2 on 1 to 7" if the unit has no name. Empty if the
/// questionnaire has no unit of its own, and without a score.
std::string own_unit_text(const Questionnaire& questionnaire, const std::optional<double>& score);

/// The same without the unit, for a column under own_unit_heading(): "5.2", "–" without a score; empty without a unit.
std::string own_unit_number(const Questionnaire& questionnaire, const std::optional<double>& score);
/// "Mean", "1 to 7"; empty without a unit.
std::string own_unit_heading(const Questionnaire& questionnaire);

/// "72 of 100", with the instrument's own unit "72 of 100, mean 5.2".
std::string score_of_100_text(const Questionnaire& questionnaire, const std::optional<double>& score);

/// A pressure as people read it, with as many decimals as it takes not to seem to have another status.
std::string pressure_text(const std::optional<double>& pressure);

/// What the option is called: its label, or its value if it has none.
std::string option_text(const Option& option);

/// A raw answer in the scale's words: the option's label or value, what "don't know" is called, or the number with its
/// unit, and with its sign ("+12 %") on a scale that goes below 0.
std::string answer_text(const Scale& scale, const Answer& answer);

}  // namespace readiness
