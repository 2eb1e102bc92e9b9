#include "core/result/readiness_answer.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <utility>

#include "core/groups/discussion.h"
#include "core/groups/straight_lines.h"
#include "core/model/assessment.h"
#include "core/result/copy_profile.h"
#include "core/result/profile_ends.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/overview.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

using Case = ReadinessAnswer::Case;

void count_split_questions(ReadinessAnswer& answer, const Profile& profile) {
    if (profile.mode == Mode::consensus) return;
    for (const ItemResult& item : profile.items) {
        if (!item.score) continue;
        ++answer.compared;
        if (item.agreed) ++answer.agreed;
        if (item.agreed || item.counts.answered < fewest_for_an_answer) continue;
        ++answer.could_split;
        if (!item.split) continue;
        ++answer.split;
        if (!answer.first_split) answer.first_split = item.id;
    }
}

void count_questions(ReadinessAnswer& answer, const Questionnaire& questionnaire, const Profile& profile) {
    for (const ItemResult& item : profile.items) {
        if (!item.score) continue;
        ++answer.scored_questions;
        if (is_low(questionnaire, *item.score)) ++answer.low_questions;
        if (is_high(questionnaire, *item.score)) ++answer.high_questions;
    }
}

/// A factor with its score, or, in a copy, with its band alone: then the score is the end of the band that claims
/// least. Nothing if it has neither.
std::optional<NamedFactor> placed(const Questionnaire& questionnaire, const FactorResult& factor) {
    if (factor.score) return NamedFactor{factor.id, *factor.score};
    const auto band = std::ranges::find(questionnaire.bands, factor.band, &Band::id);
    if (factor.band.empty() || band == questionnaire.bands.end()) return std::nullopt;
    constexpr double one_decimal = 0.1;
    const auto next = std::next(band);
    if (next == questionnaire.bands.end()) return NamedFactor{factor.id, band->from};
    return NamedFactor{factor.id, next->from - one_decimal};
}

void name_factors(ReadinessAnswer& answer, const Questionnaire& questionnaire, const Profile& profile) {
    std::vector<NamedFactor> between;
    for (const FactorResult* factor : weakest_first(profile)) {
        const std::optional<NamedFactor> named = placed(questionnaire, *factor);
        if (!named) continue;
        if (is_low(questionnaire, named->score)) {
            answer.down.push_back(*named);
        } else if (is_high(questionnaire, named->score)) {
            answer.up.push_back(*named);
        } else {
            between.push_back(*named);
        }
    }
    std::ranges::stable_sort(answer.up, std::greater<>(), &NamedFactor::score);
    if (answer.down.empty()) answer.down = std::move(between);
    std::ranges::stable_sort(answer.down, {}, &NamedFactor::score);
}

/// In a copy nothing says whether a factor without a score applies.
void name_what_has_no_score(ReadinessAnswer& answer, const ScoredAssessment& scored) {
    for (const FactorResult& factor : scored.profile()->factors) {
        if (is_withheld(scored.assessment(), factor.id)) {
            answer.withheld.push_back(factor.id);
        } else if (scored.has_answers() && !applies(factor)) {
            ++answer.not_applicable;
        } else if (!placed(scored.questionnaire(), factor)) {
            answer.unscored.push_back(factor.id);
        }
    }
    for (const BarrierResult& barrier : scored.profile()->barriers) {
        if (barrier.asked && is_withheld(scored.assessment(), barrier.id)) ++answer.withheld_barriers;
    }
}

std::optional<ItemId> question_that_decides(const BarrierResult& barrier) {
    if (status_at(barrier.pressure) == BarrierStatus::blocking) return std::nullopt;
    for (const Reason& reason : barrier.reasons) {
        if (reason.rule == Reason::Rule::blocks) return reason.item;
    }
    return std::nullopt;
}

/// Strong barriers, those that enough is known of first. A question that decides alone has answers enough.
void name_barriers(ReadinessAnswer& answer, const ScoredAssessment& scored) {
    for (const BarrierResult* barrier : barriers_in_the_way(*scored.profile())) {
        if (barrier->status != BarrierStatus::blocking) continue;
        const std::optional<ItemId> by_rule = question_that_decides(*barrier);
        const bool few = !by_rule && rests_on_few(answers_given(scored, barrier->id));
        const bool named = few ? answer.strongest.has_value() : answer.strong_barriers > 0;
        ++(few ? answer.perhaps_strong : answer.strong_barriers);
        if (named) continue;
        answer.strongest = barrier->id;
        answer.by_rule = by_rule;
    }
}

/// What too few people say of a barrier is no more than a hint.
void doubt_barriers(ReadinessAnswer& answer) {
    answer.perhaps_strong += std::exchange(answer.strong_barriers, 0);
}

bool is_at_bottom(const Questionnaire& questionnaire, const ItemResult& item) {
    return item.score && is_low(questionnaire, *item.score) && item.high && is_low(questionnaire, *item.high);
}

void name_questions_at_the_bottom(ReadinessAnswer& answer, const Questionnaire& questionnaire, const Profile& profile) {
    for (const ItemResult& item : profile.items) {
        if (is_at_bottom(questionnaire, item)) answer.at_bottom.push_back(item.id);
    }
}

void count_people(ReadinessAnswer& answer, const ScoredAssessment& scored) {
    const Assessment& assessment = scored.assessment();
    const Profile& profile = *scored.profile();
    answer.people = std::max(assessment.people.value_or(0), profile.respondents);
    if (profile.mode == Mode::ballots) {
        const std::vector<const Respondent*> ballots = handed_in_ballots(assessment);
        answer.voters = static_cast<int>(
            std::ranges::count_if(ballots, [](const Respondent* ballot) { return !ballot->answers.empty(); }));
        return;
    }
    for (const ItemResult& item : profile.items)
        answer.voters = std::max(answer.voters, item.counts.of() - item.counts.unanswered);
}

StraightLines many_straight_lines(const ScoredAssessment& scored) {
    StraightLines lines = straight_lines(scored.questionnaire(), scored.assessment());
    if (lines.ballots < half_of_answers * lines.of) lines.ballots = 0;
    return lines;
}

/// The missing and unknown answers could not move the overall to another band.
bool keeps_band(const Questionnaire& questionnaire, const OverallResult& overall) {
    if (!overall.score || overall.provisional || !overall.low || !overall.high) return false;
    return band_of(questionnaire, *overall.low) == band_of(questionnaire, *overall.high);
}

bool is_split_on_much(const ReadinessAnswer& answer) {
    return answer.split >= fewest_split_on_much && answer.split >= split_on_much_from * answer.compared - hair;
}

bool nothing_applies(const ScoredAssessment& scored, const AnswersGiven& given) {
    if (given.of() > 0) return false;
    const auto does_not = [](const AgreedAnswer& agreed) { return agreed.answer.kind == Answer::Kind::not_applicable; };
    return scored.profile()->counts.not_applicable > 0 || std::ranges::any_of(scored.assessment().consensus, does_not);
}

/// What the room agreed on is everybody's, however few voted on the rest.
bool too_few_people(const ReadinessAnswer& answer, const Profile& profile) {
    if (profile.mode == Mode::consensus) return false;
    const bool rests_on_votes = answer.agreed == 0 || 2 * answer.agreed < answer.compared;
    const bool few = answer.voters < fewest_for_an_answer || answer.voters < half_of_answers * answer.people;
    return rests_on_votes && few;
}

/// The cases in which there is nothing to go by.
std::optional<Case> case_without_answers(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    if (nothing_applies(scored, answer.given)) return Case::nothing_applies;
    if (answer.given.known + answer.given.dont_know == 0) return Case::nobody_answered;
    if (too_few_people(answer, *scored.profile())) return Case::too_few_people;
    return std::nullopt;
}

/// Why there is no answer, or why one answer would hide something.
std::optional<Case> what_is_short(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const OverallResult& overall = scored.profile()->overall;
    const AnswersGiven& given = answer.given;
    const bool on_little = !is_read_by_question(scored.questionnaire()) && (!overall.score || overall.provisional);
    if (given.dont_know >= half_of_answers * given.of()) return Case::mostly_unknown;
    if (given.known < half_of_answers * given.of()) return Case::too_little;
    if (on_little) return answer.unscored.empty() ? Case::little_applies : Case::too_little;
    if (is_split_on_much(answer)) return Case::split_on_much;
    return std::nullopt;
}

/// What the scores say, whatever they rest on.
Case case_by_scores(const Questionnaire& questionnaire, const Profile& profile, bool all_scored) {
    int low = 0;
    int between = 0;
    int high = 0;
    for (const FactorResult& factor : profile.factors) {
        const std::optional<NamedFactor> named = placed(questionnaire, factor);
        if (named)
            ++(is_low(questionnaire, named->score) ? low : is_high(questionnaire, named->score) ? high : between);
    }
    if (low > 0) return between + high == 0 ? Case::everything_low : low > 1 ? Case::several_weak : Case::one_weak_spot;
    for (const BarrierResult* barrier : barriers_in_the_way(profile)) {
        if (barrier->status == BarrierStatus::blocking)
            return question_that_decides(*barrier) ? Case::barrier_by_rule : Case::strong_barrier;
    }
    if (!has_cut_offs(questionnaire)) return Case::no_cut_offs;
    if (!all_scored || between > 1 || high == 0) return Case::in_between;
    if (between == 1) return high > 1 ? Case::one_not_high : Case::in_between;
    const bool bottom =
        std::ranges::any_of(profile.items, [&](const ItemResult& item) { return is_at_bottom(questionnaire, item); });
    return bottom ? Case::low_question : Case::everything_fine;
}

/// The same word with every missing answer the worst, and with every one the best.
bool is_firm(const ScoredAssessment& scored, Case now) {
    return std::ranges::all_of(std::array{End::worst, End::best}, [&](End end) {
        const Profile then = profile_at(*scored.instrument(), *scored.profile(), end);
        return readiness_in(case_by_scores(scored.questionnaire(), then, true)) == readiness_in(now);
    });
}

/// A copy of votes does not say what people do not know, and where opinion is split: it is never a yes.
Case case_of_copy(const ReadinessAnswer& answer, const Profile& profile, Case now) {
    if (!answer.withheld.empty() || answer.withheld_barriers > 0) return Case::withheld;
    // Beside a band alone there is no overall score, and its band only.
    const bool has_overall = profile.overall.score || !profile.overall.band.empty();
    if (!has_overall || profile.overall.provisional) return Case::too_little;
    return now == Case::everything_fine ? Case::fine_so_far : now;
}

void decide(ReadinessAnswer& answer, const ScoredAssessment& scored) {
    const Profile& profile = *scored.profile();
    const Questionnaire& questionnaire = scored.questionnaire();
    const std::optional<Case> nothing = scored.has_answers() ? case_without_answers(scored, answer) : std::nullopt;
    if (nothing) {
        answer.which = *nothing;
        return;
    }
    const std::optional<Case> lacks = scored.has_answers() ? what_is_short(scored, answer) : std::nullopt;
    if (is_read_by_question(questionnaire)) {
        answer.which = lacks.value_or(Case::by_question);
        return;
    }
    const Case now = case_by_scores(questionnaire, profile, answer.unscored.empty());
    if (!scored.has_answers()) {
        answer.which = case_of_copy(answer, profile, now);
        return;
    }
    answer.firm = is_firm(scored, now);
    answer.which = now;
    if (now == Case::everything_fine && !answer.firm) answer.which = Case::fine_so_far;
    if (!lacks) return;
    if (readiness_in(now) == Readiness::not_yet && answer.firm) {
        answer.beside = lacks;
    } else {
        answer.which = *lacks;
    }
}

}  // namespace

bool is_low(const Questionnaire& questionnaire, double score) {
    return has_cut_offs(questionnaire) && score < questionnaire.bands[1].from - hair;
}

bool is_high(const Questionnaire& questionnaire, double score) {
    return has_cut_offs(questionnaire) && score >= questionnaire.bands.back().from - hair;
}

Readiness readiness_in(ReadinessAnswer::Case which) {
    switch (which) {
        case Case::everything_low:
        case Case::several_weak:
        case Case::one_weak_spot:
        case Case::barrier_by_rule:
        case Case::strong_barrier: return Readiness::not_yet;
        case Case::in_between: return Readiness::partly;
        case Case::low_question:
        case Case::one_not_high: return Readiness::nearly;
        case Case::fine_so_far: return Readiness::perhaps;
        case Case::everything_fine: return Readiness::yes;
        case Case::sealed:
        case Case::nothing_applies:
        case Case::nobody_answered:
        case Case::too_few_people:
        case Case::withheld:
        case Case::mostly_unknown:
        case Case::too_little:
        case Case::little_applies:
        case Case::split_on_much:
        case Case::by_question:
        case Case::no_cut_offs: return Readiness::no_answer;
    }
    return Readiness::no_answer;
}

bool most_is_unknown(const ReadinessAnswer& answer) {
    const auto is = [&](Case which) { return answer.which == which || answer.beside == which; };
    if (answer.which == Case::too_few_people) return answer.voters < half_of_answers * answer.people;
    return is(Case::mostly_unknown) || is(Case::too_little);
}

ReadinessAnswer readiness_answer(const ScoredAssessment& scored) {
    ReadinessAnswer answer;
    if (scored.profile() == nullptr) return answer;
    const Questionnaire& questionnaire = scored.questionnaire();
    const Profile& profile = *scored.profile();
    answer.given = answers_given(scored);
    if (scored.has_answers()) {
        count_split_questions(answer, profile);
        count_people(answer, scored);
        answer.straight = many_straight_lines(scored);
        answer.certain = keeps_band(questionnaire, profile.overall);
    }
    name_questions_at_the_bottom(answer, questionnaire, profile);
    if (is_read_by_question(questionnaire)) {
        count_questions(answer, questionnaire, profile);
    } else {
        name_factors(answer, questionnaire, profile);
        name_what_has_no_score(answer, scored);
        name_barriers(answer, scored);
    }
    decide(answer, scored);
    if (answer.which == Case::too_few_people) doubt_barriers(answer);
    return answer;
}

}  // namespace readiness
