// How a test starts a program: run_program.h of each system takes it.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

/// With what variables beside the usual ones, and where the output goes.
struct ProgramRun {
    std::filesystem::path folder;  ///< The working folder.
    std::vector<std::pair<std::string, std::filesystem::path>> variables;
    std::filesystem::path program;
    std::vector<std::string> arguments;
    std::filesystem::path output;
    std::filesystem::path errors;
    std::string shell = {};  ///< What a shell reads behind the command: redirections. Such tests have the tag [posix].
    std::string shell_before = {};  ///< What it reads before the command.
};
