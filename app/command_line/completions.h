// What completes a program's command line in a shell.
#pragma once

#include <string>

#include "app/command_line/described_command.h"

namespace readiness {

/// A script for each shell, to be installed under the program's name. Commands, options and the words that may follow
/// an option are completed; where a file may be, files are.
std::string bash_completion(const DescribedCommand& program);
std::string zsh_completion(const DescribedCommand& program);
std::string fish_completion(const DescribedCommand& program);

}  // namespace readiness
