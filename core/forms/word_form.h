// The form as a Word document, in the layout from which Microsoft Forms makes a form ("Quick import").
#pragma once

#include <string>

#include "core/base/problem.h"
#include "core/forms/form.h"

namespace readiness {

/// False for a build without libzip and pugixml: there word_form() gives a problem.
bool can_write_word();

/// The document: the title, the introduction, and a numbered list of questions, each with its choices as a lettered
/// list below. Texts begin with the questions' codes. What Microsoft Forms would take for a choice stands nowhere
/// else. The same form gives the same bytes.
Loaded<std::string> word_form(const Form& form);

}  // namespace readiness
