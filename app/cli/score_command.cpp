#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/cli/command.h"
#include "core/groups/sealing.h"
#include "core/platform/path_text.h"
#include "core/report/profile_json.h"
#include "core/report/profile_page.h"
#include "core/report/profile_toml.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

enum class Format { text, json, toml };

std::optional<Format> format_from_text(std::string_view text) {
    if (text == "text") return Format::text;
    if (text == "json") return Format::json;
    if (text == "toml") return Format::toml;
    return std::nullopt;
}

struct Options {
    fs::path assessment;
    Format format = Format::text;
    fs::path questionnaire;
    fs::path output;
};

std::string report(const ScoredAssessment& scored, Format format) {
    switch (format) {
        case Format::text: return text_of(profile_page(scored));
        case Format::json: return profile_json(scored);
        case Format::toml: return profile_toml(scored);
    }
    return "";
}

ExitCode print_score(const Options& options, const Places& places) {
    const auto [code, scored] = open_with_questionnaire(options.assessment, options.questionnaire, places);
    if (!scored) return code;
    if (scored->profile() == nullptr) {
        const Problem sealed = sealed_problem(text_of(options.assessment));
        tell({&sealed, 1}, stderr);
        return ExitCode::cannot_run;
    }
    const std::string text = report(*scored, options.format);
    if (options.output.empty()) {
        fmt::print("{}", text);
    } else if (const auto problem = write_whole_file(options.output, text)) {
        tell({&*problem, 1}, stderr);
        return ExitCode::cannot_run;
    }
    return code;
}

}  // namespace

Command add_score_command(CLI::App& app) {
    CLI::App* word = app.add_subcommand("score", "Score an assessment and print its profile");
    const auto options = std::make_shared<Options>();
    add_path_option(*word, "FILE", options->assessment, "The assessment")
        ->required()
        ->check(existing_file())
        ->type_name("");
    const auto set_format = [options](const std::string& text) {
        const auto format = format_from_text(text);
        if (!format) throw CLI::ValidationError("--format", fmt::format("{} is none of text, json and toml", text));
        options->format = *format;
    };
    word->add_option_function<std::string>("--format", set_format, "text (unless another is named), json or toml")
        ->type_name("FORMAT");
    add_path_option(*word, "--questionnaire", options->questionnaire,
                    "The questionnaire, where it cannot be found by its id")
        ->check(existing_file());
    add_path_option(*word, "-o,--output", options->output, "Write to this file instead of the terminal");
    return {word, [options](const Places& places) { return print_score(*options, places); }};
}

}  // namespace readiness
