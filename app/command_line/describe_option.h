// `--describe FORMAT`: a program's own manual page, and its completions for shells. The build writes the installed ones
// with it. It is not in --help.
#pragma once

#include <CLI/CLI.hpp>
#include <string_view>

namespace readiness {

/// Adds the option to `app`, last of all. Given, it writes to standard output and ends the parse with CLI::Success.
/// `version` is the program's, such as "0.1.0".
void add_describe_option(CLI::App& app, std::string_view version);

}  // namespace readiness
