#include "core/groups/straight_lines.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "core/base/identifier.h"

namespace readiness {

namespace {

/// What one sheet says of one question on a choice scale.
struct LineAnswer {
    const Item* item = nullptr;
    std::optional<double> value;  ///< Nothing if hands went to more than one option.
};

/// The scale that most of the answers are on, of equals that of the first; empty without answers.
ScaleId commonest_scale(std::span<const LineAnswer> answers) {
    std::map<ScaleId, int> uses;
    for (const LineAnswer& answer : answers)
        ++uses[answer.item->scale];
    ScaleId commonest;
    int most = 0;
    for (const LineAnswer& answer : answers) {
        if (uses[answer.item->scale] <= most) continue;
        most = uses[answer.item->scale];
        commonest = answer.item->scale;
    }
    return commonest;
}

/// `answers` are in the questionnaire's order.
bool is_straight(std::span<const LineAnswer> answers) {
    const ScaleId scale = commonest_scale(answers);
    std::optional<double> first;
    int reversed = 0;
    int straight = 0;
    for (const LineAnswer& answer : answers) {
        if (answer.item->scale != scale) continue;
        if (!answer.value || (first && *first != *answer.value)) return false;
        first = answer.value;
        ++(answer.item->reverse ? reversed : straight);
    }
    return reversed + straight >= fewest_answers_in_line && reversed >= fewest_of_each_direction &&
           straight >= fewest_of_each_direction;
}

/// The answers to questions on choice scales, in the questionnaire's order. `answer_to` gives the answer to an item, or
/// nullptr.
template <class AnswerTo>
std::vector<LineAnswer> line_of(const Questionnaire& questionnaire, AnswerTo answer_to) {
    std::vector<LineAnswer> line;
    for (const Item& item : questionnaire.items) {
        if (scale_of(questionnaire, item).choice() == nullptr) continue;
        const Answer* answer = answer_to(item.id);
        if (answer != nullptr && answer->kind == Answer::Kind::value) line.push_back({&item, answer->value});
    }
    return line;
}

std::vector<LineAnswer> line_of_hands(const Questionnaire& questionnaire, const Assessment& assessment) {
    std::vector<LineAnswer> line;
    for (const Item& item : questionnaire.items) {
        const ChoiceScale* choice = scale_of(questionnaire, item).choice();
        const Tally* tally = find_tally(assessment, item.id);
        if (choice == nullptr || tally == nullptr || tally->sealed) continue;
        std::vector<double> raised;
        for (std::size_t i = 0; i < std::min(tally->counts.size(), choice->options.size()); ++i) {
            if (tally->counts[i] > 0) raised.push_back(choice->options[i].value);
        }
        if (raised.empty()) continue;
        line.push_back({&item, raised.size() == 1 ? std::optional(raised.front()) : std::nullopt});
    }
    return line;
}

}  // namespace

StraightLines straight_lines(const Questionnaire& questionnaire, const Assessment& assessment) {
    StraightLines lines;
    if (assessment.shareable) return lines;
    const Reading reading = reading_of(assessment);
    const Mode votes = votes_counted(assessment);
    if (reading == Reading::agreed_first || reading == Reading::consensus) {
        lines.agreed = is_straight(line_of(questionnaire, [&](const ItemId& item) {
            const AgreedAnswer* agreed = find_agreed(assessment, item);
            return agreed != nullptr ? &agreed->answer : nullptr;
        }));
    }
    if (votes == Mode::tally) lines.hands = is_straight(line_of_hands(questionnaire, assessment));
    if (votes != Mode::ballots || assessment.sealed) return lines;
    for (const Respondent* ballot : handed_in_ballots(assessment)) {
        ++lines.of;
        const auto answer_to = [&](const ItemId& item) { return find_answer(*ballot, item); };
        if (is_straight(line_of(questionnaire, answer_to))) ++lines.ballots;
    }
    return lines;
}

}  // namespace readiness
