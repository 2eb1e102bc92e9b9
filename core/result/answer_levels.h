// The places that a question can be moved to when answers are tried out: the answers of its scale.
#pragma once

#include <optional>
#include <vector>

namespace readiness {

class ScoredAssessment;
struct ItemResult;

struct AnswerLevel {
    double readiness = 0;  ///< 0 to 100.
    double answer = 0;     ///< The raw answer that has it.

    friend bool operator==(const AnswerLevel&, const AnswerLevel&) = default;
};

/// The agreed answer, if that is what counts for the item and it is one of the scale.
std::optional<double> agreed_value(const ScoredAssessment& scored, const ItemResult& item);

/// Every readiness that an answer to the item can have, rising, each once: an option of a choice scale; on a number
/// scale one of its points, or its smallest or largest number. Of several answers with the same readiness it is the one
/// nearest to the agreed answer, else the first of the scale. `item` must be one of the assessment's profile.
std::vector<AnswerLevel> answer_levels(const ScoredAssessment& scored, const ItemResult& item);

}  // namespace readiness
