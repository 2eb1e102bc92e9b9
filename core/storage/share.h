// Writes an assessment's copy for others, and keeps the ledger of the copies that went out.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/edit.h"
#include "core/storage/whole_file.h"

namespace readiness {

class ScoredAssessment;

/// Where the ledger is: `shared-copies.toml` in that folder. One for each person who uses the computer: no setting
/// moves it, see find_places().
std::filesystem::path ledger_path(const std::filesystem::path& ledger_folder);

/// Where earlier versions of the program had it, in the data folder. It is taken over at the next share, and removed.
std::filesystem::path old_ledger_path(const std::filesystem::path& data_folder);

/// Keeps a copy's record, and the secrets that it was made with, in the assessment's file. The problem, if it could
/// not: then the file is as it was.
using KeepInAssessment = std::function<std::optional<Problem>(const RecordGivenOut& keep)>;

struct ShareRequest {
    std::filesystem::path output;
    bool replace = false;  ///< Write over a file that is there.
    std::chrono::sys_seconds now;
    /// How long to wait while another program shares.
    std::chrono::milliseconds patience = std::chrono::seconds(5);
    std::filesystem::path ledger_folder = {};  ///< Where the ledger is; without it nothing is shared.
    /// Where earlier versions of the program had it, if they were told to. What is on record there counts too.
    std::filesystem::path moved_folder = {};
    /// Called for a new copy before anything of it is written anywhere else: without its secrets in the assessment's
    /// file nothing could be compared with it ever after. Not called if it is on record there, or if an earlier copy
    /// goes out again.
    KeepInAssessment keep = {};
};

struct SharedFile {
    bool written = false;
    bool is_earlier = false;        ///< What was written has the scores of an earlier copy; a problem says which.
    std::vector<Problem> problems;  ///< Errors if nothing was written, warnings beside what was.
};

/// What may go out now, decided and on record.
struct SharedText {
    std::optional<std::string> text;  ///< The copy; absent if it is refused or could not be put on record.
    bool is_earlier = false;
    std::vector<Problem> problems;
};

/// Why no copy of the assessment, whose file is at `path`, can leave the team now, whatever went out before: see
/// why_not_shareable(), with smallest_group_outside().
std::optional<Problem> why_not_shared(const ScoredAssessment& scored, const std::filesystem::path& path);

/// The copy of an assessment, whose file is at `path`, as text: for what is made from a copy, such as a report for
/// others. It is on record as any copy that went out, since what two reports show together reveals as much as two
/// copies do. The smallest group in it is smallest_group_outside(), also if the assessment has a smaller one. Of the
/// request all but the output counts. First the assessment keeps the record, then the ledger does. That the ledger can
/// be written is tried before, so that a copy that cannot go out is hardly ever on record.
SharedText copy_to_share(const ScoredAssessment& scored, const std::filesystem::path& path, const ShareRequest& request,
                         const std::filesystem::path& data_folder, const BeforeWriteStep& before_step = {});

/// Shares an assessment, whose file is at `path`, as copy_to_share() does: reads the ledger, decides by
/// decide_on_copy(), tries whether the ledger and the copy can be written, keeps the record of a new copy in the
/// assessment and in the ledger, and only then writes it. A program that ends in between leaves at most a record of a
/// copy that never went out, which the next copy of the same ballots agrees with. A ledger that cannot be read or
/// written keeps everything from being shared, since nobody could know any more what a copy reveals beside those before
/// it; a ledger that is not there is an empty one. From reading the ledger to writing it no other program can share: a
/// lock is held, on a file beside the ledger, and the ledger is written only if it is still the one that was read. It
/// is the person's own: nobody else may read it. Copies of agreed answers need no ledger, and nothing is kept of them.
SharedFile share(const ScoredAssessment& scored, const std::filesystem::path& path, const ShareRequest& request,
                 const std::filesystem::path& data_folder, const BeforeWriteStep& before_step = {});

/// Keeps it in the assessment's file, which nobody has open, unless another program has changed the file since
/// `known_sha256`, the fingerprint of what was read.
std::optional<Problem> keep_given_out(const ScoredAssessment& scored, const std::filesystem::path& path,
                                      std::string_view known_sha256, const RecordGivenOut& keep);

}  // namespace readiness
