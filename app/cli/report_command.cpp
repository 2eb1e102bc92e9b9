#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "core/base/text.h"
#include "core/drawing/palette.h"
#include "core/files/assessment_toml.h"
#include "core/platform/path_text.h"
#include "core/report/debrief_blocks.h"
#include "core/report/first_page_blocks.h"
#include "core/report/html_writer.h"
#include "core/report/markdown_writer.h"
#include "core/report/profile_page.h"
#include "core/report/radar_figure.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"
#include "core/sharing/shareable_copy.h"
#include "core/storage/share.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

std::string svg(const ScoredAssessment& scored, const ReportArguments& arguments) {
    return radar_svg(scored, arguments.dark ? dark_palette() : light_palette());
}

Blocks blocks(const ScoredAssessment& scored, const ReportArguments& arguments) {
    switch (arguments.part) {
        case ReportPart::full: return profile_page(scored);
        case ReportPart::summary:
            return first_page_blocks(scored, arguments.for_others ? ForWhom::others : ForWhom::the_room);
        case ReportPart::debrief: return debrief_blocks(scored);
    }
    return {};
}

std::string text(const ScoredAssessment& scored, const ReportArguments& arguments) {
    return text_of(blocks(scored, arguments));
}

std::string html(const ScoredAssessment& scored, const ReportArguments& arguments) {
    return html_of(blocks(scored, arguments));
}

std::string markdown(const ScoredAssessment& scored, const ReportArguments& arguments) {
    return markdown_of(blocks(scored, arguments));
}

/// What a report can be written as; the extension of the output's name says which.
struct Format {
    const char* extension;
    const char* what;
    std::string (*bytes)(const ScoredAssessment&, const ReportArguments&);
};
constexpr Format formats[] = {{".html", "a page for a browser and for paper", html},
                              {".md", "Markdown", markdown},
                              {".svg", "the radar as a picture", svg},
                              {".txt", "text", text}};

const Format* format_of(const fs::path& output) {
    const std::string extension = folded(text_of(output.extension()));
    const auto* found = std::find_if(std::begin(formats), std::end(formats),
                                     [&](const Format& format) { return extension == format.extension; });
    return found != std::end(formats) ? found : nullptr;
}

bool same_file(const fs::path& one, const fs::path& other) {
    std::error_code unknown;
    return one.lexically_normal() == other.lexically_normal() || fs::equivalent(one, other, unknown);
}

/// Why the report must not go to this file, and what to do; empty if it may.
std::string objection_to(const ReportArguments& arguments) {
    const std::string output = text_of(arguments.output);
    if (format_of(arguments.output) == nullptr) {
        return fmt::format("{}: no report can be written as this; use a name that ends in {}", output,
                           report_formats_text());
    }
    for (const fs::path& input : {arguments.assessment, arguments.questionnaire}) {
        if (!input.empty() && same_file(arguments.output, input)) {
            return fmt::format("{} is what the report is made from, and would be lost: name another file", output);
        }
    }
    if (arguments.part != ReportPart::full && format_of(arguments.output)->bytes == svg)
        return fmt::format("{}: --part does not go with a picture; use a name that ends in .html, .md or .txt", output);
    if (arguments.part == ReportPart::debrief && arguments.for_others)
        return "--for-others: the debrief is for the room alone; use --part full or summary";
    std::error_code unknown;
    if (!arguments.replace && fs::exists(arguments.output, unknown)) {
        return fmt::format("{} already exists: name another file, or add --replace", output);
    }
    return "";
}

/// What is printed once the report is written.
std::string what_was_written(const Format& format, ReportPart part) {
    if (format.bytes == svg) return format.what;
    switch (part) {
        case ReportPart::full: return fmt::format("the whole profile as {}", format.what);
        case ReportPart::summary: return fmt::format("the first page as {}", format.what);
        case ReportPart::debrief: return fmt::format("the debrief as {}", format.what);
    }
    return "";
}

/// The assessment as others may see it: a copy that is on record, with the smallest group that reports have outside. A
/// shareable copy is one already. Absent if there can be none, which is reported.
std::optional<ScoredAssessment> copy_for_others(const ScoredAssessment& scored, const fs::path& file,
                                                const Places& places) {
    if (scored.assessment().shareable) return scored;
    Assessment assessment = scored.assessment();
    assessment.minimum_group = smallest_group_outside(assessment);
    const ScoredAssessment outside(scored.instrument(), std::move(assessment), scored.questionnaire_matches());
    ShareRequest request;
    request.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const SharedText copy = copy_to_share(outside, file, request, places.data);
    report(copy.problems, stderr);
    if (!copy.text) return std::nullopt;
    Loaded<Assessment> read = read_assessment(*copy.text, text_of(file));
    if (!read.value) return std::nullopt;
    const bool same = read.value->questionnaire.sha256 == scored.assessment().questionnaire.sha256;
    return ScoredAssessment(scored.instrument(), *std::move(read.value), scored.questionnaire_matches() && same);
}

}  // namespace

std::string report_formats_text() {
    std::vector<std::string> texts;
    for (const Format& format : formats)
        texts.push_back(fmt::format("{} ({})", format.extension, format.what));
    const std::string last = texts.back();
    texts.pop_back();
    return joined(texts, ", ") + " or " + last;
}

ExitCode write_report(const ReportArguments& arguments, const Places& places) {
    if (const std::string objection = objection_to(arguments); !objection.empty()) {
        fmt::print(stderr, "{}\n", objection);
        return ExitCode::cannot_run;
    }
    auto [code, scored] = open_with_profile(arguments.assessment, arguments.questionnaire, places);
    if (!scored) return code;
    const Format& format = *format_of(arguments.output);
    if (format.bytes == svg && !has_radar(*scored)) {
        fmt::print(stderr,
                   "{}: there is no radar to draw: this questionnaire is read question by question; "
                   "use a name that ends in .html, .md or .txt\n",
                   text_of(arguments.output));
        return ExitCode::cannot_run;
    }
    if (arguments.for_others) scored = copy_for_others(*scored, arguments.assessment, places);
    if (!scored) return ExitCode::cannot_run;
    if (const auto problem = write_whole_file(arguments.output, format.bytes(*scored, arguments))) {
        report({&*problem, 1}, stderr);
        return ExitCode::cannot_run;
    }
    fmt::print("{}: {}\n", text_of(arguments.output), what_was_written(format, arguments.part));
    return code;
}

}  // namespace readiness
