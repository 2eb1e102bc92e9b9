// Runs readiness-cli in a folder of its own and tells what came of it.
#pragma once

#include <cstdlib>
#include <string>
#include <sys/wait.h>
#include <vector>

#include "temporary_folder.h"

/// What a run left behind.
struct CliOutcome {
    int code = -1;
    std::string output;  ///< What it wrote to standard output,
    std::string errors;  ///< and to standard error.
};

struct CliFolder {
    TemporaryFolder folder;
    std::filesystem::path shipped = folder.path / "shipped" / "questionnaires";
    std::filesystem::path data = folder.path / "data";

    CliFolder() { std::filesystem::create_directories(data); }

    /// Runs in the folder, so that files in it go by their bare names. `redirection` is a piece of shell.
    [[nodiscard]] CliOutcome run(const std::vector<std::string>& arguments, const std::string& redirection = "") const {
        std::string command = "cd " + shell_word(folder.path) +
                              " && READINESS_SHIPPED=" + shell_word(folder.path / "shipped") +
                              " READINESS_DATA=" + shell_word(data) + " " + shell_word(READINESS_CLI);
        for (const std::string& argument : arguments)
            command += " " + shell_word(argument);
        command += " >.output 2>.errors </dev/null " + redirection;
        const int status = std::system(command.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(folder.path / ".output"),
                bytes_of(folder.path / ".errors")};
    }

private:
    static std::string shell_word(const std::string& word) {
        std::string text = "'";
        for (const char letter : word)
            text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
        return text + "'";
    }
};
