// Ballots from files come into the open assessment.
#include <fmt/format.h>
#include <utility>

#include "app/desktop/window/program.h"
#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/merging/merge.h"
#include "core/storage/ballot_file.h"

namespace readiness {

namespace {

/// "3 ballots were imported. 1 was there already. 1 file was refused."
std::string summary_of(const std::vector<MergedFileOutcome>& files, int unreadable) {
    int taken = 0;
    int replaced = 0;
    int there = 0;
    int refused = unreadable;
    for (const MergedFileOutcome& file : files) {
        taken += file.taken;
        replaced += file.replaced;
        there += file.already_there + file.left_out;
        refused += file.refused ? 1 : 0;
    }
    std::string text = taken + replaced == 0 ? "No new ballots were imported."
                                             : counted(taken, "ballot was", "ballots were") + " imported.";
    if (replaced > 0) text += " " + counted(replaced, "replaced", "replaced") + " an older one.";
    if (there > 0) text += " " + counted(there, "was", "were") + " already included.";
    if (refused > 0) text += " " + counted(refused, "file was", "files were") + " refused.";
    return text;
}

}  // namespace

void Program::act(const ImportFiles& command) {
    if (!state_.document || state_.document->read_only()) return;
    const BallotFiles read = load_ballot_files(command.paths);
    const Merge merged = merge(state_.document->scored().assessment(), state_.document->scored().questionnaire(),
                               read.files, surroundings_.now(), {command.agreed_as_ballots, random_secret()});
    state_.document->apply(merged.edit);
    std::vector<Problem> problems = read.problems;
    problems.insert(problems.end(), merged.problems.begin(), merged.problems.end());
    const bool trouble = read.unreadable > 0 || has_errors(merged.problems);
    const Notice::Kind kind = trouble            ? Notice::Kind::failed
                              : problems.empty() ? Notice::Kind::done
                                                 : Notice::Kind::look;
    notify(kind, summary_of(merged.files, read.unreadable), problems);
    announce_texts();
}

}  // namespace readiness
