// Answers from a file that may come in: what was found, what is asked about them, and what was decided so far.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/desktop/open/answer_look.h"

namespace readiness {

enum class ScreenId;

/// Which questionnaire may have been answered.
struct FittingQuestionnaire {
    std::size_t questionnaire = 0;  ///< Its place in State::questionnaires.
    std::size_t columns = 0;        ///< So many of its questions have a column,
    std::size_t questions = 0;      ///< of so many that it asks.

    friend bool operator==(const FittingQuestionnaire&, const FittingQuestionnaire&) = default;
};

struct IncomingAnswers {
    enum class Stage {
        reading,
        asks_questionnaire,
        deciding,  ///< What will come in is shown, and can be decided otherwise.
        failed,
    };

    Stage stage = Stage::reading;
    std::filesystem::path file;
    ScreenId came_from{};                          ///< Where to go back to.
    std::shared_ptr<const Instrument> instrument;  ///< What was answered; null until that is known.
    bool into_open = false;                        ///< Into the open assessment; else into a new one.
    std::vector<FittingQuestionnaire> fitting;     ///< The likeliest first.
    AnswerLook look;
    Decisions now;                  ///< What was decided here.
    std::vector<Ask> asked;         ///< All that was asked so far, also what is decided, so that it can be changed.
    std::vector<Tell> told;         ///< Rows about which something can be chosen, as they were found first.
    std::vector<Problem> problems;  ///< Why it has failed.
    std::optional<double> began;    ///< Steady time at which the work that goes on began; nothing if none does.
    double share = 0;               ///< How much of that is done, 0 to 1.

    /// What is remembered, and over it what was decided here.
    [[nodiscard]] Decisions decisions() const { return joined(look.remembered, now); }
    [[nodiscard]] bool works() const { return began.has_value(); }
};

/// Takes over what was found, and keeps what was asked in the order in which it came up.
void take_look(IncomingAnswers& incoming, AnswerLook look);

/// Puts those first of which most questions have a column, and of these the one that asks least beside them. Equal ones
/// stay in their order, as do those without a column.
std::vector<FittingQuestionnaire> by_fit(std::vector<FittingQuestionnaire> fitting);

/// True if the decision that the question asks for is made.
bool is_decided(const IncomingAnswers& incoming, const Ask& ask);

/// How many decisions are missing: columns that are one question's are one.
std::size_t still_asked(const Proposal& proposal);

/// What the column is to be. Another column that was decided to be the same question is left out.
Decisions decide_column(const IncomingAnswers& incoming, std::size_t column, const ColumnChoice& choice);

/// What an answer's text means, on its scale.
Decisions decide_answer(const Ask& ask, const AnswerMeaning& meaning);

/// All that is likely of what is still asked.
Decisions decide_likely(const IncomingAnswers& incoming);

/// True if nothing is asked any more, nothing is wrong, and a ballot is new.
bool may_come_in(const IncomingAnswers& incoming);

/// How many ballots would be added or changed.
std::size_t new_ballots(const IncomingAnswers& incoming);

}  // namespace readiness
