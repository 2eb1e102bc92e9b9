#include <cstdio>
#include <fmt/format.h>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "core/report/profile_json.h"
#include "core/report/profile_page.h"
#include "core/report/profile_toml.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace {

std::string profile_as(ScoreFormat format, const ScoredAssessment& scored) {
    switch (format) {
        case ScoreFormat::text: return text_of(profile_page(scored));
        case ScoreFormat::json: return profile_json(scored);
        case ScoreFormat::toml: return profile_toml(scored);
    }
    return "";
}

}  // namespace

ExitCode print_score(const ScoreArguments& arguments, const Places& places) {
    const auto [code, scored] = open_with_profile(arguments.assessment, arguments.questionnaire, places);
    if (!scored) return code;
    const std::string text = profile_as(arguments.format, *scored);
    if (arguments.output.empty()) {
        fmt::print("{}", text);
    } else if (const auto problem = write_whole_file(arguments.output, text)) {
        report({&*problem, 1}, stderr);
        return ExitCode::cannot_run;
    }
    return code;
}

}  // namespace readiness
