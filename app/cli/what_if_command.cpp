#include <charconv>
#include <cstdio>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/model/questionnaire.h"
#include "core/platform/path_text.h"
#include "core/report/text_writer.h"
#include "core/report/what_if_json.h"
#include "core/report/what_if_page.h"
#include "core/result/scored_assessment.h"
#include "core/result/what_if.h"
#include "core/scoring/item_scores.h"
#include "core/toml/hints.h"
#include "core/words/numbers.h"
#include "core/words/what_if_words.h"

namespace readiness {

namespace {

/// A move that was typed, or what is wrong with it and what to do.
struct TypedMove {
    std::optional<Move> move;
    std::string objection;
};

TypedMove objection(std::string text) {
    return {std::nullopt, std::move(text)};
}

std::optional<double> number_in(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

constexpr std::string_view of_100 = "/100";

/// 65 for "65/100"; nothing for anything else, and for what is not from 0 to 100.
std::optional<double> score_in(std::string_view text) {
    if (!text.ends_with(of_100)) return std::nullopt;
    const std::optional<double> score = number_in(text.substr(0, text.size() - of_100.size()));
    return score && *score >= 0 && *score <= 100 ? score : std::nullopt;
}

/// "1 (Strongly disagree), 2 (Disagree) …", or "a number from -100 to 100"
std::string allowed_answers(const Scale& scale) {
    if (const NumberScale* number = scale.number())
        return fmt::format("a number from {:g} to {:g}", number->min, number->max);
    std::vector<std::string> options;
    for (const Option& option : scale.choice()->options)
        options.push_back(option.label.empty() ? fmt::format("{:g}", option.value)
                                               : fmt::format("{:g} ({})", option.value, option.label));
    return joined(options, ", ");
}

std::string unknown_id(const Questionnaire& questionnaire, const std::string& id) {
    std::vector<std::string> factors;
    std::vector<std::string> ids;
    for (const Factor& factor : questionnaire.factors)
        factors.push_back(factor.id.text);
    ids = factors;
    for (const Item& item : questionnaire.items)
        ids.push_back(item.id.text);
    const std::string others =
        fmt::format("use the id of a question, such as {}, or of a factor: {}",
                    questionnaire.items.empty() ? "Q1" : questionnaire.items.front().id.text, listed(factors));
    return fmt::format("the questionnaire has no question and no factor \"{}\" ({})", id,
                       did_you_mean(id, ids, others));
}

TypedMove item_move(const Questionnaire& questionnaire, const Item& item, const std::string& value) {
    if (const std::optional<double> score = score_in(value)) return {ItemMove{item.id, *score}, ""};
    const Scale& scale = scale_of(questionnaire, item);
    const std::optional<double> answer = number_in(value);
    const std::optional<double> readiness = answer ? readiness_of(questionnaire, item, *answer) : std::nullopt;
    if (readiness) return {ItemMove{item.id, *readiness}, ""};
    return objection(fmt::format("\"{}\" is no answer to question {}: use {}; or a score from 0/100 to 100/100", value,
                                 item.id.text, allowed_answers(scale)));
}

TypedMove factor_move(const Factor& factor, const std::string& value) {
    std::optional<double> score = score_in(value);
    if (!score) score = score_in(value + std::string(of_100));
    if (score) return {FactorMove{factor.id, *score}, ""};
    return objection(
        fmt::format("\"{}\" is no score for factor {}: use a number from 0 to 100", value, factor.id.text));
}

/// Where a factor and a question have one id, the question is meant.
TypedMove read_move(const Questionnaire& questionnaire, const std::string& typed) {
    const std::size_t equals = typed.find('=');
    if (equals == std::string::npos || equals == 0)
        return objection("write the id of a question or a factor, then = and a value, such as L1=4 or leadership=65");
    const std::string id = typed.substr(0, equals);
    const std::string value = typed.substr(equals + 1);
    if (const Item* item = find_item(questionnaire, {id})) return item_move(questionnaire, *item, value);
    if (const Factor* factor = find_factor(questionnaire, {id})) return factor_move(*factor, value);
    return objection(unknown_id(questionnaire, id));
}

std::string refusal(RefusedMove::Why why) {
    switch (why) {
        case RefusedMove::Why::unknown_id: return "the questionnaire has no such question and no such factor";
        case RefusedMove::Why::out_of_range: return "use a score from 0 to 100";
        case RefusedMove::Why::moved_already:
            return "an earlier --set moves this already: name a question or factor once, and not a factor "
                   "together with one of its questions";
        case RefusedMove::Why::no_answer:
            return "nobody has an answer that could move: the question does not apply, or nobody took part";
        case RefusedMove::Why::no_score:
            return "this factor has no score, because too little of it is answered: set its questions one by one";
    }
    return "";
}

ExitCode cannot_set(const std::string& typed, const std::string& why) {
    say(stderr, "--set {}: {}", typed, why);
    return ExitCode::cannot_run;
}

}  // namespace

ExitCode print_what_if(const WhatIfArguments& arguments, const Places& places) {
    const auto [code, scored, sha256] = open_with_profile(arguments.assessment, arguments.questionnaire, places);
    if (!scored) return code;
    if (const std::optional<NoWhatIf> why = why_no_what_if(*scored)) {
        say(stderr, "{}: {}", text_of(arguments.assessment), no_what_if_text(*why));
        return ExitCode::cannot_run;
    }
    std::vector<Move> moves;
    for (const std::string& typed : arguments.moves) {
        const TypedMove read = read_move(scored->questionnaire(), typed);
        if (!read.move) return cannot_set(typed, read.objection);
        moves.push_back(*read.move);
    }
    const std::vector<RefusedMove> refused = what_if(*scored, moves).refused;
    if (!refused.empty()) return cannot_set(arguments.moves[refused.front().move], refusal(refused.front().why));
    print_page(stdout, arguments.json ? what_if_json(*scored, moves) : text_of(what_if_page(*scored, moves)));
    return code;
}

}  // namespace readiness
