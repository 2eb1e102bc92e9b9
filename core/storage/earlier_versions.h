// Earlier versions of each assessment, in the program's own folder for states: what a file said before it was changed.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/instrument.h"

namespace readiness {

/// Why a version was kept.
enum class VersionKind {
    while_changing,    ///< Some time had gone by since the one before.
    after_rest,        ///< Nobody had changed the assessment for a week: the end of a workshop.
    before_restoring,  ///< Another version took its place.
    unsaved,           ///< It could not be saved where it belongs.
};

struct EarlierVersion {
    std::filesystem::path path;
    std::chrono::sys_seconds kept;  ///< When it was kept, to the second.
    VersionKind kind = VersionKind::while_changing;

    friend bool operator==(const EarlierVersion&, const EarlierVersion&) = default;
};

inline constexpr std::size_t versions_kept = 30;
inline constexpr std::chrono::minutes between_versions{10};
inline constexpr std::chrono::days rest_before_version{7};

/// Whether the file as it is now is to be kept before it is changed, and why. `last_kept` is when the newest version
/// was kept, `last_changed` when the assessment was last saved; either may be absent. A time that is later than `now`
/// says nothing: a clock was wrong.
std::optional<VersionKind> version_due(std::optional<std::chrono::sys_seconds> last_kept,
                                       std::optional<std::chrono::sys_seconds> last_changed,
                                       std::chrono::sys_seconds now);

/// The places of those that must go so that at most `most` stay. `versions` are from the oldest. First the oldest go
/// that were kept while changing, then the oldest of all.
std::vector<std::size_t> versions_to_drop(std::span<const EarlierVersion> versions, std::size_t most = versions_kept);

/// "20261124T091200Z-rest.toml"; the time is UTC.
std::string version_file_name(std::chrono::sys_seconds kept, VersionKind kind);
/// The same read; nothing if it is no such name.
std::optional<EarlierVersion> version_from_path(const std::filesystem::path& path);

/// Where the versions of the assessment with that id are: `versions/ID` in the folder for states. An id that is no
/// plain word is replaced by its fingerprint. Empty if there is no folder for states, or no id.
std::filesystem::path versions_folder(const std::filesystem::path& state_folder, std::string_view id);

/// All versions in the folder, from the oldest; none if it is not there. Other files are passed over.
std::vector<EarlierVersion> versions_in(const std::filesystem::path& folder);

/// Keeps these bytes, and drops versions that are too many. The folder and the files are the person's alone. Bytes that
/// the newest version has are not kept again: its path is returned. Nothing is kept in an empty folder.
Loaded<std::filesystem::path> keep_version_in(const std::filesystem::path& folder, std::string_view bytes,
                                              std::chrono::sys_seconds now, VersionKind kind);

/// Takes a ballot that was withdrawn out of every file that still has it, with the scores that it counted in. `files`
/// are versions, and copies of the assessment that this program has kept beside it. A version that cannot be read any
/// more is removed if the ballot's id is in it. Returns what could not be done.
std::vector<Problem> take_ballot_out(std::span<const std::filesystem::path> files, const RespondentId& ballot,
                                     const std::shared_ptr<const Instrument>& instrument);

/// The copies that rescue.h has kept beside an assessment's file.
std::vector<std::filesystem::path> kept_beside(const std::filesystem::path& assessment_path);

}  // namespace readiness
