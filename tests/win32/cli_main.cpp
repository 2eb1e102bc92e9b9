// readiness-cli as tests run it on Windows: the record of copies for others is in a folder of their own.
#include <cstdio>
#include <exception>

#include "app/cli/command_line_options.h"
#include "core/platform/arguments.h"
#include "core/platform/folders.h"
#include "core/platform/output.h"
#include "core/platform/path_text.h"

int main(int count, char** values) {
    using namespace readiness;
    try {
        prepare_output();
        const Environment environment = process_environment();
        Places places = find_places(environment, executable_path());
        if (const auto home = environment("XDG_STATE_HOME")) places.ledger = path_of(*home) / "readiness";
        const CommandLine line = read_command_line(program_arguments(count, values), places);
        const ExitCode code = line.run ? line.run() : line.code;
        if (std::fflush(stdout) != 0) return static_cast<int>(cannot_run("the output cannot be written"));
        return static_cast<int>(code);
    } catch (const std::exception& error) {
        return static_cast<int>(cannot_run(error.what()));
    }
}
