// Text from files, made fit for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace readiness {

/// The text on one line. What a terminal would obey instead of showing it becomes visible, as TOML and JSON escape it:
/// "\\n", "\\u001B". These are control characters of both kinds (C0, C1), line and paragraph separators, and the
/// characters that turn the direction of what follows. Bytes that are not UTF-8 become U+FFFD.
std::string printable(std::string_view text);

/// The same with the lines kept.
std::string printable_lines(std::string_view text);

}  // namespace readiness
