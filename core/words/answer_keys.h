// The keys that answer a question. One rule for every screen: the key of an answer is its value, D is "don't know" and
// A is "not applicable".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// No value is a letter, so that these two are the same on every scale.
inline constexpr std::string_view dont_know_key = "D";
inline constexpr std::string_view not_applicable_key = "A";

/// An answer that is no value, as a scale offers it.
struct OfferedAnswer {
    Answer answer;
    std::string_view id;   ///< The same on every scale: "don't know", "not applicable".
    std::string_view key;  ///< dont_know_key or not_applicable_key.
    std::string words;     ///< In the scale's own words.

    friend bool operator==(const OfferedAnswer&, const OfferedAnswer&) = default;
};

/// "Don't know" and "not applicable", in this order, as far as the scale offers them.
std::vector<OfferedAnswer> offered_answers(const Scale& scale);

/// What a row shows beside the key of an option: its label. One without a label shows nothing if its key is its value,
/// and else its value.
std::string option_label(const ChoiceScale& scale, std::size_t option);

/// What is typed to choose an option, and so what its key cap shows: its value if all values of the scale are whole
/// numbers from 0 to 10 ("0", "10"), or up to 999 with one among them that is another option's place ("13" of 1, 2, 3,
/// 5, 8, 13); else its place, from 1. `option` is its index in the scale.
std::string option_key(const ChoiceScale& scale, std::size_t option);

/// What a digit did.
struct TypedKey {
    std::string typed;                  ///< What counts as typed so far; empty if the digit begins no key.
    std::optional<std::size_t> option;  ///< The option, by its index, whose key has been typed.
    bool may_go_on = false;             ///< A further digit may make another key of it: 1 may become 10.

    friend bool operator==(const TypedKey&, const TypedKey&) = default;
};

/// The digit (U'0' to U'9') goes on with what was typed before it if that makes a key, or the beginning of one; else it
/// begins anew. So 1 chooses 1 at once, and a 0 after it 10, without waiting. `before` is the `typed` of the digit just
/// before, and empty after any other key, after a click and on another question.
TypedKey type_key(const ChoiceScale& scale, std::string_view before, char32_t digit);

/// What to say while a further digit may change what was typed: "1 is chosen. 0 makes it 10."; empty if none may.
std::string typing_text(const ChoiceScale& scale, const TypedKey& key);

/// The keys of a scale, as words: "1 to 5"; "0, 5 and 10" if there are gaps.
std::string keys_text(const ChoiceScale& scale);

/// What to say if a key was pressed that is no answer here: "This question has answers 1 to 5." A digit 0, or a minus,
/// is often meant as "don't know" or "not applicable": then it adds which keys these are. D and A are no answers where
/// the scale does not offer them. Empty if nothing needs to be said about the key, and for digits on a number scale.
std::string no_answer_text(const Scale& scale, char32_t key);

}  // namespace readiness
