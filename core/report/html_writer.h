// A report as one page of HTML, for a browser and for paper.
#pragma once

#include <string>

#include "core/report/blocks.h"

namespace readiness {

/// The report as a whole file in UTF-8. It runs nothing and fetches nothing, and says so to the browser (Content
/// Security Policy). Text comes as it is in the blocks, cleaned as clean_text does. The first heading of level 1 is the
/// page's title; further headings are never more than one level below the one before. What stands between the title and
/// the next heading is the page's head. From four sections on, links to them follow. Figures are inline SVG; their
/// words are in the drawing's description, and also under it unless the report says the same in text. The same blocks
/// give the same bytes.
std::string html_of(const ReportDocument& document);

}  // namespace readiness
