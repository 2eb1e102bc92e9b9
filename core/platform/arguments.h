// What the program was started with.
#pragma once

#include <string>
#include <vector>

namespace readiness {

/// The arguments of main() as UTF-8, without the program's own name. On Windows main() may have got them in another
/// code page, in which not every name can be written: there the system is asked for the whole line again.
std::vector<std::string> program_arguments(int count, char** values);

}  // namespace readiness
