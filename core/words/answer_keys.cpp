#include "core/words/answer_keys.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/model/questionnaire.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// Beyond it a scale counts something (percent, points), and its places are quicker to type than its values.
constexpr double largest_quick_value = 10;
constexpr double largest_typed_value = 999;

/// True if an option's value is the place of another one: who types what stands on the card would get the other.
bool are_places_misleading(const ChoiceScale& scale) {
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        const double value = scale.options[i].value;
        const double place = static_cast<double>(i) + 1;
        if (value != place && value >= 1 && value <= static_cast<double>(scale.options.size())) return true;
    }
    return false;
}

bool is_typed_by_value(const ChoiceScale& scale) {
    const auto are_whole_up_to = [&](double largest) {
        return std::ranges::all_of(scale.options, [&](const Option& option) {
            return option.value >= 0 && option.value <= largest && std::floor(option.value) == option.value;
        });
    };
    return are_whole_up_to(largest_quick_value) ||
           (are_whole_up_to(largest_typed_value) && are_places_misleading(scale));
}

int key_number(const ChoiceScale& scale, std::size_t option) {
    return is_typed_by_value(scale) ? static_cast<int>(scale.options[option].value) : static_cast<int>(option) + 1;
}

/// What has been typed, read as a key. Nothing in `typed` if it is neither a key nor the beginning of one.
TypedKey read_key(const ChoiceScale& scale, std::string text) {
    TypedKey read;
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        const std::string key = option_key(scale, i);
        if (key == text) read.option = i;
        if (key.size() > text.size() && key.starts_with(text)) read.may_go_on = true;
    }
    if (read.option || read.may_go_on) read.typed = std::move(text);
    return read;
}

}  // namespace

std::vector<OfferedAnswer> offered_answers(const Scale& scale) {
    std::vector<OfferedAnswer> offered;
    if (scale.dont_know) offered.push_back({Answer::dont_know(), "don't know", dont_know_key, *scale.dont_know});
    if (scale.not_applicable)
        offered.push_back({Answer::not_applicable(), "not applicable", not_applicable_key, *scale.not_applicable});
    return offered;
}

std::string option_label(const ChoiceScale& scale, std::size_t option) {
    const Option& one = scale.options[option];
    const bool key_says_it = option_key(scale, option) == number_text(one.value);
    return one.label.empty() && key_says_it ? "" : option_text(one);
}

std::string option_key(const ChoiceScale& scale, std::size_t option) {
    return std::to_string(key_number(scale, option));
}

TypedKey type_key(const ChoiceScale& scale, std::string_view before, char32_t digit) {
    const std::string alone(1, static_cast<char>(digit));
    TypedKey longer = read_key(scale, std::string(before) + alone);
    return longer.typed.empty() ? read_key(scale, alone) : longer;
}

std::string typing_text(const ChoiceScale& scale, const TypedKey& key) {
    if (!key.may_go_on) return "";
    std::string text = key.option ? fmt::format("{} is chosen.", key.typed) : fmt::format("{} …", key.typed);
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        const std::string longer = option_key(scale, i);
        if (longer.size() <= key.typed.size() || !longer.starts_with(key.typed)) continue;
        text += fmt::format(" {} makes it {}.", longer.substr(key.typed.size()), longer);
    }
    return text;
}

std::string keys_text(const ChoiceScale& scale) {
    std::vector<int> keys;
    for (std::size_t i = 0; i < scale.options.size(); ++i)
        keys.push_back(key_number(scale, i));
    if (keys.empty()) return "";
    std::sort(keys.begin(), keys.end());
    const bool has_gaps = keys.back() - keys.front() + 1 != static_cast<int>(keys.size());
    if (!has_gaps && keys.size() > 2) return fmt::format("{} to {}", keys.front(), keys.back());
    const std::string last = std::to_string(keys.back());
    keys.pop_back();
    return keys.empty() ? last : fmt::format("{} and {}", fmt::join(keys, ", "), last);
}

namespace {

/// "Don't know is D."; empty if the scale does not offer it.
std::string key_of(const Scale& scale, Answer::Kind kind) {
    for (const OfferedAnswer& offered : offered_answers(scale)) {
        if (offered.answer.kind == kind) return fmt::format("{} is {}.", offered.words, offered.key);
    }
    return "";
}

bool is_letter_of(char32_t key, std::string_view capital) {
    const auto large = static_cast<char32_t>(capital.front());
    return key == large || key == large - U'A' + U'a';
}

}  // namespace

std::string no_answer_text(const Scale& scale, char32_t key) {
    const ChoiceScale* choice = scale.choice();
    const std::string answers =
        choice != nullptr ? fmt::format("This question has answers {}.", keys_text(*choice)) : "";
    if (is_letter_of(key, dont_know_key) && !scale.dont_know)
        return joined({fmt::format("“{}” is no answer here.", usual_dont_know), answers}, " ");
    if (is_letter_of(key, not_applicable_key) && !scale.not_applicable)
        return joined({fmt::format("“{}” is no answer here.", usual_not_applicable), answers}, " ");
    if (choice == nullptr) return "";
    if (key == U'-' || key == U'−') return joined({answers, key_of(scale, Answer::Kind::not_applicable)}, " ");
    if (key == U'0') return joined({answers, key_of(scale, Answer::Kind::dont_know)}, " ");
    return key >= U'1' && key <= U'9' ? answers : "";
}

}  // namespace readiness
