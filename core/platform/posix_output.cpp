#include "core/platform/output.h"

namespace readiness {

void prepare_output() {}

void tell_without_window(std::string_view /*words*/) {}

}  // namespace readiness
