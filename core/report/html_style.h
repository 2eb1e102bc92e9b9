// How a report in HTML looks, on the screen and on paper.
#pragma once

#include <string>

namespace readiness {

/// The style sheet of a report: light or dark as the reader's system is, light on paper. It names no address.
std::string html_style();

}  // namespace readiness
