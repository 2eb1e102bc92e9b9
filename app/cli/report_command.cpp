#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/export/export.h"
#include "core/platform/path_text.h"
#include "core/result/scored_assessment.h"
#include "core/storage/copy_for_others.h"
#include "core/storage/output_file.h"
#include "core/storage/share.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

ExportRequest request_of(const ReportArguments& arguments, const Places& places) {
    ExportRequest request;
    request.format = *format_of_extension(text_of(arguments.output.extension()));
    request.part = arguments.part.value_or(usual_part(request.format));
    request.for_whom = arguments.for_others ? ForWhom::others : ForWhom::the_room;
    request.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    request.today = std::chrono::floor<std::chrono::days>(request.now);
    request.dark = arguments.dark;
    std::error_code no_folder;  // then what takes one says so
    request.scratch = fs::temp_directory_path(no_folder);
    request.transparent = arguments.transparent;
    request.width = arguments.width;
    request.font_folders = {places.shipped / "fonts"};
    return request;
}

/// The file's bytes; absent if there are none, which is reported.
std::optional<std::string> bytes_of(const ReportArguments& arguments, const ExportRequest& request,
                                    const Opening& opening, const Places& places) {
    // What cannot be written at all must not put a copy on record.
    Loaded<std::string> exported = export_of(*opening.scored, request);
    if (exported.value && arguments.for_others) {
        if (const auto problem = try_writing(arguments.output, exported.value->size())) {
            report({&*problem, 1}, stderr);
            return std::nullopt;
        }
        const Loaded<ScoredAssessment> copy = copy_for_others(
            *opening.scored, arguments.assessment, share_request(opening, arguments.assessment, places), places.data);
        report(copy.problems, stderr);
        if (!copy.value) return std::nullopt;
        exported = export_of(*copy.value, request);
    }
    for (Problem& problem : exported.problems)
        problem.file = text_of(arguments.output);
    report(exported.problems, stderr);
    return exported.value;
}

}  // namespace

std::string report_formats_text() {
    std::vector<std::string> texts;
    for (const ExportFormat format : all_export_formats) {
        if (is_built_in(format)) texts.push_back(fmt::format("{} ({})", extension_of(format), format_words(format)));
    }
    const std::string last = texts.back();
    texts.pop_back();
    return joined(texts, ", ") + " or " + last;
}

ExitCode write_report(const ReportArguments& arguments, const Places& places) {
    if (!format_of_extension(text_of(arguments.output.extension()))) {
        say(stderr, "{}: no report can be written as this; use a name that ends in {}", text_of(arguments.output),
            report_formats_text());
        return ExitCode::cannot_run;
    }
    const OutputFile output = output_of(arguments.output, arguments.replace);
    const fs::path inputs[] = {arguments.assessment, arguments.questionnaire, ledger_path(places.ledger)};
    if (!may_be_written(output, inputs)) return ExitCode::cannot_run;
    const Opening opening = open_with_profile(arguments.assessment, arguments.questionnaire, places,
                                              arguments.for_others ? Fingerprint::taken : Fingerprint::not_needed);
    if (!opening.scored) return opening.code;
    const ExportRequest request = request_of(arguments, places);
    const std::optional<std::string> bytes = bytes_of(arguments, request, opening, places);
    if (!bytes) return ExitCode::cannot_run;
    if (const auto problem = write_output(output, *bytes)) {
        report({&*problem, 1}, stderr);
        return ExitCode::cannot_run;
    }
    say(stdout, "{}: {} as {}", text_of(arguments.output), part_words(request.part), format_words(request.format));
    return opening.code;
}

}  // namespace readiness
