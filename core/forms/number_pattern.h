// What may be written on a number scale, as a regular expression. Internal to forms.
#pragma once

#include <string>

#include "core/forms/form.h"

namespace readiness {

/// Matches a number with or without its unit, and the labels of the choices, with blanks around: the same in RE2
/// (Google Forms) and PCRE (LimeSurvey). A slash is escaped too.
std::string number_pattern(const FormQuestion& question);

}  // namespace readiness
