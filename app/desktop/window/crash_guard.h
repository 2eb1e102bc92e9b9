// What is left to do when the program itself fails: save the answers, and say so.
#pragma once

#include <cstdio>
#include <functional>

#include "app/desktop/window/program.h"

namespace readiness {

/// Runs `run` and returns what it returns, the exit status. If it throws, saves what the program has not saved yet,
/// writes to `errors` what happened and where the answers are, and returns 1. Nothing is thrown out of here.
int with_crash_guard(Program& program, std::FILE* errors, const std::function<int()>& run) noexcept;

/// What is left to do when the system asks the program to end: saves what is not saved yet. Where that fails, writes to
/// `errors` where the answers are, and returns 1; else 0.
int end_saved(Program& program, std::FILE* errors) noexcept;

}  // namespace readiness
