// readiness-cli: the model on the command line.
#include <cstdio>
#include <exception>

#include "app/cli/command_line_options.h"
#include "core/platform/arguments.h"
#include "core/platform/folders.h"
#include "core/platform/output.h"

namespace {

using namespace readiness;

ExitCode run(int count, char** values) {
    const CommandLine line =
        read_command_line(program_arguments(count, values), find_places(process_environment(), executable_path()));
    if (!line.run) return line.code;
    const ExitCode code = line.run();
    // A full disk behind a redirection may show only now.
    if (std::fflush(stdout) != 0) return cannot_run("the output cannot be written");
    return code;
}

}  // namespace

int main(int count, char** values) {
    try {
        prepare_output();
        return static_cast<int>(run(count, values));
    } catch (const std::exception& error) {
        return static_cast<int>(cannot_run(error.what()));
    }
}
