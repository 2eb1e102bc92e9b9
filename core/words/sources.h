// Where a claim is in the source.
#pragma once

#include <string>
#include <vector>

#include "core/model/evidence.h"

namespace readiness {

/// "page 21, refs 369–372": runs of three or more reference numbers are joined; empty if there is no page.
std::string citation(const Barrier& barrier);

/// The source with the barrier's place in it: "Evidence scan No. 20, page 21, refs 369–372".
std::string citation(const EvidenceSource& source, const Barrier& barrier);

/// Why a question about the barrier is asked, worded so that nobody takes it for a finding: the room reads it before it
/// has answered.
std::string reason_for_asking(const Barrier& barrier);

/// Title, publisher and year, as far as there are any; empty for a source without a title.
std::string source_text(const EvidenceSource& source);

/// What a measure rests on: its approach with the amount and quality of the evidence for it, and its pages.
std::string measure_basis_text(const Evidence& evidence, const Measure& measure);

/// The source's tips on a measure: "Tip 4, page 3: Fit the message to the listener. A nurse and …".
std::vector<std::string> tip_texts(const Evidence& evidence, const Measure& measure);

}  // namespace readiness
