// Writes an assessment's copy for others, and keeps the ledger of the copies that went out.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/storage/whole_file.h"

namespace readiness {

class ScoredAssessment;

/// Where the ledger is: `shared-copies.toml` in the data folder. It stays on this computer.
std::filesystem::path ledger_path(const std::filesystem::path& data_folder);

struct ShareRequest {
    std::filesystem::path output;
    bool replace = false;  ///< Write over a file that is there.
    std::chrono::sys_seconds now;
    /// How long to wait while another program shares.
    std::chrono::milliseconds patience = std::chrono::seconds(5);
    /// Where the ledger is locked for the programs of this computer if its own file system has no locks; empty:
    /// nothing is shared there.
    std::filesystem::path state_folder = {};
};

struct SharedFile {
    bool written = false;
    bool is_earlier = false;        ///< What was written is an earlier copy, unchanged; a problem says which.
    std::vector<Problem> problems;  ///< Errors if nothing was written, warnings beside what was.
};

/// What may go out now, decided and on record.
struct SharedText {
    std::optional<std::string> text;  ///< The copy; absent if it is refused or could not be put on record.
    bool is_earlier = false;
    std::vector<Problem> problems;
};

/// The copy of an assessment, whose file is at `path`, as text: for what is made from a copy, such as a report for
/// others. It is on record as any copy that went out, since the difference of two reports would reveal as much as that
/// of two copies. The smallest group in it is smallest_group_outside(), also if the assessment has a smaller one. Of
/// the request only `now` and `patience` count.
SharedText copy_to_share(const ScoredAssessment& from_inside, const std::filesystem::path& path,
                         const ShareRequest& request, const std::filesystem::path& data_folder,
                         const BeforeWriteStep& before_step = {});

/// Shares an assessment, whose file is at `path`, as copy_to_share() does: reads the ledger, decides by
/// decide_on_copy(), keeps the record of a new copy, and only then writes it. A ledger that cannot be read or written
/// keeps everything from being shared, since nobody could know any more what the copy may differ in; a ledger that is
/// not there is an empty one. From reading the ledger to writing it no other program can share, since two copies made
/// from one ledger could differ by a single person: a lock is held, on a file beside the ledger, and the ledger
/// is written only if it is still the one that was read. Copies of agreed answers need no ledger. The assessment's own
/// file is never written to.
SharedFile share(const ScoredAssessment& scored, const std::filesystem::path& path, const ShareRequest& request,
                 const std::filesystem::path& data_folder, const BeforeWriteStep& before_step = {});

}  // namespace readiness
