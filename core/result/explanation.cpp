#include "core/result/explanation.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/groups/straight_lines.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/profile.h"
#include "core/scoring/scored_by.h"

namespace readiness {

namespace {

Term item_term(const ScoredAssessment& scored, const ItemId& id, double weight) {
    Term term;
    term.id = id.text;
    term.weight = weight;
    const Profile& profile = *scored.profile();
    const ItemResult* result = find_result(profile, id);
    if (result == nullptr) return term;
    term.counts = result->counts;
    term.score = result->score;
    if (profile.mode != Mode::consensus) {
        term.verdict = result->verdict;
        term.split = result->split;
    } else if (!result->answers.empty()) {
        term.answer = Answer::of(result->answers.front().value);
    } else if (result->counts.dont_know > 0) {
        term.answer = Answer::dont_know();
    } else if (result->counts.not_applicable > 0) {
        term.answer = Answer::not_applicable();
    }
    const AgreedAnswer* agreed = find_agreed(scored.assessment(), id);
    if (mixes_agreed_and_votes(profile) && result->agreed && agreed != nullptr) {
        term.agreed = true;
        term.answer = agreed->answer;
    }
    return term;
}

void remark_on_bounds(Explanation& explanation, const std::optional<double>& low, const std::optional<double>& high) {
    constexpr double too_narrow_to_see = 0.05;
    if (low && high && *high - *low >= too_narrow_to_see) explanation.remarks.emplace_back(ScoreBounds{*low, *high});
}

/// Where a band is named, so are the lines between the bands.
void remark_on_bands(Explanation& explanation, const Questionnaire& questionnaire, const BandId& band) {
    if (!band.text.empty() && questionnaire.bands.size() > 1) explanation.remarks.emplace_back(BandLines{});
}

MakingRule rule_of_factors(const Profile& profile) {
    if (mixes_agreed_and_votes(profile)) return MakingRule::mean_of_agreed_else_votes;
    switch (profile.mode) {
        case Mode::consensus: return MakingRule::mean_of_agreed_answers;
        case Mode::ballots: return MakingRule::mean_of_people;
        case Mode::tally: break;
    }
    return MakingRule::mean_of_hands;
}

/// Nothing of the answers is in a shareable copy.
Explanation as_far_as_shown(const ScoredAssessment& scored, Explanation explanation) {
    if (scored.has_answers()) return explanation;
    explanation.terms.clear();
    explanation.remarks = {AnswersNotInCopy{}};
    return explanation;
}

void remark_on_overall(Explanation& explanation, const Questionnaire& questionnaire, const Profile& profile) {
    const OverallResult& overall = profile.overall;
    const FactorResult* weakest = find_result(profile, overall.weakest);
    if (overall.score && weakest != nullptr) {
        explanation.remarks.emplace_back(WeakestFactor{weakest->id, weakest->score});
    }
    const int missing = overall.factors - overall.scored_factors;
    if (overall.score && missing > 0) explanation.remarks.emplace_back(FactorsLeftOut{missing, overall.factors});
    if (overall.provisional) explanation.remarks.emplace_back(ProvisionalOverall{});
    remark_on_bounds(explanation, overall.low, overall.high);
    remark_on_bands(explanation, questionnaire, overall.band);
}

/// Nothing is said if opinion is split, or if answers are not close.
template <class Result>
void remark_on_agreement(Explanation& explanation, const Result& result, const std::optional<double>& score,
                         bool split) {
    if (split || (result.verdict != Verdict::agreement && result.verdict != Verdict::alike)) return;
    explanation.remarks.emplace_back(CloseAnswers{*result.verdict, score, result.chance_by_habit});
}

bool any_score(const Profile& profile, const FactorResult& factor) {
    return std::ranges::any_of(
        profile.items, [&](const ItemResult& item) { return item.factor == factor.id && item.score.has_value(); });
}

void remark_on_factor(Explanation& explanation, const ScoredAssessment& scored, const FactorResult& result) {
    const Profile& profile = *scored.profile();
    if (const std::optional<ScoredBy> by = scored_by(profile, result)) {
        const bool ballots = profile.mode == Mode::ballots && !mixes_agreed_and_votes(profile);
        if (ballots) {
            explanation.remarks.emplace_back(PeopleCounted{by->most, by->of});
        } else if (!by->all()) {
            explanation.remarks.emplace_back(HandsCounted{by->fewest, by->most, by->of});
        }
    }
    if (!result.score && any_score(profile, result)) {
        explanation.remarks.emplace_back(ShareNeeded{scored.questionnaire().minimum_answered});
    }
    const bool several = mixes_agreed_and_votes(profile) || result.counts.answered > 1;
    if (result.floor && result.score && several) {
        explanation.remarks.emplace_back(LowestItem{result.floor->item, result.floor->score});
    }
    remark_on_agreement(explanation, result, result.score, !split_items(profile, result.id).empty());
    remark_on_bounds(explanation, result.low, result.high);
    remark_on_bands(explanation, scored.questionnaire(), result.band);
}

void remark_on_item(Explanation& explanation, const ItemResult& result) {
    const auto left_out = [&](Answer::Kind kind, int count) {
        if (count > 0) explanation.remarks.emplace_back(AnswersLeftOut{kind, count});
    };
    left_out(Answer::Kind::dont_know, result.counts.dont_know);
    left_out(Answer::Kind::not_applicable, result.counts.not_applicable);
    if (result.score && result.counts.unanswered > 0)
        explanation.remarks.emplace_back(PeopleWithoutAnswer{result.counts.unanswered});
    remark_on_agreement(explanation, result, score_of_votes(result), result.split);
    remark_on_bounds(explanation, result.low, result.high);
}

/// The items that speak, each with the rule that it fired if it did; then those that bear on the barrier and say
/// nothing.
void add_barrier_terms(Explanation& explanation, const ScoredAssessment& scored, const BarrierResult& result) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const Profile& profile = *scored.profile();
    for (const Reason& reason : result.reasons) {
        explanation.terms.push_back(item_term(scored, reason.item, reason.weight));
        if (reason.rule != Reason::Rule::blocks) continue;
        const Item* item = find_item(questionnaire, reason.item);
        const ItemResult* decided = find_result(profile, reason.item);
        explanation.remarks.emplace_back(RuleFired{reason.item, *item->blocks, count_of(*item->blocks, *decided),
                                                   decided->agreed ? std::optional(reason.score) : std::nullopt});
    }
    for (const Item& item : questionnaire.items) {
        const ItemResult* answered = find_result(profile, item.id);
        if (!item.blocks || item.blocks->barrier != result.id || answered == nullptr) continue;
        if (outcome_of(*item.blocks, *answered) != RuleOutcome::waiting) continue;
        explanation.remarks.emplace_back(RuleWaits{item.id, *item.blocks, count_of(*item.blocks, *answered)});
    }
    for (const Item& item : questionnaire.items) {
        const ItemResult* answered = find_result(profile, item.id);
        for (const BarrierLink& link : item.barriers) {
            if (link.barrier != result.id || answered == nullptr || answered->score) continue;
            explanation.terms.push_back(item_term(scored, item.id, link.weight));
        }
    }
}

/// Why there is no score, beside that too little is answered. `mine` picks the items that the score is made from.
template <class Mine>
void say_what_is_missing(Explanation& explanation, const ScoredAssessment& scored, Mine mine) {
    if (explanation.value || explanation.any_answered || !scored.has_answers()) return;
    AnswerCounts counts;
    bool any_applies = false;
    for (const ItemResult& item : scored.profile()->items) {
        if (!mine(item)) continue;
        any_applies = any_applies || item.low.has_value();
        counts.dont_know += item.counts.dont_know;
        counts.unanswered += item.counts.unanswered;
    }
    explanation.applies_to_nobody = !any_applies;
    explanation.nobody_knows = any_applies && counts.unanswered == 0 && counts.dont_know > 0;
}

}  // namespace

Explanation explain_overall(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr) return {};
    const Profile& profile = *scored.profile();
    Explanation explanation;
    explanation.subject = Explanation::Subject::overall;
    explanation.value = profile.overall.score;
    explanation.band = profile.overall.band;
    explanation.any_answered =
        std::ranges::any_of(profile.items, [](const auto& item) { return item.score.has_value(); });
    say_what_is_missing(explanation, scored, [](const ItemResult&) { return true; });
    explanation.rule = MakingRule::mean_of_factors;
    remark_on_overall(explanation, scored.questionnaire(), profile);
    // Votes have a list of what to talk about, which says the same of them.
    if (profile.mode == Mode::consensus && straight_lines(scored.questionnaire(), scored.assessment()).agreed)
        explanation.remarks.emplace_back(OneAnswerThroughout{});
    for (const Factor& factor : scored.questionnaire().factors) {
        const FactorResult* result = find_result(profile, factor.id);
        if (result == nullptr) continue;
        Term& term = explanation.terms.emplace_back();
        term.kind = Term::Kind::factor;
        term.id = factor.id.text;
        term.counts = result->counts;
        term.score = result->score;
        term.weight = factor.weight;
    }
    return as_far_as_shown(scored, std::move(explanation));
}

Explanation explain_factor(const ScoredAssessment& scored, const FactorId& id) {
    const FactorResult* result = scored.profile() != nullptr ? find_result(*scored.profile(), id) : nullptr;
    if (result == nullptr) return {};
    Explanation explanation;
    explanation.subject = Explanation::Subject::factor;
    explanation.id = id.text;
    explanation.value = result->score;
    explanation.band = result->band;
    explanation.any_answered = any_score(*scored.profile(), *result);
    say_what_is_missing(explanation, scored, [&](const ItemResult& item) { return item.factor == id; });
    explanation.rule = rule_of_factors(*scored.profile());
    for (const Item* item : items_of(scored.questionnaire(), id))
        explanation.terms.push_back(item_term(scored, item->id, item->weight));
    remark_on_factor(explanation, scored, *result);
    return as_far_as_shown(scored, std::move(explanation));
}

Explanation explain_item(const ScoredAssessment& scored, const ItemId& id) {
    const Item* item = find_item(scored.questionnaire(), id);
    const ItemResult* result = scored.profile() != nullptr ? find_result(*scored.profile(), id) : nullptr;
    if (item == nullptr || result == nullptr) return {};
    Explanation explanation;
    explanation.subject = Explanation::Subject::item;
    explanation.id = id.text;
    explanation.value = result->score;
    explanation.any_answered = result->score.has_value();
    say_what_is_missing(explanation, scored, [&](const ItemResult& other) { return other.id == id; });
    const bool is_choice = scale_of(scored.questionnaire(), *item).choice() != nullptr;
    explanation.rule = is_choice ? MakingRule::place_on_choice_scale : MakingRule::place_on_number_scale;
    explanation.reversed = item->reverse;
    const Term whole = item_term(scored, id, 1);
    if (whole.agreed) {
        Term& term = explanation.terms.emplace_back();
        term.kind = Term::Kind::answer;
        term.id = id.text;
        term.agreed = true;
        term.answer = whole.answer;
        term.score = result->score;
        term.weight = 1;
        remark_on_bounds(explanation, result->low, result->high);
        return as_far_as_shown(scored, std::move(explanation));
    }
    for (const AnswerCount& answer : result->answers) {
        Term& term = explanation.terms.emplace_back();
        term.kind = Term::Kind::answer;
        term.id = id.text;
        term.counts.answered = answer.count;
        term.answer = Answer::of(answer.value);
        term.score = answer.readiness;
        term.weight = answer.count;
    }
    remark_on_item(explanation, *result);
    return as_far_as_shown(scored, std::move(explanation));
}

Explanation explain_barrier(const ScoredAssessment& scored, const BarrierId& id) {
    const BarrierResult* result = scored.profile() != nullptr ? find_result(*scored.profile(), id) : nullptr;
    if (result == nullptr) return {};
    Explanation explanation;
    explanation.subject = Explanation::Subject::barrier;
    explanation.id = id.text;
    explanation.value = result->pressure;
    explanation.status = result->status;
    explanation.rule = MakingRule::pressure;
    add_barrier_terms(explanation, scored, *result);
    explanation.any_answered = result->answered_weight > 0;
    if (explanation.terms.empty()) {
        explanation.remarks.emplace_back(NotAsked{});
    } else if (result->status == BarrierStatus::not_assessed) {
        explanation.remarks.emplace_back(TooLittleAnswered{});
    } else if (!result->certain) {
        explanation.remarks.emplace_back(MayChange{});
    }
    return as_far_as_shown(scored, std::move(explanation));
}

}  // namespace readiness
