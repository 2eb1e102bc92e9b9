// The assessment that is open: its edits, how to undo them, and its file.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment_difference.h"
#include "core/model/change.h"
#include "core/model/edit.h"
#include "core/model/instrument.h"
#include "core/result/scored_assessment.h"
#include "core/storage/earlier_versions.h"

namespace readiness {

/// The time of day; tests pass their own.
using Clock = std::function<std::chrono::sys_seconds()>;

/// An assessment without answers, about the instrument's questionnaire.
Assessment new_assessment(const Instrument& instrument, std::string title, std::string id,
                          std::chrono::sys_seconds now);

/// Every edit is saved: an answer at once, typing as soon as it rests for a moment. The scores always fit the answers.
class Document {
public:
    /// An assessment whose file at `path` has the bytes with that fingerprint; empty if there is no file yet.
    Document(ScoredAssessment scored, std::filesystem::path path, std::string bytes_sha256, Clock clock);

    [[nodiscard]] const ScoredAssessment& scored() const { return scored_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// A file from a newer program, and a shareable copy, may be looked at and not changed.
    [[nodiscard]] bool read_only() const;

    /// Changes the assessment; nothing happens if it is read-only or the edit changes nothing.
    void apply(const Edit& edit);
    /// Keeps what is about to go out to others, and saves it. If it cannot be saved, returns why, and all is as before.
    std::optional<Problem> keep_given_out(const RecordGivenOut& keep);
    /// Steps of typing or dragging at one place are one step to undo until this is called.
    void end_step() { last_edit_.reset(); }
    /// What was done so far can no longer be undone: the keyboard passes to somebody who must not see it.
    void forget_steps();
    /// Takes the last step back, or forth again. Returns what it changed; nothing if there was no step.
    std::optional<Change> undo();
    std::optional<Change> redo();
    [[nodiscard]] bool can_undo() const { return !undo_.empty(); }
    /// Says what the profile counts, and saves it. No step to undo: undoing answers keeps what is chosen now.
    void choose_reading(Reading reading);

    /// Keeps earlier versions of the file in that folder while it changes: see core/storage/earlier_versions.h. A
    /// ballot that is removed leaves them too, and the copies that were kept beside the file.
    void keep_versions_in(std::filesystem::path folder);
    /// Keeps the file as it is now among the earlier versions, before another one takes its place.
    void keep_version_before_restoring();
    /// Keeps what cannot be saved there; returns its path. Empty if all is saved, or if that fails too.
    std::filesystem::path keep_unsaved();
    /// What went wrong with earlier versions and with copies, once.
    std::vector<Problem> take_version_problems() { return std::exchange(version_problems_, {}); }

    /// True if the file does not have the last edits yet.
    [[nodiscard]] bool unsaved() const { return unsaved_; }
    /// True if typing waits for a moment of rest; save() may be called any time before.
    [[nodiscard]] bool save_is_waiting() const { return unsaved_ && typing_; }
    /// Writes the file whole. On a failure the file stays as it was, save_problem() says why, and the next edit or
    /// call tries again. If another program has changed the file meanwhile, that version is kept beside it under a new
    /// name.
    void save();
    /// Writes all into a new file at another path, which is this assessment's file from then on. If that fails, or if a
    /// file is there, returns why, and all is as before.
    std::optional<Problem> save_as(const std::filesystem::path& path);
    /// The file was moved; what is saved from now on goes there.
    void follow(std::filesystem::path path) { path_ = std::move(path); }
    /// Writes a new assessment's file before anything is answered.
    void save_new();
    [[nodiscard]] const std::optional<Problem>& save_problem() const { return save_problem_; }
    /// Says so without having tried: for pictures.
    void show_as_unsaved(std::optional<Problem> problem) { save_problem_ = std::move(problem); }
    [[nodiscard]] std::optional<std::chrono::sys_seconds> saved_at() const { return saved_at_; }
    /// Where the other program's version was kept, once.
    std::optional<std::filesystem::path> take_rescued_copy();

private:
    /// The way to an assessment to return to, and what was changed on it.
    struct Step {
        AssessmentDifference way;
        Change change;
    };
    void keep_step(const Edit& edit, const Assessment& after);
    std::optional<Change> take_step(std::vector<Step>& from, std::vector<Step>& to);
    void replace(Assessment assessment);
    void keep_earlier_version();
    void keep_as_version(std::string_view bytes, VersionKind kind);
    /// Another program's version was kept beside the file. One that was kept shortly before goes to the earlier
    /// versions, so that two windows that write in turn do not fill the folder.
    void take_rescued(std::filesystem::path kept);
    /// Takes the ballots that are not there any more out of all that is kept.
    void forget_ballots_of(const Assessment& before);

    std::filesystem::path path_;
    std::string disk_sha256_;
    ScoredAssessment scored_;
    Clock clock_;

    std::vector<Step> undo_;
    std::vector<Step> redo_;
    std::optional<Edit> last_edit_;
    bool unsaved_ = false;
    bool typing_ = false;
    std::optional<Problem> save_problem_;
    std::optional<std::chrono::sys_seconds> saved_at_;
    std::optional<std::filesystem::path> rescued_copy_;
    /// The version that was kept beside the file last.
    struct KeptBeside {
        std::filesystem::path path;
        std::string sha256;
        std::chrono::sys_seconds at;
    };
    std::optional<KeptBeside> last_rescued_;

    std::filesystem::path versions_folder_;
    std::optional<std::chrono::sys_seconds> version_kept_at_;
    bool versions_fail_ = false;
    std::vector<Problem> version_problems_;
};

}  // namespace readiness
