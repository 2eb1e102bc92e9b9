#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <memory>

#include "app/cli/command.h"
#include "core/storage/share.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

struct Options {
    fs::path assessment;
    fs::path questionnaire;
    fs::path output;
    bool replace = false;
};

ExitCode share_file(const Options& options, const Places& places) {
    const auto [code, scored] = open_with_questionnaire(options.assessment, options.questionnaire, places);
    if (!scored) return code;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const SharedFile shared = share(*scored, options.assessment, {options.output, options.replace, now}, places.data);
    tell(shared.problems, stderr);
    if (!shared.written) return ExitCode::cannot_run;
    fmt::print("{}: {}\n", options.output.string(),
               shared.is_earlier ? "an earlier copy, unchanged" : "shareable copy");
    return ExitCode::success;
}

}  // namespace

Command add_share_command(CLI::App& app) {
    CLI::App* word = app.add_subcommand("share", "Write a copy for other people, without any single person's answers");
    const auto options = std::make_shared<Options>();
    word->add_option("FILE", options->assessment, "Assessment to copy; it is not changed")
        ->required()
        ->check(existing_file())
        ->type_name("");
    word->add_option("-o,--output", options->output, "File for the copy")->required()->type_name("PATH");
    word->add_flag("--replace", options->replace, "Overwrite an existing output file");
    word->add_option("--questionnaire", options->questionnaire, "Questionnaire file, if it cannot be found by id")
        ->check(existing_file())
        ->type_name("PATH");
    return {word, [options](const Places& places) { return share_file(*options, places); }};
}

}  // namespace readiness
