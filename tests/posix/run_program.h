// Runs a program as a shell does.
#pragma once

#include <cstdlib>
#include <string>
#include <sys/wait.h>
#include <vector>

#include "program_run.h"
#include "temporary_folder.h"

inline std::string shell_word(const std::string& word) {
    std::string text = "'";
    for (const char letter : word)
        text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    return text + "'";
}

inline std::string shell_line(const ProgramRun& run) {
    std::string line = "cd " + shell_word(run.folder) + " && " + run.shell_before;
    for (const auto& [name, value] : run.variables)
        line += name + "=" + shell_word(value) + " ";
    line += shell_word(run.program);
    for (const std::string& argument : run.arguments)
        line += " " + shell_word(argument);
    return line + " >" + shell_word(run.output) + " 2>" + shell_word(run.errors) + " </dev/null " + run.shell;
}

/// Gives the exit code; -1 if it ended in another way.
inline int run_program(const ProgramRun& run) {
    const int status = std::system(shell_line(run).c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Runs all of them at once and gives the code of each.
inline std::vector<int> run_at_once(const std::vector<ProgramRun>& runs) {
    const TemporaryFolder codes;
    const auto code_file = [&](std::size_t i) { return codes.path / std::to_string(i); };
    std::string command = "{ ";
    for (std::size_t i = 0; i < runs.size(); ++i)
        command += "{ " + shell_line(runs[i]) + "; echo $? >" + shell_word(code_file(i)) + "; } & ";
    std::vector<int> ended;
    if (std::system((command + "wait; }").c_str()) != 0) return ended;
    for (std::size_t i = 0; i < runs.size(); ++i)
        ended.push_back(std::stoi(bytes_of(code_file(i))));
    return ended;
}
