// An assessment with what it came to, as far as that may be shown: what screens, reports, copies and summaries take.
#pragma once

#include <memory>
#include <span>

#include "core/model/assessment.h"
#include "core/model/instrument.h"

namespace readiness {

struct Profile;
struct RoleScores;

/// Scored once, when it is made. Results that may not be shown cannot be had from it: nobody has to remember to ask.
class ScoredAssessment {
public:
    /// What of the results may be shown.
    enum class Shown {
        everything,
        scores_only,  ///< A shareable copy of ballots or of shows of hands: the answers are not in it.
        nothing_yet,  ///< Ballots are sealed, or hands were counted that the room has not seen.
    };

    /// `questionnaire_matches` says whether the instrument is the one that was answered. `instrument` must not be null.
    ScoredAssessment(std::shared_ptr<const Instrument> instrument, Assessment assessment, bool questionnaire_matches);

    [[nodiscard]] const std::shared_ptr<const Instrument>& instrument() const { return instrument_; }
    [[nodiscard]] const Questionnaire& questionnaire() const { return instrument_->questionnaire; }
    [[nodiscard]] const Evidence& evidence() const { return instrument_->evidence; }
    [[nodiscard]] const Assessment& assessment() const { return assessment_; }
    [[nodiscard]] bool questionnaire_matches() const { return questionnaire_matches_; }

    [[nodiscard]] Shown shown() const { return shown_; }
    [[nodiscard]] bool has_answers() const { return shown_ != Shown::scores_only; }
    /// The profile that the assessment's reading gives; nullptr while nothing may be shown.
    [[nodiscard]] const Profile* profile() const;
    /// What the agreed answers, the ballots and the hands each say alone, if anything was collected that way, may be
    /// shown, and is not what the profile says; empty while nothing may be shown.
    [[nodiscard]] std::span<const Profile> other_ways() const;
    /// Scores by role, as far as they may be shown; empty while nothing may be shown.
    [[nodiscard]] std::span<const RoleScores> roles() const;
    /// The same pointer means the same scores: for who keeps what was worked out from them. Null while nothing may be
    /// shown. As long as it is held, no other scores have it.
    [[nodiscard]] std::shared_ptr<const void> scores_made() const { return scores_; }

private:
    std::shared_ptr<const Instrument> instrument_;
    Assessment assessment_;
    bool questionnaire_matches_ = false;
    Shown shown_ = Shown::nothing_yet;
    struct Scores;
    std::shared_ptr<const Scores> scores_;  ///< nullptr while nothing may be shown. Copies share it: it never changes.
};

}  // namespace readiness
