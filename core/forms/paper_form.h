// The form on paper: what is filled in with a pen, and typed in by quick entry.
#pragma once

#include "core/forms/form.h"
#include "core/report/blocks.h"

namespace readiness {

/// The sheet. Items are numbered from 1 on, in the questionnaire's order. Beside each box stands the key that quick
/// entry takes for it (core/words/answer_keys.h): the value, or the place of the option; D for "don't know", A for "not
/// applicable", where the scale offers them. What does not fit beside a question, because its scale has many options,
/// stands below it.
ReportDocument paper_form(const Form& form);

}  // namespace readiness
