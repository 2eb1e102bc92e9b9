// A title as the name of a file that people read.
#pragma once

#include <string>
#include <string_view>

namespace readiness {

/// True if Windows takes the name for a device, whatever comes behind its first dot: "con", "COM1.toml". Such a name is
/// avoided on every system, since files are mailed.
bool names_device(std::string_view name);

/// The text as a name that file systems and shells of every system take, with capitals, blanks and commas as they are:
/// "Sepsis bundle, Ward 7". A slash, and each other sign that some system refuses, becomes a dash. No blank, dot
/// or dash stands at either end, no name of a device ("CON") is left, and it has at most 120 characters and 200 bytes,
/// so that an ending and a number have room. "Assessment" if nothing is left.
std::string safe_file_name(std::string_view text);

}  // namespace readiness
