#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "core/base/text.h"
#include "core/drawing/palette.h"
#include "core/groups/sealing.h"
#include "core/report/profile_page.h"
#include "core/report/radar_figure.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

struct Options {
    fs::path assessment;
    fs::path questionnaire;
    fs::path output;
    bool dark = false;
    bool replace = false;
};

std::string svg(const ScoredAssessment& scored, const Options& options) {
    return radar_svg(scored, options.dark ? dark_palette() : light_palette());
}

std::string text(const ScoredAssessment& scored, const Options& /*options*/) {
    return text_of(profile_page(scored));
}

/// What a report can be written as; the extension of the output's name says which.
struct Format {
    const char* extension;
    const char* what;
    std::string (*bytes)(const ScoredAssessment&, const Options&);
};
constexpr Format formats[] = {{".svg", "the radar as a picture", svg}, {".txt", "the whole profile as text", text}};

/// ".svg (the radar as a picture) or .txt (the whole profile as text)".
std::string formats_text() {
    std::vector<std::string> texts;
    for (const Format& format : formats)
        texts.push_back(fmt::format("{} ({})", format.extension, format.what));
    return joined(texts, " or ");
}

const Format* format_of(const fs::path& output) {
    const std::string extension = folded(output.extension().string());
    const auto* found = std::find_if(std::begin(formats), std::end(formats),
                                     [&](const Format& format) { return extension == format.extension; });
    return found != std::end(formats) ? found : nullptr;
}

bool same_file(const fs::path& one, const fs::path& other) {
    std::error_code unknown;
    return one.lexically_normal() == other.lexically_normal() || fs::equivalent(one, other, unknown);
}

/// Why the report must not go to this file, and what to do; empty if it may.
std::string objection_to(const Options& options) {
    const std::string output = options.output.string();
    if (format_of(options.output) == nullptr) {
        return fmt::format("{}: no report can be written as this; use a name that ends in {}", output, formats_text());
    }
    for (const fs::path& input : {options.assessment, options.questionnaire}) {
        if (!input.empty() && same_file(options.output, input)) {
            return fmt::format("{} is what the report is made from, and would be lost: name another file", output);
        }
    }
    std::error_code unknown;
    if (!options.replace && fs::exists(options.output, unknown)) {
        return fmt::format("{} is there already: name another file, or add --replace", output);
    }
    return "";
}

ExitCode write_report(const Options& options, const Places& places) {
    if (const std::string objection = objection_to(options); !objection.empty()) {
        fmt::print(stderr, "{}\n", objection);
        return ExitCode::cannot_run;
    }
    const auto [code, scored] = open_with_questionnaire(options.assessment, options.questionnaire, places);
    if (!scored) return code;
    if (scored->profile() == nullptr) {
        const Problem sealed = sealed_problem(options.assessment.string());
        tell({&sealed, 1}, stderr);
        return ExitCode::cannot_run;
    }
    const Format& format = *format_of(options.output);
    if (const auto problem = write_whole_file(options.output, format.bytes(*scored, options))) {
        tell({&*problem, 1}, stderr);
        return ExitCode::cannot_run;
    }
    fmt::print("{}: {}\n", options.output.string(), format.what);
    return code;
}

}  // namespace

Command add_report_command(CLI::App& app) {
    CLI::App* word = app.add_subcommand("report", "Write the profile of an assessment to a file, for people to read");
    const auto options = std::make_shared<Options>();
    word->add_option("FILE", options->assessment, "The assessment; it is not changed")
        ->required()
        ->check(existing_file())
        ->type_name("");
    word->add_option("-o,--output", options->output, "The report: its name ends in " + formats_text())
        ->required()
        ->type_name("PATH");
    word->add_flag("--dark", options->dark, "Draw pictures in light colours on a dark ground");
    word->add_flag("--replace", options->replace, "Write over a file that is there");
    word->add_option("--questionnaire", options->questionnaire, "The questionnaire, where it cannot be found by its id")
        ->check(existing_file())
        ->type_name("PATH");
    return {word, [options](const Places& places) { return write_report(*options, places); }};
}

}  // namespace readiness
