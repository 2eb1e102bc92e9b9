#include "core/storage/share.h"

#include <fmt/format.h>
#include <string>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/file_lock.h"
#include "core/platform/path_text.h"
#include "core/result/scored_assessment.h"
#include "core/sharing/ledger_toml.h"
#include "core/sharing/share_decision.h"
#include "core/sharing/shareable_copy.h"
#include "core/storage/disk_problem.h"
#include "core/storage/link_target.h"
#include "core/storage/output_file.h"
#include "core/storage/save_over.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

Problem problem_with(const fs::path& path, std::string message, std::string hint) {
    return {Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
}

/// The ledger and the fingerprint of its file; an empty one if there is no file.
struct ReadLedger {
    Ledger ledger;
    std::string sha256;
};

Loaded<ReadLedger> load_ledger(const fs::path& path) {
    std::error_code unknown;
    const fs::file_status status = fs::symlink_status(path, unknown);
    if (status.type() == fs::file_type::not_found) return {ReadLedger(), {}};
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    Loaded<Ledger> ledger = read_ledger(*text.value, text_of(path));
    if (!ledger.value) return {std::nullopt, std::move(ledger.problems)};
    return {ReadLedger{*std::move(ledger.value), sha256_hex(*text.value)}, std::move(ledger.problems)};
}

Problem nothing_is_shared(const fs::path& ledger, std::string_view what) {
    return problem_with(
        ledger, fmt::format("nothing is shared: this file records what was shared before, and it cannot be {}", what),
        "fix the errors listed above, or put back a copy of the file; without it, the difference of two "
        "copies could reveal what one person said");
}

std::optional<FileLock> take_lock(const fs::path& lock_file, std::chrono::milliseconds patience,
                                  std::error_code& error) {
    fs::create_directories(folder_of(lock_file), error);
    if (error) return std::nullopt;
    return FileLock::take(lock_file, patience, error);
}

/// One name for a ledger by whatever path it is reached.
fs::path lock_for_this_computer(const fs::path& ledger, const fs::path& state_folder) {
    std::error_code not_there;
    const fs::path whole = fs::weakly_canonical(ledger, not_there);
    constexpr std::size_t enough = 32;
    const std::string name = sha256_hex(text_of(not_there ? ledger : whole)).substr(0, enough);
    return state_folder / "sharing" / path_of(name + ".lock");
}

/// Another program that shares at the same time must wait. The lock's file is beside the ledger itself, where links to
/// it from elsewhere lead.
Loaded<FileLock> lock_ledger(const fs::path& ledger, const ShareRequest& request) {
    std::error_code error;
    fs::path lock_file = link_target(ledger, error);
    lock_file.replace_filename(path_of("." + text_of(lock_file.filename()) + ".lock"));
    std::optional<FileLock> lock;
    if (!error) lock = take_lock(lock_file, request.patience, error);
    if (lock) return {std::move(lock), {}};
    // Some network shares have no locks. The programs of this computer still keep out of each other's way.
    if (trouble_of(error) != DiskTrouble::busy && !request.state_folder.empty()) {
        std::error_code other;
        lock = take_lock(lock_for_this_computer(ledger, request.state_folder), request.patience, other);
        if (lock) return {std::move(lock), {}};
        if (trouble_of(other) == DiskTrouble::busy) error = other;
    }
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
    ReadLedger read;
};

Loaded<LockedLedger> open_ledger(const fs::path& path, const ShareRequest& request) {
    Loaded<FileLock> lock = lock_ledger(path, request);
    if (!lock.value) return {std::nullopt, std::move(lock.problems)};
    Loaded<ReadLedger> read = load_ledger(path);
    if (!read.value) {
        read.problems.push_back(nothing_is_shared(path, "read"));
        return {std::nullopt, std::move(read.problems)};
    }
    return {LockedLedger{*std::move(lock.value), *std::move(read.value)}, {}};
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
        locked = open_ledger(ledger_file, request);
        if (!locked.value) {
            shared.problems = std::move(locked.problems);
            return shared;
        }
    }
    ReadLedger read = locked.value ? std::move(locked.value->read) : ReadLedger();
    Ledger& ledger = read.ledger;
    ShareDecision decision = decide_on_copy(scored, ledger, request.now, text_of(path));
    shared.problems = std::move(decision.problems);
    shared.is_earlier = decision.is_earlier;
    if (decision.text && decision.record) {
        ledger.copies.push_back(*std::move(decision.record));
        SavedOver saved = save_over(ledger_file, write_ledger(ledger), read.sha256, OtherVersion::refuse, before_step);
        if (saved.problem) {
            shared.problems = {*std::move(saved.problem), nothing_is_shared(ledger_file, "written")};
            return shared;
        }
    }
    shared.text = std::move(decision.text);
    return shared;
}

SharedFile share(const ScoredAssessment& scored, const fs::path& path, const ShareRequest& request,
                 const fs::path& data_folder, const BeforeWriteStep& before_step) {
    SharedFile shared;
    const OutputFile output{request.output, request.replace ? IfThere::replace : IfThere::refuse};
    const fs::path inputs[] = {path, ledger_path(data_folder)};
    if (auto objection = objection_to(output, inputs)) {
        shared.problems.push_back(*std::move(objection));
        return shared;
    }
    SharedText copy = copy_to_share(scored, path, request, data_folder, before_step);
    shared.problems = std::move(copy.problems);
    shared.is_earlier = copy.is_earlier;
    if (!copy.text) return shared;
    if (auto problem = write_output(output, *copy.text, before_step)) {
        shared.problems.push_back(*std::move(problem));
        return shared;
    }
    shared.written = true;
    return shared;
}

}  // namespace readiness
