#include "core/groups/straight_lines.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/scoring/item_scores.h"

namespace readiness {

namespace {

/// What one sheet says of one question on a choice scale.
struct LineAnswer {
    const Item* item = nullptr;
    const Scale* scale = nullptr;
    std::optional<double> value;  ///< Nothing if hands went to more than one option.
};

/// The scale that most of the answers are on, of equals that of the first; nullptr without answers. Scales are few.
const Scale* commonest_scale(std::span<const LineAnswer> answers) {
    std::vector<std::pair<const Scale*, int>> uses;
    for (const LineAnswer& answer : answers) {
        const auto known = std::ranges::find(uses, answer.scale, &std::pair<const Scale*, int>::first);
        if (known != uses.end()) {
            ++known->second;
        } else {
            uses.emplace_back(answer.scale, 1);
        }
    }
    const auto commonest = std::ranges::max_element(uses, {}, &std::pair<const Scale*, int>::second);
    return commonest != uses.end() ? commonest->first : nullptr;
}

/// `answers` are in the questionnaire's order.
bool is_straight(std::span<const LineAnswer> answers) {
    const Scale* scale = commonest_scale(answers);
    std::optional<double> first;
    int reversed = 0;
    int straight = 0;
    for (const LineAnswer& answer : answers) {
        if (answer.scale != scale) continue;
        if (!answer.value || (first && *first != *answer.value)) return false;
        first = answer.value;
        ++(answer.item->reverse ? reversed : straight);
    }
    return reversed + straight >= fewest_answers_in_line && reversed >= fewest_of_each_direction &&
           straight >= fewest_of_each_direction;
}

/// Lines of many people's answers to the questions on choice scales.
class Lines {
public:
    explicit Lines(const Questionnaire& questionnaire) : questionnaire_(&questionnaire), reader_(questionnaire) {
        for (const Item& item : questionnaire.items)
            scales_.push_back(&scale_of(questionnaire, item));
    }

    bool is_straight(const auto& answers) {
        const std::span<const OwnAnswer> own = reader_.read(answers);
        line_.clear();
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (scales_[i]->choice() == nullptr || own[i].kind != OwnAnswer::Kind::value) continue;
            line_.push_back({&questionnaire_->items[i], scales_[i], own[i].value});
        }
        return readiness::is_straight(line_);
    }

private:
    const Questionnaire* questionnaire_;
    AnswerReader reader_;
    std::vector<const Scale*> scales_;
    std::vector<LineAnswer> line_;
};

std::vector<LineAnswer> line_of_hands(const Questionnaire& questionnaire, const Assessment& assessment) {
    std::vector<LineAnswer> line;
    for (const Item& item : questionnaire.items) {
        const Scale& scale = scale_of(questionnaire, item);
        const ChoiceScale* choice = scale.choice();
        const Tally* tally = find_tally(assessment, item.id);
        if (choice == nullptr || tally == nullptr || tally->sealed) continue;
        std::vector<double> raised;
        for (std::size_t i = 0; i < std::min(tally->counts.size(), choice->options.size()); ++i) {
            if (tally->counts[i] > 0) raised.push_back(choice->options[i].value);
        }
        if (raised.empty()) continue;
        line.push_back({&item, &scale, raised.size() == 1 ? std::optional(raised.front()) : std::nullopt});
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
        lines.agreed = Lines(questionnaire).is_straight(assessment.consensus);
    }
    if (votes == Mode::tally) lines.hands = is_straight(line_of_hands(questionnaire, assessment));
    if (votes != Mode::ballots || assessment.sealed) return lines;
    Lines ballots(questionnaire);
    for (const Respondent& ballot : assessment.respondents) {
        if (ballot.unfinished) continue;
        ++lines.of;
        if (ballots.is_straight(ballot.answers)) ++lines.ballots;
    }
    return lines;
}

}  // namespace readiness
