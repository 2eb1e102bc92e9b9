// Writes an assessment's copy for others, and keeps the ledger of the copies that went out.
#pragma once

#include <chrono>
#include <filesystem>
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

struct ShareRequest {
    std::filesystem::path output;
    bool replace = false;  ///< Write over a file that is there.
    std::chrono::sys_seconds now;
    /// How long to wait while another program shares.
    std::chrono::milliseconds patience = std::chrono::seconds(5);
    std::filesystem::path ledger_folder = {};  ///< Where the ledger is; without it nothing is shared.
    /// Where earlier versions of the program had it, if they were told to. What is on record there counts too.
    std::filesystem::path moved_folder = {};
};

struct SharedFile {
    bool written = false;
    bool is_earlier = false;        ///< What was written has the scores of an earlier copy; a problem says which.
    std::vector<Problem> problems;  ///< Errors if nothing was written, warnings beside what was.
    RecordGivenOut keep = {};       ///< What the assessment is to keep of it.
};

/// What may go out now, decided and on record.
struct SharedText {
    std::optional<std::string> text;  ///< The copy; absent if it is refused or could not be put on record.
    bool is_earlier = false;
    std::vector<Problem> problems;
    RecordGivenOut keep = {};
};

/// The copy of an assessment, whose file is at `path`, as text: for what is made from a copy, such as a report for
/// others. It is on record as any copy that went out, since what two reports show together reveals as much as two
/// copies do. The smallest group in it is smallest_group_outside(), also if the assessment has a smaller one. Of the
/// request all but the output counts.
SharedText copy_to_share(const ScoredAssessment& from_inside, const std::filesystem::path& path,
                         const ShareRequest& request, const std::filesystem::path& data_folder,
                         const BeforeWriteStep& before_step = {});

/// Shares an assessment, whose file is at `path`, as copy_to_share() does: reads the ledger, decides by
/// decide_on_copy(), keeps the record of a new copy, and only then writes it. A ledger that cannot be read or written
/// keeps everything from being shared, since nobody could know any more what a copy reveals beside those before it; a
/// ledger that is not there is an empty one. From reading the ledger to writing it no other program can share: a lock
/// is held, on a file beside the ledger, and the ledger is written only if it is still the one that was read. It is
/// the person's own: nobody else may read it. Copies of agreed answers need no ledger. The assessment's own file is not
/// written to: whoever has it open keeps `keep` in it, see keep_given_out().
SharedFile share(const ScoredAssessment& scored, const std::filesystem::path& path, const ShareRequest& request,
                 const std::filesystem::path& data_folder, const BeforeWriteStep& before_step = {});

/// Keeps it in the assessment's file, which nobody has open, unless another program has changed the file since
/// `known_sha256`, the fingerprint of what was read.
std::optional<Problem> keep_given_out(const ScoredAssessment& scored, const std::filesystem::path& path,
                                      std::string_view known_sha256, const RecordGivenOut& keep);

}  // namespace readiness
