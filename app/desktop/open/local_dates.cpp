#include "app/desktop/open/local_dates.h"

#include "core/platform/local_time.h"
#include "core/words/dates.h"

namespace readiness {

std::string day_text(std::optional<std::chrono::sys_seconds> moment) {
    return moment ? day_text(local_time(*moment)) : "";
}

std::string time_text(std::optional<std::chrono::sys_seconds> moment) {
    return moment ? time_text(local_time(*moment)) : "";
}

}  // namespace readiness
