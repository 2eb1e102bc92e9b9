#include "core/storage/share.h"

#include <fmt/format.h>
#include <utility>

#include "core/platform/disk_trouble.h"
#include "core/platform/file_lock.h"
#include "core/platform/path_text.h"
#include "core/result/scored_assessment.h"
#include "core/sharing/ledger_toml.h"
#include "core/sharing/share_decision.h"
#include "core/sharing/shareable_copy.h"
#include "core/storage/disk_problem.h"
#include "core/storage/link_target.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

Problem problem_with(const fs::path& path, std::string message, std::string hint) {
    return {Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
}

/// Why the copy must not go to this file.
std::optional<Problem> objection_to(const fs::path& output, const fs::path& assessment, bool replace) {
    std::error_code unknown;
    if (output.lexically_normal() == assessment.lexically_normal() || fs::equivalent(output, assessment, unknown)) {
        return problem_with(output, "this is the assessment itself, which a copy would destroy", "name another file");
    }
    if (replace || !fs::exists(output, unknown)) return std::nullopt;
    return problem_with(output, "this file already exists", "name another file, or add --replace");
}

Loaded<Ledger> load_ledger(const fs::path& path) {
    std::error_code unknown;
    const fs::file_status status = fs::symlink_status(path, unknown);
    if (status.type() == fs::file_type::not_found) return {Ledger(), {}};
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    return read_ledger(*text.value, text_of(path));
}

Problem nothing_is_shared(const fs::path& ledger, std::string_view what) {
    return problem_with(
        ledger, fmt::format("nothing is shared: this file records what was shared before, and it cannot be {}", what),
        "fix the errors listed above, or put back a copy of the file; without it, the difference of two "
        "copies could reveal what one person said");
}

/// Another program that shares at the same time must wait. The lock's file is beside the ledger itself, where links to
/// it from elsewhere lead.
Loaded<FileLock> lock_ledger(const fs::path& ledger, std::chrono::milliseconds patience) {
    std::error_code error;
    fs::path lock_file = link_target(ledger, error);
    lock_file.replace_filename(path_of("." + text_of(lock_file.filename()) + ".lock"));
    if (!error) fs::create_directories(folder_of(lock_file), error);
    std::optional<FileLock> lock;
    if (!error) lock = FileLock::take(lock_file, patience, error);
    if (lock) return {std::move(lock), {}};
    switch (trouble_of(error)) {
        case DiskTrouble::busy:
            return {std::nullopt,
                    {problem_with(ledger, "nothing is shared: another program is sharing at this moment",
                                  "try again in a moment")}};
        case DiskTrouble::other:
            return {std::nullopt,
                    {problem_with(lock_file, fmt::format("the file cannot be locked: {}", system_words(error)),
                                  "choose a data folder on another disk"),
                     nothing_is_shared(ledger, "locked")}};
        default: return {std::nullopt, {writing_problem(lock_file, error), nothing_is_shared(ledger, "locked")}};
    }
}

/// The ledger while no other program can share.
struct LockedLedger {
    FileLock lock;
    Ledger ledger;
};

Loaded<LockedLedger> open_ledger(const fs::path& path, std::chrono::milliseconds patience) {
    Loaded<FileLock> lock = lock_ledger(path, patience);
    if (!lock.value) return {std::nullopt, std::move(lock.problems)};
    Loaded<Ledger> ledger = load_ledger(path);
    if (!ledger.value) {
        ledger.problems.push_back(nothing_is_shared(path, "read"));
        return {std::nullopt, std::move(ledger.problems)};
    }
    return {LockedLedger{*std::move(lock.value), *std::move(ledger.value)}, {}};
}

/// Copies that are refused are on no record, and agreed answers reveal nobody.
bool needs_ledger(const ScoredAssessment& scored) {
    const bool reveals_nobody = votes_counted(scored.assessment()) == Mode::consensus;
    return !reveals_nobody && !why_not_shareable(scored.questionnaire(), scored.assessment(), "");
}

/// With the smallest group that leaves the team.
ScoredAssessment for_outside(const ScoredAssessment& scored) {
    Assessment assessment = scored.assessment();
    if (!assessment.shareable) assessment.minimum_group = smallest_group_outside(assessment);
    return {scored.instrument(), std::move(assessment), scored.questionnaire_matches()};
}

}  // namespace

fs::path ledger_path(const fs::path& data_folder) {
    return data_folder / "shared-copies.toml";
}

SharedText copy_to_share(const ScoredAssessment& from_inside, const fs::path& path, const ShareRequest& request,
                         const fs::path& data_folder, const BeforeWriteStep& before_step) {
    const ScoredAssessment scored = for_outside(from_inside);
    SharedText shared;
    const fs::path ledger_file = ledger_path(data_folder);
    Loaded<LockedLedger> locked;
    if (needs_ledger(scored)) {
        locked = open_ledger(ledger_file, request.patience);
        if (!locked.value) {
            shared.problems = std::move(locked.problems);
            return shared;
        }
    }
    Ledger ledger = locked.value ? std::move(locked.value->ledger) : Ledger();
    ShareDecision decision = decide_on_copy(scored, ledger, request.now, text_of(path));
    shared.problems = std::move(decision.problems);
    shared.is_earlier = decision.is_earlier;
    if (decision.text && decision.record) {
        ledger.copies.push_back(*std::move(decision.record));
        if (auto problem = write_whole_file(ledger_file, write_ledger(ledger), before_step)) {
            shared.problems = {*std::move(problem), nothing_is_shared(ledger_file, "written")};
            return shared;
        }
    }
    shared.text = std::move(decision.text);
    return shared;
}

SharedFile share(const ScoredAssessment& scored, const fs::path& path, const ShareRequest& request,
                 const fs::path& data_folder, const BeforeWriteStep& before_step) {
    SharedFile shared;
    if (auto objection = objection_to(request.output, path, request.replace)) {
        shared.problems.push_back(*std::move(objection));
        return shared;
    }
    SharedText copy = copy_to_share(scored, path, request, data_folder, before_step);
    shared.problems = std::move(copy.problems);
    shared.is_earlier = copy.is_earlier;
    if (!copy.text) return shared;
    if (auto problem = write_whole_file(request.output, *copy.text, before_step)) {
        shared.problems.push_back(*std::move(problem));
        return shared;
    }
    shared.written = true;
    return shared;
}

}  // namespace readiness
