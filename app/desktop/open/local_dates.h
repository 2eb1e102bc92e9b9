// Days and times in the computer's time zone.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace readiness {

/// "24 Nov 2026" and "10:42:03", as the computer's own clock shows that moment; "" if there is none.
std::string day_text(std::optional<std::chrono::sys_seconds> moment);
std::string time_text(std::optional<std::chrono::sys_seconds> moment);

}  // namespace readiness
