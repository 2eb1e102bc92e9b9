#include "core/result/answer_levels.h"

#include <algorithm>
#include <cmath>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/profile.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

std::vector<double> answers_on(const Scale& scale) {
    std::vector<double> answers;
    if (const ChoiceScale* choice = scale.choice()) {
        for (const Option& option : choice->options)
            answers.push_back(option.value);
        return answers;
    }
    const NumberScale& number = *scale.number();
    for (const ScalePoint& point : number.points) {
        if (point.x >= number.min && point.x <= number.max) answers.push_back(point.x);
    }
    answers.push_back(number.min);
    answers.push_back(number.max);
    return answers;
}

}  // namespace

std::optional<double> agreed_value(const ScoredAssessment& scored, const ItemResult& item) {
    const AgreedAnswer* agreed = item.agreed ? find_agreed(scored.assessment(), item.id) : nullptr;
    const bool is_value = agreed != nullptr && agreed->answer.kind == Answer::Kind::value;
    return is_value ? std::optional(agreed->answer.value) : std::nullopt;
}

std::vector<AnswerLevel> answer_levels(const ScoredAssessment& scored, const ItemResult& item) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const Item& asked = *find_item(questionnaire, item.id);
    std::vector<double> answers = answers_on(scale_of(questionnaire, asked));
    if (const std::optional<double> today = agreed_value(scored, item)) {
        std::ranges::stable_sort(answers, {}, [&](double answer) { return std::abs(answer - *today); });
    }
    std::vector<AnswerLevel> levels;
    for (const double answer : answers) {
        const double readiness = readiness_of(questionnaire, asked, answer).value_or(0);
        const bool known = std::ranges::any_of(
            levels, [&](const AnswerLevel& level) { return std::abs(level.readiness - readiness) <= hair; });
        if (!known) levels.push_back({readiness, answer});
    }
    std::ranges::sort(levels, {}, &AnswerLevel::readiness);
    return levels;
}

}  // namespace readiness
