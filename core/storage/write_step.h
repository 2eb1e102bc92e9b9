// The steps of writing a file.
#pragma once

#include <functional>

namespace readiness {

/// What a write does, in this order.
enum class WriteStep { make_folder, create, write, flush, replace };

/// Asked before each step; any other answer than 0 makes the step fail with that error number of the system. Tests pass
/// their own, to see what a full disk or a sudden end leaves behind.
using BeforeWriteStep = std::function<int(WriteStep)>;

}  // namespace readiness
