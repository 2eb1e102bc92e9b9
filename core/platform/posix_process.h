// Starting other programs: without a shell, and by their whole path.
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <sys/types.h>
#include <system_error>

namespace readiness::posix {

/// The first of the folders' files with that name that may be run.
std::optional<std::filesystem::path> find_program(const char* name, std::span<const std::filesystem::path> folders);

/// A program to start. What it prints on standard error goes nowhere, and it has nothing to read.
struct Program {
    std::filesystem::path path;
    std::span<const std::string> arguments;
};

/// Starts a program in a process group of its own and returns its number; -1, and why, if it cannot be started.
/// What it prints goes to the open file `output`; nowhere if that is negative.
pid_t start(const Program& program, int output, std::error_code& error);

/// The first line that a program prints, without its end, or what there is of one once the program closes its output.
/// Empty if it cannot be started, or has not come to that within `patience` or before `stop` is set. The program has
/// ended when this returns, killed if need be.
std::string first_line_of(const Program& program, std::chrono::milliseconds patience, const std::atomic<bool>& stop);

}  // namespace readiness::posix
