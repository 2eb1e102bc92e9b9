// What questions and answers are called in form tools that take nothing but letters and digits, and the way back.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/importing/decisions.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// A name for each item, and behind them for each question outside the factors, in the questionnaire's order: the id
/// without its hyphens, at most 20 letters and digits, the first a letter. No two are the same, whatever their
/// capitals. A name that tools give to columns of their own ("name", "status") has "q" in front.
std::vector<std::string> tool_names(const Questionnaire& questionnaire);

/// What a question for the code for pairing is called there.
inline constexpr std::string_view pairing_code_name = "pairingcode";

struct AnswerCode {
    AnswerMeaning meaning;
    std::string code;

    friend bool operator==(const AnswerCode&, const AnswerCode&) = default;
};

/// A code of at most five letters and digits for each answer that a scale offers: its options in their order, then
/// "don't know" and "not applicable" if it has them. These are the values, "dk" and "na" if they can be read back
/// without a doubt; else "rdy1", "rdy2", …, "rdydk" and "rdyna". Of a number scale, the last two alone.
std::vector<AnswerCode> answer_codes(const Questionnaire& questionnaire, const Scale& scale);

/// The same for the options of a question outside the factors: "1", "2", …, or "rdy1", "rdy2", … if an option is a
/// number itself, or is for the role.
std::vector<std::string> option_codes(const UnscoredQuestion& question);

/// What "rdy3" or "rdydk" stands for on the scale; nothing for any other text.
std::optional<AnswerMeaning> meaning_of_code(std::string_view text, const Scale& scale);

/// The index of the option that "rdy3" stands for, of so many; nothing for any other text.
std::optional<std::size_t> option_of_code(std::string_view text, std::size_t options);

}  // namespace readiness
