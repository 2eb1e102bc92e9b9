// The record of the copies that were shared on this computer.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/model/assessment.h"

namespace readiness {

/// Something of a ballot that goes into a copy's figures: its answer to an item, or its score on a factor.
struct SharedPart {
    std::string part;         ///< "item L1", "factor leadership".
    std::string fingerprint;  ///< Of the value, salted by the copy's assessment and the ballot's id.

    friend bool operator==(const SharedPart&, const SharedPart&) = default;
};

/// A ballot that a copy was made from, without its answers: it shows only whether they are still the same.
struct SharedBallot {
    RespondentId id;
    std::string fingerprint;  ///< Of its role and all answers.
    std::string role;         ///< Fingerprint of the role.
    std::vector<SharedPart> parts;
    std::vector<std::string> shown;  ///< Those parts of it that are in a score of its role which the copy shows.

    friend bool operator==(const SharedBallot&, const SharedBallot&) = default;
};

/// A copy that was given out.
struct SharedCopy {
    std::string assessment;     ///< Id of the assessment that it was made from.
    std::string questionnaire;  ///< Its id.
    std::string sha256;         ///< Of the questionnaire.
    std::optional<std::chrono::sys_seconds> shared;
    Mode mode = Mode::ballots;
    int minimum_group = usual_minimum_group;
    int people = 0;
    std::vector<SharedBallot> ballots;
    std::vector<Tally> hands;  ///< How the answers to each item came out, of ballots too.
    std::string text;          ///< The whole copy.

    friend bool operator==(const SharedCopy&, const SharedCopy&) = default;
};

/// All copies that were shared on this computer, from the first.
struct Ledger {
    std::vector<SharedCopy> copies;

    friend bool operator==(const Ledger&, const Ledger&) = default;
};

}  // namespace readiness
