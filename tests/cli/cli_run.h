// Runs readiness-cli in a folder of its own and reports the outcome.
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
        const int status = std::system((go_to_folder() + command_line(arguments) + redirection).c_str());
        return outcome(WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    }

    /// Runs all of them at once and gives the code of each.
    [[nodiscard]] std::vector<int> run_at_once(const std::vector<std::vector<std::string>>& runs) const {
        std::string command = go_to_folder() + "{ ";
        for (std::size_t i = 0; i < runs.size(); ++i)
            command +=
                "{ " + command_line(runs[i], std::to_string(i)) + "; echo $? >.code" + std::to_string(i) + "; } & ";
        command += "wait; }";
        std::vector<int> codes;
        if (std::system(command.c_str()) != 0) return codes;
        for (std::size_t i = 0; i < runs.size(); ++i)
            codes.push_back(std::stoi(bytes_of(folder.path / (".code" + std::to_string(i)))));
        return codes;
    }

    /// Runs in a working folder that was removed.
    [[nodiscard]] CliOutcome run_nowhere(const std::vector<std::string>& arguments) const {
        const std::string command = "mkdir gone && cd gone && rmdir ../gone && " + command_line(arguments);
        const int status = std::system((go_to_folder() + command).c_str());
        return outcome(WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    }

private:
    [[nodiscard]] std::string go_to_folder() const { return "cd " + shell_word(folder.path) + " && "; }
    [[nodiscard]] std::string command_line(const std::vector<std::string>& arguments,
                                           const std::string& suffix = "") const {
        std::string command = "READINESS_SHIPPED=" + shell_word(folder.path / "shipped") +
                              " READINESS_DATA=" + shell_word(data) + " " + shell_word(READINESS_CLI);
        for (const std::string& argument : arguments)
            command += " " + shell_word(argument);
        return command + " >" + shell_word(folder.path / (".output" + suffix)) + " 2>" +
               shell_word(folder.path / (".errors" + suffix)) + " </dev/null ";
    }
    [[nodiscard]] CliOutcome outcome(int code) const {
        return {code, bytes_of(folder.path / ".output"), bytes_of(folder.path / ".errors")};
    }
    static std::string shell_word(const std::string& word) {
        std::string text = "'";
        for (const char letter : word)
            text += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
        return text + "'";
    }
};
