// What is typed after "readiness-cli".
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/commands.h"

namespace readiness {

/// What a command line asks for.
struct CommandLine {
    std::function<ExitCode()> run;  ///< Carries out the command; empty if there is none to carry out.
    ExitCode code =
        ExitCode::success;  ///< What to end with if there is none: help was shown, or it was not understood.
};

/// Reads the arguments, UTF-8 and without the program's own name. Help and version go to standard output, what was not
/// understood to standard error. `places` are the usual ones, unless an option names others.
CommandLine read_command_line(std::vector<std::string> arguments, Places places);

/// Says on standard error why nothing can be done, and returns what to end with. Throws nothing.
ExitCode cannot_run(const char* why) noexcept;

}  // namespace readiness
