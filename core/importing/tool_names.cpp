#include "core/importing/tool_names.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/importing/answer_reading.h"
#include "core/importing/known_columns.h"
#include "core/importing/value_kinds.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

/// No tool, and nobody who fills in a form, writes this by chance.
constexpr std::string_view own_prefix = "rdy";
constexpr std::size_t longest_name = 20;  ///< LimeSurvey takes no more.

/// Words that a tool does not take as the name of a question, beside those of known columns.
bool is_reserved(std::string_view name) {
    constexpr std::string_view words[] = {"other", "comment", "list", "form",     "meta",  "username",
                                          "data",  "group",   "item", "instance", "label", "question"};
    return std::ranges::find(words, name) != std::end(words) || known_column(name);
}

/// Ids are of ASCII letters, digits and hyphens.
std::string letters_of(std::string_view id) {
    std::string name(id);
    std::erase(name, '-');
    if (is_reserved(folded(name)) || folded(name) == pairing_code_name) name.insert(0, "q");
    name.resize(std::min(name.size(), longest_name));
    return name;
}

AnswerMeaning value(double number) {
    return AnswerMeaning::of(number);
}

/// The answers that the scale offers, each with the code that `code_of` makes from its place.
template <class OfPlace>
std::vector<AnswerCode> codes(const Scale& scale, OfPlace of_place, const std::string& dont_know,
                              const std::string& not_applicable) {
    std::vector<AnswerCode> made;
    if (const ChoiceScale* choice = scale.choice()) {
        for (std::size_t i = 0; i < choice->options.size(); ++i)
            made.push_back({value(choice->options[i].value), of_place(i)});
    }
    if (scale.dont_know) made.push_back({{AnswerMeaning::Kind::dont_know, 0}, dont_know});
    if (scale.not_applicable) made.push_back({{AnswerMeaning::Kind::not_applicable, 0}, not_applicable});
    return made;
}

bool is_short_whole(double number) {
    return std::trunc(number) == number && number >= 0 && number < 100000;
}

bool are_read_back(const std::vector<AnswerCode>& made, const Questionnaire& questionnaire, const Scale& scale) {
    std::vector<DistinctText> texts;
    texts.reserve(made.size());
    for (const AnswerCode& one : made)
        texts.push_back({one.code, 1, 1});
    const AnswerContext context;
    const Decisions none;
    const AnswerTextReader reader(questionnaire, scale, texts, context, none);
    for (std::size_t i = 0; i < made.size(); ++i) {
        const AnswerReading read = reader.read(texts[i]);
        if (!read.is_sure || read.meaning != made[i].meaning) return false;
    }
    return true;
}

}  // namespace

std::vector<std::string> tool_names(const Questionnaire& questionnaire) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    const auto add = [&](std::string_view id) {
        const std::string name = letters_of(id);
        std::string free = name;
        for (int number = 2; !taken.insert(folded(free)).second; ++number) {
            const std::string ending = fmt::format("x{}", number);
            free = name.substr(0, longest_name - ending.size()) + ending;
        }
        names.push_back(std::move(free));
    };
    for (const Item& item : questionnaire.items)
        add(item.id.text);
    for (const UnscoredQuestion& question : questionnaire.unscored)
        add(question.id.text);
    return names;
}

std::vector<AnswerCode> answer_codes(const Questionnaire& questionnaire, const Scale& scale) {
    const ChoiceScale* choice = scale.choice();
    const bool has_short_values = choice == nullptr || std::ranges::all_of(choice->options, [](const Option& option) {
                                      return is_short_whole(option.value);
                                  });
    if (has_short_values) {
        const auto by_value = [&](std::size_t place) { return fmt::format("{}", choice->options[place].value); };
        std::vector<AnswerCode> made = codes(scale, by_value, "dk", "na");
        if (are_read_back(made, questionnaire, scale)) return made;
    }
    const auto by_place = [](std::size_t place) { return fmt::format("{}{}", own_prefix, place + 1); };
    return codes(scale, by_place, std::string(own_prefix) + "dk", std::string(own_prefix) + "na");
}

std::vector<std::string> option_codes(const UnscoredQuestion& question) {
    const bool plain =
        question.form != AnswerForm::role && std::ranges::none_of(question.options, [](const auto& option) {
            return number_in(option) || number_in(wording_of(option));
        });
    std::vector<std::string> made;
    for (std::size_t i = 0; i < question.options.size(); ++i)
        made.push_back(fmt::format("{}{}", plain ? "" : own_prefix, i + 1));
    return made;
}

std::optional<std::size_t> option_of_code(std::string_view text, std::size_t options) {
    if (!text.starts_with(own_prefix)) return std::nullopt;
    text.remove_prefix(own_prefix.size());
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), place);
    if (error != std::errc() || end != text.data() + text.size() || place < 1 || place > options) return std::nullopt;
    return place - 1;
}

std::optional<AnswerMeaning> meaning_of_code(std::string_view text, const Scale& scale) {
    if (!text.starts_with(own_prefix)) return std::nullopt;
    const std::string_view rest = text.substr(own_prefix.size());
    if (rest == "dk" && scale.dont_know) return AnswerMeaning{AnswerMeaning::Kind::dont_know, 0};
    if (rest == "na" && scale.not_applicable) return AnswerMeaning{AnswerMeaning::Kind::not_applicable, 0};
    const ChoiceScale* choice = scale.choice();
    const auto place = choice ? option_of_code(text, choice->options.size()) : std::nullopt;
    return place ? std::optional(value(choice->options[*place].value)) : std::nullopt;
}

}  // namespace readiness
