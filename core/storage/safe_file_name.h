// A title as the name of a file that people read.
#pragma once

#include <string>
#include <string_view>

namespace readiness {

/// The text as a name that file systems and shells of every system take, with capitals, blanks and commas as they are:
/// "Sepsis bundle, Ward 7". A slash, and each other sign that some system refuses, becomes a dash. No blank, dot
/// or dash stands at either end, no name of a device ("CON") is left, and it has at most 120 characters and 200 bytes,
/// so that an ending and a number have room. "Assessment" if nothing is left.
std::string safe_file_name(std::string_view text);

}  // namespace readiness
