// A program's manual page, in the language of man.
#pragma once

#include <string>
#include <string_view>

#include "app/command_line/described_command.h"

namespace readiness {

/// The page for section 1, with every command and option, what the environment names and where files are.
std::string manual_page(const DescribedCommand& program, std::string_view version);

}  // namespace readiness
