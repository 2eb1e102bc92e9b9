#include "core/scoring/group_figures.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/scoring/factor_items.h"
#include "core/statistics/agreement.h"
#include "core/statistics/habit.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

int option_count(const ChoiceScale& scale) {
    return static_cast<int>(scale.options.size());
}

Positions positions_of(const ItemResult& item, const ChoiceScale& scale) {
    Positions positions;
    for (const AnswerCount& answer : item.answers) {
        const auto option = std::find_if(scale.options.begin(), scale.options.end(),
                                         [&](const Option& each) { return each.value == answer.value; });
        positions.push_back({static_cast<double>(option - scale.options.begin() + 1), answer.count});
    }
    return positions;
}

/// A number scale's middle means nothing by itself (an added workload of 0 % is no middle between -100 % and 100 %):
/// its lower part is where the answer counts for less than half of readiness.
bool is_split_by_readiness(const ItemResult& item) {
    constexpr double middle = 50;
    int lower = 0;
    int upper = 0;
    for (const AnswerCount& answer : item.answers) {
        if (answer.readiness < middle - hair) lower += answer.count;
        if (answer.readiness > middle + hair) upper += answer.count;
    }
    return is_split(lower, upper, item.counts.answered);
}

/// The chances of agreement by habit that this profile needs, each worked out once: mostly as many people answer every
/// question.
class HabitChances {
public:
    /// Absent below the people that a verdict takes.
    std::optional<double> of(int people, int options) {
        if (people < fewest_for_verdict) return std::nullopt;
        const auto [place, is_new] = known_.try_emplace({people, options}, 0);
        if (is_new) place->second = chance_by_habit(people, options);
        return place->second;
    }

private:
    std::map<std::pair<int, int>, double> known_;
};

void add_item_figures(ItemResult& item, const Scale& scale, HabitChances& chances) {
    std::vector<CountedValue> raw;
    for (const AnswerCount& answer : item.answers)
        raw.push_back({answer.value, answer.count});
    item.spread = spread_of(raw);
    if (const ChoiceScale* choice = scale.choice()) {
        const Positions positions = positions_of(item, *choice);
        item.rwg = rwg(positions, option_count(*choice));
        item.rwg_skewed = rwg_skewed(positions, option_count(*choice));
        if (item.rwg) item.chance_by_habit = chances.of(item.spread.n, option_count(*choice));
        item.split = is_split(positions, option_count(*choice));
    } else {
        item.split = is_split_by_readiness(item);
    }
    item.verdict = verdict_on(item.spread.n, item.rwg, item.rwg_skewed);
}

/// The choice scale that most of these items have, of equals the one of the earliest item; nullptr if none has one.
const Scale* commonest_choice_scale(const Questionnaire& questionnaire, const std::vector<std::size_t>& items) {
    std::map<ScaleId, int> uses;
    for (const std::size_t i : items)
        ++uses[questionnaire.items[i].scale];
    const Scale* commonest = nullptr;
    for (const std::size_t i : items) {
        const Scale& scale = scale_of(questionnaire, questionnaire.items[i]);
        if (scale.choice() == nullptr) continue;
        if (commonest == nullptr || uses[scale.id] > uses[commonest->id]) commonest = &scale;
    }
    return commonest;
}

int fewest_answers(const Profile& profile, const std::vector<std::size_t>& items) {
    if (items.empty()) return 0;
    const auto answers = [&](std::size_t i) { return profile.items[i].counts.answered; };
    return answers(*std::min_element(items.begin(), items.end(), [&](std::size_t left, std::size_t right) {
        return answers(left) < answers(right);
    }));
}

/// `all` are the places of the factor's items.
void add_factor_figures(FactorResult& factor, const std::vector<std::size_t>& all, const Questionnaire& questionnaire,
                        const Profile& profile, HabitChances& chances) {
    std::vector<std::size_t> compared;
    if (const Scale* scale = commonest_choice_scale(questionnaire, all)) {
        std::vector<Positions> answers;
        for (const std::size_t i : all) {
            if (questionnaire.items[i].scale != scale->id) continue;
            compared.push_back(i);
            answers.push_back(positions_of(profile.items[i], *scale->choice()));
        }
        const ItemsAgreement agreement = agreement_over(answers, option_count(*scale->choice()));
        factor.rwg_j = agreement.rwg_j;
        factor.rwg_star = agreement.rwg_star;
        factor.rwg_star_skewed = agreement.rwg_star_skewed;
        if (agreement.rwg_star) {
            factor.chance_by_habit = chances.of(fewest_answers(profile, compared), option_count(*scale->choice()));
        }
    }
    factor.rwg_items = static_cast<int>(compared.size());
    factor.spread = spread_of(factor.respondent_scores);
    factor.n =
        profile.mode == Mode::tally ? fewest_answers(profile, compared.empty() ? all : compared) : factor.spread.n;
    factor.verdict = verdict_on(factor.n, factor.rwg_star, factor.rwg_star_skewed);
}

}  // namespace

void add_group_figures(const Questionnaire& questionnaire, Profile& profile) {
    HabitChances chances;
    for (std::size_t i = 0; i < profile.items.size(); ++i) {
        add_item_figures(profile.items[i], scale_of(questionnaire, questionnaire.items[i]), chances);
    }
    if (is_read_by_question(questionnaire)) return;
    const std::vector<std::vector<std::size_t>> places = item_places_of_factors(questionnaire);
    for (std::size_t i = 0; i < profile.factors.size(); ++i)
        add_factor_figures(profile.factors[i], places[i], questionnaire, profile, chances);
}

std::optional<double> readiness_sd(const ItemResult& item) {
    std::vector<CountedValue> readiness;
    for (const AnswerCount& answer : item.answers)
        readiness.push_back({answer.readiness, answer.count});
    return spread_of(readiness).sd;
}

}  // namespace readiness
