// What a workshop wrote down, left open and went back to: what nobody can read from the scores.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/groups/rounds.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// Every list is in the questionnaire's order.
struct WorkshopSummary {
    /// A question on which the room left its disagreement standing.
    struct LeftOpen {
        ItemId item;
        std::optional<Round> last;  ///< The newest answers that the room has seen; absent if it has seen none.

        friend bool operator==(const LeftOpen&, const LeftOpen&) = default;
    };
    /// A question to which many do not know the answer: somebody else has to be asked.
    struct ToAsk {
        ItemId item;
        int dont_know = 0;            ///< In the newest answers that the room has seen,
        int of = 0;                   ///< among those whom the question concerns.
        bool agreed_unknown = false;  ///< The room agreed that it does not know.
        std::string why;              ///< What it wrote beside that.

        friend bool operator==(const ToAsk&, const ToAsk&) = default;
    };
    /// A question that was answered more than once.
    struct VotedAgain {
        ItemId item;
        std::vector<Round> rounds;  ///< Two or more, from the first.
        std::optional<Answer> agreed;

        friend bool operator==(const VotedAgain&, const VotedAgain&) = default;
    };
    /// Why the room agreed on an answer.
    struct Reason {
        ItemId item;
        Answer answer;
        std::string why;

        friend bool operator==(const Reason&, const Reason&) = default;
    };
    struct NoteTaken {
        ItemId item;
        std::string text;

        friend bool operator==(const NoteTaken&, const NoteTaken&) = default;
    };

    std::vector<LeftOpen> left_open;
    std::vector<ToAsk> to_ask;
    std::vector<VotedAgain> voted_again;
    std::vector<Reason> reasons;
    std::vector<NoteTaken> notes;

    [[nodiscard]] bool empty() const {
        return left_open.empty() && to_ask.empty() && voted_again.empty() && reasons.empty() && notes.empty();
    }
    friend bool operator==(const WorkshopSummary&, const WorkshopSummary&) = default;
};

/// The summary of an assessment. Answers that are sealed are not in it: as far as it goes they have not been given yet.
/// To ask: the room agreed on "don't know", or it agreed on nothing and at least a quarter (the share that is worth
/// talking about) of the newest answers, leaving out "not applicable", are "don't know". The reason of an agreed
/// "don't know" is there and not among the reasons. A text of blanks is no text. A shareable copy has an empty summary,
/// whatever is in its file.
WorkshopSummary workshop_summary(const Questionnaire& questionnaire, const Assessment& assessment);

}  // namespace readiness
