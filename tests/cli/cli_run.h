// Runs readiness-cli in a folder of its own and reports the outcome.
#pragma once

#include <string>
#include <vector>

#include "run_program.h"
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
    std::filesystem::path state = folder.path / "state";
    /// Of the person: the record of copies for others is in it, which READINESS_STATE does not move.
    std::filesystem::path state_home = folder.path / "state-home";

    CliFolder() { std::filesystem::create_directories(data); }

    [[nodiscard]] std::filesystem::path ledger() const { return state_home / "readiness" / "shared-copies.toml"; }

    /// Runs in the folder, so that files in it go by their bare names. `redirection` is a piece of shell.
    [[nodiscard]] CliOutcome run(const std::vector<std::string>& arguments, const std::string& redirection = "") const {
        ProgramRun run = program_run(arguments);
        run.shell = redirection;
        return outcome(run_program(run));
    }

    /// Runs all of them at once and gives the code of each.
    [[nodiscard]] std::vector<int> run_at_once(const std::vector<std::vector<std::string>>& runs) const {
        std::vector<ProgramRun> programs;
        for (std::size_t i = 0; i < runs.size(); ++i)
            programs.push_back(program_run(runs[i], std::to_string(i)));
        return ::run_at_once(programs);
    }

    /// Runs in a working folder that was removed.
    [[nodiscard]] CliOutcome run_nowhere(const std::vector<std::string>& arguments) const {
        ProgramRun run = program_run(arguments);
        run.shell_before = "mkdir gone && cd gone && rmdir ../gone && ";
        return outcome(run_program(run));
    }

private:
    [[nodiscard]] ProgramRun program_run(const std::vector<std::string>& arguments,
                                         const std::string& suffix = "") const {
        return {.folder = folder.path,
                .variables = {{"READINESS_SHIPPED", folder.path / "shipped"},
                              {"READINESS_DATA", data},
                              {"READINESS_STATE", state},
                              {"XDG_STATE_HOME", state_home}},
                .program = READINESS_CLI,
                .arguments = arguments,
                .output = folder.path / (".output" + suffix),
                .errors = folder.path / (".errors" + suffix)};
    }
    [[nodiscard]] CliOutcome outcome(int code) const {
        return {code, bytes_of(folder.path / ".output"), bytes_of(folder.path / ".errors")};
    }
};
