// How a report in HTML looks, on the screen and on paper.
#pragma once

#include <string>

#include "core/report/blocks.h"

namespace readiness {

/// The style sheet of a report: light or dark as the reader's system is, light on paper. A poster is one page of A3 in
/// letters to match, which a printer for A4 makes smaller. It names no address.
std::string html_style(Sheet sheet);

}  // namespace readiness
