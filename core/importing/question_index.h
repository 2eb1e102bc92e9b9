// Finds the question that a header asks.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/importing/wording.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// By what a column was matched with a question, the surest first.
enum class MatchedBy {
    nothing,
    decision,
    text,       ///< The header is the question.
    part,       ///< A part of the header is: "Leadership [Question]", "How far …? - Question".
    code,       ///< The header, or a part of it, is the question's code or id.
    contained,  ///< The question's words are within the header.
    likeness,   ///< Similar words: a guess.
    values,     ///< By what its cells hold.
};

/// A question that a header asks, or may ask.
struct QuestionMatch {
    const Item* item = nullptr;
    const UnscoredQuestion* question = nullptr;
    MatchedBy by = MatchedBy::nothing;
    bool is_doubtful = false;    ///< The code is this question's, and the text beside it is not, or says the opposite.
    bool may_be_turned = false;  ///< It may ask the opposite of the question: see ItemGuess.
    bool is_recoded = false;     ///< Another part says that its numbers were computed: see says_recoded().
    bool is_beside = false;      ///< Another part says that the column holds points or remarks.
    std::string option = {};     ///< Of a choose-several question: the option that this column is about.

    explicit operator bool() const { return item != nullptr || question != nullptr; }
};

/// A question that is like a header, 0 to 1.
struct ItemGuess {
    const Item* item = nullptr;
    double likeness = 0;
    /// One of the two denies what the other says, or the question is scored in reverse: whoever wrote the header may
    /// have turned it round.
    bool may_be_turned = false;
};

class QuestionIndex {
public:
    /// The questionnaire must outlive it.
    explicit QuestionIndex(const Questionnaire& questionnaire);

    /// The question that the texts in a column's header rows ask, without guessing.
    [[nodiscard]] QuestionMatch match(std::span<const std::string_view> headers) const;

    /// The item that a single text names: by text, code or id; nullptr for none.
    [[nodiscard]] const Item* item_named(std::string_view text) const;

    /// The items whose words are like a header's, the most alike first, at most three.
    [[nodiscard]] std::vector<ItemGuess> guesses(std::span<const std::string_view> headers) const;

private:
    struct Asked {
        const Item* item = nullptr;
        const UnscoredQuestion* question = nullptr;
    };
    static void add(std::map<std::string, Asked, std::less<>>& by, std::string_view text, Asked asked);
    static const Asked* find(const std::map<std::string, Asked, std::less<>>& by, std::string_view wording);
    [[nodiscard]] QuestionMatch by_text(std::span<const HeaderPart> parts) const;
    [[nodiscard]] QuestionMatch by_code(std::span<const HeaderPart> parts) const;
    [[nodiscard]] QuestionMatch by_words_within(std::span<const HeaderPart> parts) const;

    const Questionnaire& questionnaire_;
    std::map<std::string, Asked, std::less<>> texts_;
    std::map<std::string, Asked, std::less<>> codes_;
    std::vector<std::string> item_wordings_;
};

}  // namespace readiness
