// The form as an XLSForm (xlsform.org), for ODK, KoboToolbox and other tools that read it.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/problem.h"
#include "core/forms/form.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// The workbook with its sheets survey, choices and settings: a group for each section, the names of questions and
/// choices as importing knows them. The same form gives the same bytes. `scratch` is as for xlsx_of(). A problem
/// where that cannot be used, and in a build without libxlsxwriter: see can_write_xlsx().
Loaded<std::string> odk_form(const Form& form, const Questionnaire& questionnaire,
                             const std::filesystem::path& scratch);

}  // namespace readiness
