#include "core/platform/arguments.h"

namespace readiness {

std::vector<std::string> program_arguments(int count, char** values) {
    std::vector<std::string> arguments;
    for (int i = 1; i < count; ++i)
        arguments.emplace_back(values[i]);
    return arguments;
}

}  // namespace readiness
