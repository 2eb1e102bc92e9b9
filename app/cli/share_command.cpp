#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <memory>

#include "app/cli/command.h"
#include "core/platform/path_text.h"
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
    fmt::print("{}: {}\n", text_of(options.output),
               shared.is_earlier ? "an earlier copy, unchanged" : "shareable copy");
    return ExitCode::success;
}

}  // namespace

Command add_share_command(CLI::App& app) {
    CLI::App* word = app.add_subcommand("share", "Write a copy for others, without what a single person said");
    const auto options = std::make_shared<Options>();
    add_path_option(*word, "FILE", options->assessment, "The assessment; it is not changed")
        ->required()
        ->check(existing_file())
        ->type_name("");
    add_path_option(*word, "-o,--output", options->output, "The copy")->required();
    word->add_flag("--replace", options->replace, "Write over a file that is there");
    add_path_option(*word, "--questionnaire", options->questionnaire,
                    "The questionnaire, where it cannot be found by its id")
        ->check(existing_file());
    return {word, [options](const Places& places) { return share_file(*options, places); }};
}

}  // namespace readiness
