#include "core/storage/share.h"

#include <fmt/format.h>
#include <string>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/platform/disk_trouble.h"
#include "core/platform/file_lock.h"
#include "core/platform/path_text.h"
#include "core/result/assessment_file.h"
#include "core/result/scored_assessment.h"
#include "core/sharing/ledger_toml.h"
#include "core/sharing/old_ledger_toml.h"
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

using Records = std::vector<GivenOut>;
using ReadRecords = Loaded<Records> (*)(std::string_view text, std::string_view file);

Problem problem_with(const fs::path& path, std::string message, std::string hint) {
    return {Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
}

/// A ledger and the fingerprint of its file; an empty one if there is no file.
struct ReadLedger {
    Records records;
    std::string sha256;
};

Loaded<ReadLedger> load_ledger(const fs::path& path, ReadRecords read_records) {
    std::error_code unknown;
    const fs::file_status status = fs::symlink_status(path, unknown);
    if (status.type() == fs::file_type::not_found) return {ReadLedger(), {}};
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    Loaded<Records> records = read_records(*text.value, text_of(path));
    if (!records.value) return {std::nullopt, std::move(records.problems)};
    return {ReadLedger{*std::move(records.value), sha256_hex(*text.value)}, std::move(records.problems)};
}

Problem nothing_is_shared(const fs::path& ledger, std::string_view what) {
    return problem_with(
        ledger, fmt::format("nothing is shared: this file records what was shared before, and it cannot be {}", what),
        "fix the errors listed above, or put back a copy of the file; without it, two copies together could reveal "
        "what one person said");
}

std::optional<FileLock> take_lock(const fs::path& lock_file, std::chrono::milliseconds patience,
                                  std::error_code& error) {
    fs::create_directories(folder_of(lock_file), error);
    if (error) return std::nullopt;
    return FileLock::take(lock_file, patience, error);
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
    switch (trouble_of(error)) {
        case DiskTrouble::busy:
            return {std::nullopt,
                    {problem_with(ledger, "nothing is shared: another program is sharing at this moment",
                                  "try again in a moment")}};
        case DiskTrouble::other:
            return {std::nullopt,
                    {problem_with(lock_file, fmt::format("the file cannot be locked: {}", system_words(error)),
                                  "ask whoever looks after this computer: the folder is on a disk without locks"),
                     nothing_is_shared(ledger, "locked")}};
        default: return {std::nullopt, {writing_problem(lock_file, error), nothing_is_shared(ledger, "locked")}};
    }
}

/// The ledger while no other program can share, with what an earlier version of the program left.
struct LockedLedger {
    FileLock lock;
    ReadLedger read;
    bool has_old = false;
    Records moved;  ///< Which were somewhere else.
};

Loaded<LockedLedger> open_ledger(const fs::path& path, const fs::path& old_path, const ShareRequest& request) {
    Loaded<FileLock> lock = lock_ledger(path, request);
    if (!lock.value) return {std::nullopt, std::move(lock.problems)};
    Loaded<ReadLedger> read = load_ledger(path, read_ledger);
    if (!read.value) {
        read.problems.push_back(nothing_is_shared(path, "read"));
        return {std::nullopt, std::move(read.problems)};
    }
    Loaded<ReadLedger> old{ReadLedger(), {}};
    if (old_path != path) old = load_ledger(old_path, read_old_ledger);
    if (!old.value) {
        old.problems.push_back(nothing_is_shared(old_path, "read"));
        return {std::nullopt, std::move(old.problems)};
    }
    const fs::path moved_path = request.moved_folder.empty() ? path : ledger_path(request.moved_folder);
    Loaded<ReadLedger> moved{ReadLedger(), {}};
    if (moved_path != path) moved = load_ledger(moved_path, read_ledger);
    if (!moved.value) {
        moved.problems.push_back(nothing_is_shared(moved_path, "read"));
        return {std::nullopt, std::move(moved.problems)};
    }
    LockedLedger ledger{*std::move(lock.value), *std::move(read.value), !old.value->sha256.empty(),
                        std::move(moved.value->records)};
    ledger.read.records = all_records(ledger.read.records, old.value->records);
    return {std::move(ledger), {}};
}

/// Writes the ledger for the person alone; then what an earlier version left is removed.
std::optional<Problem> write_records(const fs::path& path, const fs::path& old_path, const ReadLedger& ledger,
                                     const BeforeWriteStep& before_step) {
    SavedOver saved = save_over(path, write_ledger(ledger.records), ledger.sha256, OtherVersion::refuse, before_step);
    if (saved.problem) return saved.problem;
    std::error_code left;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, fs::perm_options::replace, left);
    if (old_path != path) fs::remove(old_path, left);
    return std::nullopt;
}

/// Copies that are refused are on no record, and agreed answers stand for nobody alone.
bool needs_ledger(const ScoredAssessment& scored) {
    return votes_counted(scored.assessment()) != Mode::consensus &&
           !why_not_shareable(scored.questionnaire(), scored.assessment(), "");
}

/// With the smallest group that leaves the team, and with secrets.
ScoredAssessment for_outside(const ScoredAssessment& scored, const RecordGivenOut& secrets) {
    Assessment assessment = scored.assessment();
    if (!assessment.shareable) assessment.minimum_group = smallest_group_outside(assessment);
    assessment = applied(std::move(assessment), secrets);
    return {scored.instrument(), std::move(assessment), scored.questionnaire_matches()};
}

}  // namespace

fs::path ledger_path(const fs::path& ledger_folder) {
    return ledger_folder / "shared-copies.toml";
}

fs::path old_ledger_path(const fs::path& data_folder) {
    return data_folder / "shared-copies.toml";
}

SharedText copy_to_share(const ScoredAssessment& from_inside, const fs::path& path, const ShareRequest& request,
                         const fs::path& data_folder, const BeforeWriteStep& before_step) {
    SharedText shared;
    shared.keep = secrets_to_make(from_inside.assessment(), random_secret);
    const ScoredAssessment scored = for_outside(from_inside, shared.keep);
    const fs::path ledger_file = ledger_path(request.ledger_folder);
    const fs::path old_file = old_ledger_path(data_folder);
    Loaded<LockedLedger> locked;
    if (needs_ledger(scored)) {
        if (request.ledger_folder.empty()) {
            shared.problems = {nothing_is_shared(ledger_file, "kept: there is no folder for it")};
            return shared;
        }
        locked = open_ledger(ledger_file, old_file, request);
        if (!locked.value) {
            shared.problems = std::move(locked.problems);
            return shared;
        }
    }
    ReadLedger read = locked.value ? std::move(locked.value->read) : ReadLedger();
    Records given_out = all_records(read.records, scored.assessment().given_out);
    if (locked.value) given_out = all_records(given_out, locked.value->moved);
    ShareDecision decision = decide_on_copy(scored, given_out, request.now, text_of(path));
    shared.problems = std::move(decision.problems);
    shared.is_earlier = decision.is_earlier;
    bool is_new = false;
    if (locked.value && decision.text) {
        is_new = decision.record || given_out.size() > read.records.size();
        read.records = given_out;
        if (decision.record) read.records.push_back(*decision.record);
    }
    if (is_new || (locked.value && locked.value->has_old)) {
        if (auto problem = write_records(ledger_file, old_file, read, before_step)) {
            shared.problems = {*std::move(problem), nothing_is_shared(ledger_file, "written")};
            return shared;
        }
    }
    shared.keep.record = std::move(decision.record);
    shared.text = std::move(decision.text);
    return shared;
}

SharedFile share(const ScoredAssessment& scored, const fs::path& path, const ShareRequest& request,
                 const fs::path& data_folder, const BeforeWriteStep& before_step) {
    SharedFile shared;
    const OutputFile output{request.output, request.replace ? IfThere::replace : IfThere::refuse};
    const fs::path inputs[] = {path, ledger_path(request.ledger_folder), old_ledger_path(data_folder)};
    if (auto objection = objection_to(output, inputs)) {
        shared.problems.push_back(*std::move(objection));
        return shared;
    }
    SharedText copy = copy_to_share(scored, path, request, data_folder, before_step);
    shared.problems = std::move(copy.problems);
    shared.is_earlier = copy.is_earlier;
    shared.keep = std::move(copy.keep);
    if (!copy.text) return shared;
    if (auto problem = write_output(output, *copy.text, before_step)) {
        shared.problems.push_back(*std::move(problem));
        return shared;
    }
    shared.written = true;
    return shared;
}

std::optional<Problem> keep_given_out(const ScoredAssessment& scored, const fs::path& path,
                                      std::string_view known_sha256, const RecordGivenOut& keep) {
    Assessment assessment = applied(scored.assessment(), keep);
    if (assessment == scored.assessment()) return std::nullopt;
    const ScoredAssessment kept(scored.instrument(), std::move(assessment), scored.questionnaire_matches());
    return save_over(path, assessment_file_text(kept), known_sha256, OtherVersion::refuse).problem;
}

}  // namespace readiness
