// The time on this computer's clock.
#pragma once

#include <chrono>

namespace readiness {

/// What a clock in the computer's time zone shows at that moment; UTC if the system does not know.
std::chrono::local_seconds local_time(std::chrono::sys_seconds moment);

}  // namespace readiness
