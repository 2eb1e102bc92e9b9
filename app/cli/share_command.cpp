#include <chrono>
#include <cstdio>
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "core/platform/path_text.h"
#include "core/storage/share.h"

namespace readiness {

ExitCode share_file(const ShareArguments& arguments, const Places& places) {
    const auto [code, scored] = open_with_questionnaire(arguments.assessment, arguments.questionnaire, places);
    if (!scored) return code;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const SharedFile shared =
        share(*scored, arguments.assessment, {arguments.output, arguments.replace, now}, places.data);
    report(shared.problems, stderr);
    if (!shared.written) return ExitCode::cannot_run;
    fmt::print("{}: {}\n", text_of(arguments.output),
               shared.is_earlier ? "an earlier copy, unchanged" : "shareable copy");
    return ExitCode::success;
}

}  // namespace readiness
