// Other processes that a test looks at.
#pragma once

#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "temporary_folder.h"

/// True once the process has ended, even if its parent has not taken note of that.
inline bool has_ended(pid_t process) {
    if (::kill(process, 0) != 0) return true;
    return bytes_of("/proc/" + std::to_string(process) + "/stat").find(") Z ") != std::string::npos;
}

inline void wait_until_ended(pid_t process) {
    while (!has_ended(process))
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

/// The numbers that a program writes on a line of a file, waited for.
inline std::vector<pid_t> wait_for_numbers(const std::filesystem::path& file) {
    while (!bytes_of(file).ends_with('\n'))
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    std::ifstream line(file);
    std::vector<pid_t> numbers;
    for (pid_t number = 0; line >> number;)
        numbers.push_back(number);
    return numbers;
}
