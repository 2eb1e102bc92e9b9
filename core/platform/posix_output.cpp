#include <csignal>

#include "core/platform/output.h"

namespace readiness {

void prepare_output() {
    // A file that gets larger than it may be is an error to be told of like a full disk, and no reason to be ended.
    std::signal(SIGXFSZ, SIG_IGN);
}

void tell_without_window(std::string_view /*words*/) {}

}  // namespace readiness
