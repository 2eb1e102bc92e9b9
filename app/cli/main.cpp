#include <algorithm>
#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <vector>

#include "app/cli/command.h"
#include "core/platform/folders.h"

using namespace readiness;

namespace {

int cannot_run(const char* why) {
    std::fprintf(stderr, "readiness-cli: %s\n", why);  // Unlike fmt::print, it does not throw if stderr is full.
    return static_cast<int>(ExitCode::cannot_run);
}

int not_understood(const char* why) {
    const int code = cannot_run(why);
    std::fputs("readiness-cli --help tells what can be asked for.\n", stderr);
    return code;
}

int run(int argc, char** argv) {
    CLI::App app("Readiness on the command line: checks its files; scores, merges and shares its assessments.",
                 "readiness-cli");
    app.set_version_flag("--version", "readiness-cli " READINESS_VERSION, "Show the version");
    app.set_help_flag("-h,--help", "Show this help");
    app.require_subcommand(0, 1);  // none is told below: CLI11 would not name a word that is no command
    app.fallthrough();             // so that --data-folder may stand before the command and after it
    app.footer(
        "Exit code: 0 all is well, 1 a file has errors, 2 it could not be done (a wrong option, a missing file).");

    app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.get_formatter()->label("Positionals", "Files");
    app.get_formatter()->label("REQUIRED", "");

    Places places = find_places(process_environment(), executable_path());
    add_path_option(app, "--data-folder", places.data, "Your own questionnaires are here");

    const std::vector<Command> commands = {add_questionnaires_command(app), add_validate_command(app),
                                           add_score_command(app), add_merge_command(app), add_share_command(app)};
    for (const Command& command : commands)
        command.word->group("Commands");
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {
        return app.exit(asked);  // --help, --version
    } catch (const CLI::ParseError& error) {
        return not_understood(error.what());
    }
    const auto named =
        std::find_if(commands.begin(), commands.end(), [](const Command& command) { return command.word->parsed(); });
    if (named == commands.end())
        return not_understood("name a command: questionnaires, validate, score, merge or share");
    const ExitCode code = named->run(places);
    // A full disk behind a redirection may show only now.
    if (std::fflush(stdout) != 0) return cannot_run("the output cannot be written");
    return static_cast<int>(code);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        return cannot_run(error.what());
    }
}
