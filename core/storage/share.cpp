#include "core/storage/share.h"

#include <algorithm>
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
std::optional<Problem> write_records(const fs::path& path, const fs::path& old_path, std::string_view ledger,
                                     std::string_view known_sha256, const BeforeWriteStep& before_step) {
    SavedOver saved = save_over(path, ledger, known_sha256, OtherVersion::refuse, before_step);
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

/// What the assessment does not have on record yet; also if this computer has it, since the file may go to another.
std::optional<GivenOut> record_to_keep(const ShareDecision& decision, const Assessment& assessment) {
    const std::optional<GivenOut>& record = decision.record ? decision.record : decision.known;
    const bool is_kept = record && std::ranges::find(assessment.given_out, *record) != assessment.given_out.end();
    return is_kept ? std::nullopt : record;
}

/// Decides what goes out, and puts it on record before it does: in the assessment first, which has the secrets, and
/// then in the ledger.
class Sharing {
public:
    Sharing(const fs::path& path, const ShareRequest& request, const fs::path& data_folder,
            const BeforeWriteStep& before_step)
        : path_(path),
          request_(request),
          before_step_(before_step),
          ledger_file_(ledger_path(request.ledger_folder)),
          old_file_(old_ledger_path(data_folder)) {}

    /// `output` is the file for the copy, if it is to be written as it is.
    SharedText decide_and_record(const ScoredAssessment& from_inside, const fs::path* output) {
        keep_ = secrets_to_make(from_inside.assessment(), random_secret);
        const ScoredAssessment scored = for_outside(from_inside, keep_);
        SharedText shared;
        if (needs_ledger(scored)) {
            shared.problems = open();
            if (!locked_) return shared;
        }
        ShareDecision decision = decide(scored);
        shared.is_earlier = decision.is_earlier;
        keep_.record = record_to_keep(decision, from_inside.assessment());
        shared.problems = why_not_on_record(decision, output);
        if (!shared.problems.empty()) return shared;
        shared.problems = std::move(decision.problems);
        shared.text = std::move(decision.text);
        return shared;
    }

private:
    std::vector<Problem> open() {
        if (request_.ledger_folder.empty()) return {nothing_is_shared(ledger_file_, "kept: there is no folder for it")};
        Loaded<LockedLedger> opened = open_ledger(ledger_file_, old_file_, request_);
        if (opened.value) locked_.emplace(*std::move(opened.value));
        return std::move(opened.problems);
    }

    /// The ledger has what the copy is compared with, and the copy itself, from then on.
    ShareDecision decide(const ScoredAssessment& scored) {
        Records given_out = scored.assessment().given_out;
        if (locked_) given_out = all_records(all_records(locked_->read.records, given_out), locked_->moved);
        ShareDecision decision = decide_on_copy(scored, given_out, request_.now, text_of(path_));
        if (!locked_) return decision;
        is_written_ = locked_->has_old;
        if (!decision.text) return decision;
        if (decision.record) given_out.push_back(*decision.record);
        is_written_ = is_written_ || given_out.size() > locked_->read.records.size();
        locked_->read.records = std::move(given_out);
        return decision;
    }

    std::vector<Problem> why_not_on_record(const ShareDecision& decision, const fs::path* output) {
        const std::string ledger = is_written_ ? write_ledger(locked_->read.records) : "";
        if (is_written_) {
            if (auto problem = try_writing(ledger_file_, ledger.size(), before_step_)) return not_in_ledger(*problem);
        }
        if (decision.text && output != nullptr) {
            if (auto problem = try_writing(*output, decision.text->size(), before_step_)) return {*std::move(problem)};
        }
        if (keep_.record && request_.keep) {
            if (auto problem = request_.keep(keep_)) return not_in_assessment(*problem);
        }
        if (!is_written_) return {};
        const auto problem = write_records(ledger_file_, old_file_, ledger, locked_->read.sha256, before_step_);
        return problem ? not_in_ledger(*problem) : std::vector<Problem>();
    }

    [[nodiscard]] std::vector<Problem> not_in_ledger(const Problem& problem) const {
        return {problem, nothing_is_shared(ledger_file_, "written")};
    }

    [[nodiscard]] std::vector<Problem> not_in_assessment(const Problem& problem) const {
        return {problem,
                problem_with(path_, "nothing is shared: this file records what goes out, and it cannot be written",
                             "share it once the file can be written")};
    }

    const fs::path& path_;
    const ShareRequest& request_;
    const BeforeWriteStep& before_step_;
    fs::path ledger_file_;
    fs::path old_file_;
    RecordGivenOut keep_;
    std::optional<LockedLedger> locked_;
    bool is_written_ = false;  ///< The ledger, as decided.
};

}  // namespace

fs::path ledger_path(const fs::path& ledger_folder) {
    return ledger_folder / "shared-copies.toml";
}

fs::path old_ledger_path(const fs::path& data_folder) {
    return data_folder / "shared-copies.toml";
}

std::optional<Problem> why_not_shared(const ScoredAssessment& scored, const fs::path& path) {
    return why_not_shareable(scored.questionnaire(), for_outside(scored, {}).assessment(), text_of(path));
}

SharedText copy_to_share(const ScoredAssessment& scored, const fs::path& path, const ShareRequest& request,
                         const fs::path& data_folder, const BeforeWriteStep& before_step) {
    return Sharing(path, request, data_folder, before_step).decide_and_record(scored, nullptr);
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
    SharedText copy = Sharing(path, request, data_folder, before_step).decide_and_record(scored, &request.output);
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

std::optional<Problem> keep_given_out(const ScoredAssessment& scored, const fs::path& path,
                                      std::string_view known_sha256, const RecordGivenOut& keep) {
    Assessment assessment = applied(scored.assessment(), keep);
    if (assessment == scored.assessment()) return std::nullopt;
    const ScoredAssessment kept(scored.instrument(), std::move(assessment), scored.questionnaire_matches());
    return save_over(path, assessment_file_text(kept), known_sha256, OtherVersion::refuse).problem;
}

}  // namespace readiness
