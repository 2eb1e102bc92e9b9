// The views of the page on which answers are brought in.
#pragma once

#include <vector>

#include "app/desktop/window/named_views.h"

namespace readiness {

/// Answers as a form could have brought them, to the questionnaire of the open assessment. No file is read.
std::vector<NamedView> views_of_bringing_in();

}  // namespace readiness
