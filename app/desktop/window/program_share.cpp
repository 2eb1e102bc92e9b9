// A copy for others is written beside the assessment.
#include <fmt/format.h>
#include <string>

#include "app/desktop/window/program.h"
#include "core/platform/path_text.h"
#include "core/storage/free_assessment_path.h"
#include "core/storage/link_target.h"
#include "core/storage/share.h"

namespace readiness {

void Program::act(const ShareCopy& /*command*/) {
    if (!state_.document) return;
    flush();
    Document& document = *state_.document;
    const std::filesystem::path copy =
        free_path_beside(document.path(), document.scored().assessment().title + " shareable copy");
    ShareRequest request{copy, false, surroundings_.now()};
    request.ledger_folder = state_.places.ledger;
    request.moved_folder = state_.places.state;
    request.keep = [&document](const RecordGivenOut& keep) { return document.keep_given_out(keep); };
    const SharedFile shared = share(document.scored(), document.path(), request, data_folder(state_));
    if (!shared.written) {
        return notify(Notice::Kind::failed, "No copy was written. Press Show to see why.", shared.problems,
                      document.path());
    }
    const std::string what = shared.is_earlier
                                 ? "The scores of an earlier copy were written again, so that nobody's ballot shows: "
                                 : "A copy without single answers and notes was written: ";
    notify(Notice::Kind::done, fmt::format("{}{} in {}.", what, text_of(copy.filename()), text_of(folder_of(copy))),
           shared.problems, document.path(), NoticeAction{NoticeAction::Kind::show_in_folder, "Show the folder", copy});
}

}  // namespace readiness
