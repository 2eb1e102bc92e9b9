// What the answers in a column mean on the scale of its question.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/importing/decisions.h"
#include "core/importing/table.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// A text that is in a column, once for all its rows.
struct DistinctText {
    std::string_view text;  ///< Without blanks at both sides. It points into the table.
    int rows = 0;
    std::uint32_t first_row = 0;  ///< As a spreadsheet numbers rows.
};

/// By what an answer was understood.
enum class ReadBy {
    nothing,
    decision,
    label,     ///< The option's label, or what the scale calls "don't know" and "not applicable".
    value,     ///< The option's value, or a number within the scale's range.
    words,     ///< Usual words for no answer: "N/A", "I do not know".
    place,     ///< The place on the scale: "A1" to "A5", 1 to 5 where the values are 0 to 4. A guess.
    code,      ///< A code for no answer: "-99". A guess.
    likeness,  ///< Nearly an option's label. A guess.
    legend,    ///< The form says what its numbers stand for, and it is not the scale's values. A guess.
    about,     ///< A number with a word such as "about" before it. A guess.
    error,     ///< A spreadsheet's error, such as "#REF!": it stands for nothing.
};

struct AnswerReading {
    std::string text;
    int rows = 0;
    std::uint32_t first_row = 0;
    std::optional<AnswerMeaning> meaning;  ///< What it is, or most likely is; nothing if nobody can say.
    ReadBy by = ReadBy::nothing;
    bool is_sure = false;  ///< Else it is asked, and means nothing until it is decided.

    friend bool operator==(const AnswerReading&, const AnswerReading&) = default;
};

/// What the whole file says about how answers are written in it.
struct AnswerContext {
    std::set<double> missing_codes;  ///< Numbers beyond a scale that mark missing answers: -99, 999.
    bool runs_backwards = false;     ///< The form says so of its numbers: see says_backwards().
    bool na_is_missing = false;      ///< "NA" stands for an empty cell, as in what R writes.
};

/// Numbers that mark missing answers in many programs: -99, -98, -9, 77, 88, 99, 999 and their like.
bool is_missing_code(double number);

/// Those codes among the texts that are no option of the scale; nothing for a number scale.
std::set<double> codes_beyond(const Scale& scale, std::span<const DistinctText> texts);

/// Reads the answers to all questions that share a scale: only together do they show whether 1 to 5 are the scale's own
/// values, or places on it.
class AnswerTextReader {
public:
    /// `texts` are those of all columns with this scale. All arguments must outlive it.
    AnswerTextReader(const Questionnaire& questionnaire, const Scale& scale, std::span<const DistinctText> texts,
                     const AnswerContext& context, const Decisions& decisions);

    [[nodiscard]] AnswerReading read(const DistinctText& text) const;

private:
    struct Read {
        std::optional<AnswerMeaning> meaning;
        ReadBy by = ReadBy::nothing;
        bool is_sure = false;
    };
    [[nodiscard]] Read read(std::string_view text) const;
    [[nodiscard]] std::optional<AnswerMeaning> decided(const std::string& key) const;
    /// Without a meaning if several answers of the scale are called so; nothing if none is.
    [[nodiscard]] std::optional<Read> by_label(std::string_view text) const;
    [[nodiscard]] std::optional<Read> by_words(std::string_view text) const;
    [[nodiscard]] std::optional<Read> by_number(std::string_view text) const;
    [[nodiscard]] std::optional<Read> number_on_choice(double number) const;
    /// Of two codes beyond a scale with two kinds of no answer, the one nearer to zero is "don't know".
    [[nodiscard]] Read no_answer_by_code(double number) const;
    [[nodiscard]] Read number_in_range(double number, bool is_doubtful) const;
    [[nodiscard]] std::optional<Read> by_label_and_number(std::string_view text) const;
    [[nodiscard]] std::optional<Read> by_code(std::string_view text) const;
    [[nodiscard]] std::optional<Read> by_likeness(std::string_view text) const;
    [[nodiscard]] Read at_place(std::int64_t place, ReadBy by) const;
    void learn(std::span<const DistinctText> texts);

    const Questionnaire& questionnaire_;
    const Scale& scale_;
    const AnswerContext& context_;
    const Decisions& decisions_;
    std::vector<std::string> labels_;          ///< Wordings of the options; empty where they cannot tell them apart.
    std::optional<std::int64_t> first_place_;  ///< Numbers are places, from 0 or 1.
    std::set<double> beyond_;                  ///< Numbers that are no option, from the one nearest to zero.
    std::string code_prefix_;
    std::optional<std::int64_t> first_code_;
    double largest_ordinary_ = 0;  ///< Of a number scale: how far from zero numbers are that mark nothing.
};

}  // namespace readiness
