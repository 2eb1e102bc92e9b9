// The assessment that is open: its edits, how to undo them, and its file.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/groups/role_scores.h"
#include "core/model/assessment.h"
#include "core/model/edit.h"
#include "core/scoring/profile.h"
#include "core/storage/library.h"

namespace readiness {

/// Tells the time of day; tests pass their own.
using Clock = std::function<std::chrono::sys_seconds()>;

/// An assessment without answers, about the instrument's questionnaire.
Assessment new_assessment(const Instrument& instrument, std::string title, std::string id,
                          std::chrono::sys_seconds now);

/// Every edit is saved: an answer at once, typing as soon as it rests for a moment. The profile always fits the
/// answers.
class Document {
public:
    /// `opened.instrument` must be there.
    Document(OpenedAssessment opened, Clock clock);

    [[nodiscard]] const Assessment& assessment() const { return assessment_; }
    [[nodiscard]] const Instrument& instrument() const { return instrument_; }
    [[nodiscard]] const Questionnaire& questionnaire() const { return instrument_.questionnaire; }
    [[nodiscard]] const Evidence& evidence() const { return instrument_.evidence; }
    [[nodiscard]] const Profile& profile() const { return profile_; }
    /// The profiles that the other ways of answering would give, where anything was collected that way and may be
    /// shown.
    [[nodiscard]] const std::vector<Profile>& other_profiles() const { return other_profiles_; }
    /// Scores by role, as far as they may be shown.
    [[nodiscard]] const std::vector<RoleScores>& roles() const { return roles_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] bool questionnaire_matches() const { return questionnaire_matches_; }
    /// A file from a newer program, and a shareable copy, may be looked at and not changed.
    [[nodiscard]] bool read_only() const { return is_from_newer_program(assessment_) || assessment_.shareable; }

    /// Changes the assessment; nothing happens where it is read-only or the edit changes nothing.
    void apply(const Edit& edit);
    /// Steps of typing or dragging at one place are one step to undo until this is called.
    void end_step() { last_edit_.reset(); }
    /// What was done so far can no longer be undone: the keyboard passes to somebody who must not see it.
    void forget_steps();
    void undo();
    void redo();

    /// True where the file does not have the last edits yet.
    [[nodiscard]] bool unsaved() const { return unsaved_; }
    /// True where typing waits for a moment of rest; save() may be called any time before.
    [[nodiscard]] bool save_is_waiting() const { return unsaved_ && typing_; }
    /// Writes the file whole. On a failure the file stays as it was, save_problem() tells why, and the next edit or
    /// call tries again. Where another hand has changed the file meanwhile, that version is kept beside it under a new
    /// name.
    void save();
    /// Writes a new assessment's file before anything is answered.
    void save_new();
    [[nodiscard]] const std::optional<Problem>& save_problem() const { return save_problem_; }
    [[nodiscard]] std::optional<std::chrono::sys_seconds> saved_at() const { return saved_at_; }
    /// Where the other hand's version was kept, once.
    std::optional<std::filesystem::path> take_rescued_copy();

private:
    void replace(Assessment assessment);
    void compute_profiles();
    void store_profile();
    void keep_other_hands_version();

    std::filesystem::path path_;
    std::string disk_sha256_;
    Assessment assessment_;
    Instrument instrument_;
    bool questionnaire_matches_ = false;
    Profile profile_;
    std::vector<Profile> other_profiles_;
    std::vector<RoleScores> roles_;
    Clock clock_;

    std::vector<Assessment> undo_;
    std::vector<Assessment> redo_;
    std::optional<Edit> last_edit_;
    bool unsaved_ = false;
    bool typing_ = false;
    std::optional<Problem> save_problem_;
    std::optional<std::chrono::sys_seconds> saved_at_;
    std::optional<std::filesystem::path> rescued_copy_;
};

}  // namespace readiness
