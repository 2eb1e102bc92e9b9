// The variables that the program was started with.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace readiness {

/// Looks up an environment variable, UTF-8; nothing if it is not set. Tests pass their own.
using Environment = std::function<std::optional<std::string>(const char* name)>;

/// The one of this process.
Environment process_environment();

}  // namespace readiness
