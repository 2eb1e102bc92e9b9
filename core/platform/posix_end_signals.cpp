#include <csignal>
#include <initializer_list>

#include "core/platform/end_signals.h"

namespace readiness {

void when_asked_to_end(void (*handler)(int)) {
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, handler);
}

}  // namespace readiness
