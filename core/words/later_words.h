// How findings that are later than the source are cited.
#pragma once

#include <string>

#include "core/model/later_findings.h"

namespace readiness {

/// "Weiner and others, 2020": what stands beside each finding. Empty if its source is not in the list.
std::string later_citation(const LaterFindings& later, const LaterFinding& finding);

/// The whole reference: "Weiner and others (2020). Measuring … . Implementation Research and Practice 1.
/// doi:10.1177/…".
std::string reference_text(const LaterSource& source);

}  // namespace readiness
