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
    const Opening opening =
        open_with_questionnaire(arguments.assessment, arguments.questionnaire, places, Fingerprint::taken);
    if (!opening.scored) return opening.code;
    ShareRequest request = share_request(opening, arguments.assessment, places);
    request.output = arguments.output;
    request.replace = arguments.replace;
    const SharedFile shared = share(*opening.scored, arguments.assessment, request, places.data);
    report(shared.problems, stderr);
    if (!shared.written) return ExitCode::cannot_run;
    say(stdout, "{}: {}", text_of(arguments.output),
        shared.is_earlier ? "the scores of an earlier copy" : "shareable copy");
    return opening.code;
}

}  // namespace readiness
