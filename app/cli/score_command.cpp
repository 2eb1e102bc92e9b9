#include <cstdio>
#include <filesystem>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/terminal.h"
#include "core/report/profile_json.h"
#include "core/report/profile_page.h"
#include "core/report/profile_toml.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"
#include "core/storage/output_file.h"
#include "core/storage/share.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

std::string profile_as(ScoreFormat format, const ScoredAssessment& scored) {
    switch (format) {
        case ScoreFormat::text: return text_of(profile_page(scored, Pictures::left_out));
        case ScoreFormat::json: return profile_json(scored);
        case ScoreFormat::toml: return profile_toml(scored);
    }
    return "";
}

}  // namespace

ExitCode print_score(const ScoreArguments& arguments, const Places& places) {
    if (!arguments.output.empty()) {
        const fs::path inputs[] = {arguments.assessment, arguments.questionnaire, ledger_path(places.ledger)};
        if (!may_be_written(output_of(arguments.output, arguments.replace), inputs)) return ExitCode::cannot_run;
    }
    const auto [code, scored, sha256] = open_with_profile(arguments.assessment, arguments.questionnaire, places);
    if (!scored) return code;
    const std::string text = profile_as(arguments.format, *scored);
    if (arguments.output.empty()) {
        print_page(stdout, text);
    } else if (const auto problem = write_output(output_of(arguments.output, arguments.replace), text)) {
        report({&*problem, 1}, stderr);
        return ExitCode::cannot_run;
    }
    return code;
}

}  // namespace readiness
