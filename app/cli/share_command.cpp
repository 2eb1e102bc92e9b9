#include <chrono>
#include <cstdio>
#include <filesystem>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/terminal.h"
#include "core/platform/path_text.h"
#include "core/storage/share.h"

namespace readiness {

namespace fs = std::filesystem;

ExitCode share_file(const ShareArguments& arguments, const Places& places) {
    const fs::path inputs[] = {arguments.assessment, arguments.questionnaire, ledger_path(places.ledger)};
    if (!may_be_written(output_of(arguments.output, arguments.replace), inputs)) return ExitCode::cannot_run;
    const auto [code, scored, sha256] =
        open_with_questionnaire(arguments.assessment, arguments.questionnaire, places, Fingerprint::taken);
    if (!scored) return code;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    ShareRequest request{arguments.output, arguments.replace, now};
    request.ledger_folder = places.ledger;
    request.moved_folder = places.state;
    const SharedFile shared = share(*scored, arguments.assessment, request, places.data);
    report(shared.problems, stderr);
    if (!keep_what_went_out(*scored, arguments.assessment, sha256, shared.keep)) return ExitCode::cannot_run;
    if (!shared.written) return ExitCode::cannot_run;
    say(stdout, "{}: {}", text_of(arguments.output),
        shared.is_earlier ? "the scores of an earlier copy" : "shareable copy");
    return code;
}

}  // namespace readiness
