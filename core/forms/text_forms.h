// Forms that are text: for Google Forms, LimeSurvey and Qualtrics. The same form always gives the same text.
#pragma once

#include <string>

#include "core/forms/form.h"

namespace readiness {

/// A script for Google Apps Script that makes the form with FormApp
/// (developers.google.com/apps-script/reference/forms). Titles begin with the questions' codes, so that they stand at
/// the head of the answers' columns.
std::string google_form(const Form& form);

/// LimeSurvey's "tab separated value survey structure" (its manual has a page of this name): UTF-8 with a byte order
/// mark, one row a group, question, subquestion and answer. Question codes are the names.
std::string limesurvey_form(const Form& form);

/// Qualtrics' "Advanced Format TXT": a block for each section, the names as export tags.
std::string qualtrics_form(const Form& form);

}  // namespace readiness
