// The views of the pages on which answers are brought in and typed in.
#pragma once

#include <vector>

#include "app/desktop/window/named_views.h"

namespace readiness {

/// Answers as a form could have brought them, to the questionnaire of the open assessment, and ballots on paper. No
/// file is read.
std::vector<NamedView> views_of_bringing_in();

}  // namespace readiness
