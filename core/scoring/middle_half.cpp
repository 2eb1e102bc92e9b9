#include "core/scoring/middle_half.h"

#include <vector>

#include "core/scoring/profile.h"
#include "core/statistics/agreement.h"

namespace readiness {

namespace {

Spread spread_of_answers(const Profile& profile, const FactorId& factor) {
    std::vector<CountedValue> readiness;
    for (const ItemResult& item : profile.items) {
        if (item.factor != factor) continue;
        for (const AnswerCount& answer : item.answers)
            readiness.push_back({answer.readiness, answer.count});
    }
    return spread_of(readiness);
}

Spread spread_of_answers(const ItemResult& item) {
    std::vector<CountedValue> readiness;
    for (const AnswerCount& answer : item.answers)
        readiness.push_back({answer.readiness, answer.count});
    return spread_of(readiness);
}

}  // namespace

std::optional<MiddleHalf> middle_half(const Profile& profile, const FactorResult& factor) {
    if (profile.mode == Mode::consensus || factor.n < fewest_for_verdict) return std::nullopt;
    const bool of_people = profile.mode == Mode::ballots;
    const Spread spread = of_people ? factor.spread : spread_of_answers(profile, factor.id);
    if (!spread.q1 || !spread.q3) return std::nullopt;
    return MiddleHalf{*spread.q1, *spread.q3, of_people};
}

std::vector<double> single_scores(const Profile& profile, const FactorResult& factor) {
    if (profile.mode != Mode::ballots || factor.n >= fewest_for_verdict) return {};
    return factor.respondent_scores;
}

std::optional<MiddleHalf> middle_half(const Profile& profile, const ItemResult& item) {
    if (profile.mode == Mode::consensus || item.counts.answered < fewest_for_verdict) return std::nullopt;
    const Spread spread = spread_of_answers(item);
    if (!spread.q1 || !spread.q3) return std::nullopt;
    return MiddleHalf{*spread.q1, *spread.q3, true};
}

std::vector<double> single_scores(const Profile& profile, const ItemResult& item) {
    std::vector<double> scores;
    if (profile.mode == Mode::consensus || item.counts.answered >= fewest_for_verdict) return scores;
    for (const AnswerCount& answer : item.answers)
        scores.insert(scores.end(), static_cast<std::size_t>(answer.count), answer.readiness);
    return scores;
}

}  // namespace readiness
