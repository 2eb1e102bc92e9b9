#include "core/result/readiness_answer.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/groups/discussion.h"
#include "core/model/assessment.h"
#include "core/result/copy_profile.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

using Case = ReadinessAnswer::Case;

double low_below(const Questionnaire& questionnaire) {
    return questionnaire.bands.size() > 1 ? questionnaire.bands[1].from : low_without_bands;
}

double high_from(const Questionnaire& questionnaire) {
    return questionnaire.bands.size() > 1 ? questionnaire.bands.back().from : high_without_bands;
}

/// A question counts as one where an agreed answer can stand for all, else each of its answers does.
void add(AnswersGiven& given, const ScoredAssessment& scored, const ItemResult& item) {
    if (!given.questions) {
        given.known += item.counts.answered;
        given.dont_know += item.counts.dont_know;
        given.missing += item.counts.unanswered;
        return;
    }
    const AgreedAnswer* agreed = item.agreed ? find_agreed(scored.assessment(), item.id) : nullptr;
    if (item.score) {
        ++given.known;
    } else if (agreed != nullptr ? agreed->answer.kind == Answer::Kind::dont_know : item.counts.dont_know > 0) {
        ++given.dont_know;
    } else if (agreed == nullptr && item.counts.unanswered > 0) {
        ++given.missing;
    }
}

AnswersGiven given_where(const ScoredAssessment& scored, const std::function<bool(const ItemId&)>& counts) {
    AnswersGiven given;
    if (scored.profile() == nullptr || !scored.has_answers()) return given;
    given.questions = mixes_agreed_and_votes(*scored.profile());
    for (const ItemResult& item : scored.profile()->items) {
        if (counts(item.id)) add(given, scored, item);
    }
    return given;
}

void count_split_questions(ReadinessAnswer& answer, const Profile& profile) {
    if (profile.mode == Mode::consensus) return;
    for (const ItemResult& item : profile.items) {
        if (item.agreed || item.counts.answered < 2) continue;
        ++answer.compared;
        if (item.split) ++answer.split;
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

/// The low factors pull it down; if there are none, those that are not high do.
void name_factors(ReadinessAnswer& answer, const Questionnaire& questionnaire, const Profile& profile) {
    std::vector<NamedFactor> between;
    for (const FactorResult* factor : weakest_first(profile)) {
        if (!factor->score) continue;
        const NamedFactor named{factor->id, *factor->score};
        if (is_low(questionnaire, named.score)) {
            answer.down.push_back(named);
        } else if (is_high(questionnaire, named.score)) {
            answer.up.push_back(named);
        } else {
            between.push_back(named);
        }
    }
    std::ranges::stable_sort(answer.up, std::greater<>(), &NamedFactor::score);
    if (answer.down.empty()) answer.down = std::move(between);
}

void name_barriers(ReadinessAnswer& answer, const Profile& profile) {
    for (const BarrierResult* barrier : barriers_in_the_way(profile)) {
        if (barrier->status != BarrierStatus::blocking) continue;
        ++answer.strong_barriers;
        if (answer.strong_barriers > 1) continue;
        answer.strongest = barrier->id;
        for (const Reason& reason : barrier->reasons) {
            if (reason.rule == Reason::Rule::blocks && !answer.by_rule) answer.by_rule = reason.item;
        }
    }
}

/// The missing and unknown answers could not move the overall to another band.
bool keeps_band(const Questionnaire& questionnaire, const OverallResult& overall) {
    if (!overall.score || overall.provisional || !overall.low || !overall.high) return false;
    return band_of(questionnaire, *overall.low) == band_of(questionnaire, *overall.high);
}

bool is_split_on_much(const ReadinessAnswer& answer) {
    return answer.split >= fewest_split_on_much && answer.split >= split_on_much_from * answer.compared - hair;
}

/// The cases that say why there is no answer, or that one answer would hide something; nothing if it is for the factors
/// to say.
std::optional<Case> case_before_factors(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const Profile& profile = *scored.profile();
    const AnswersGiven& given = answer.given;
    const bool copy = !scored.has_answers();
    if (!copy && given.known + given.dont_know == 0) return Case::nobody_answered;
    if (is_read_by_question(scored.questionnaire())) return Case::by_question;
    if (!answer.withheld.empty()) return Case::withheld;
    if (!copy && given.dont_know >= half_of_answers * given.of()) return Case::mostly_unknown;
    if (!profile.overall.score || profile.overall.provisional) return Case::too_little;
    if (!copy && given.known < half_of_answers * given.of()) return Case::too_little;
    if (is_split_on_much(answer)) return Case::split_on_much;
    return std::nullopt;
}

Case case_by_factors(const Questionnaire& questionnaire, const Profile& profile, const ReadinessAnswer& answer) {
    const auto low = std::ranges::count_if(
        profile.factors, [&](const FactorResult& each) { return each.score && is_low(questionnaire, *each.score); });
    if (low > 0 && low == profile.overall.scored_factors) return Case::everything_low;
    if (low > 1) return Case::several_weak;
    if (low == 1) return Case::one_weak_spot;
    if (answer.by_rule) return Case::barrier_by_rule;
    if (answer.strongest) return Case::strong_barrier;
    const bool all_scored = profile.overall.scored_factors == profile.overall.factors;
    if (answer.down.empty() && all_scored) return Case::everything_fine;
    return answer.down.size() == 1 && answer.up.size() > 1 ? Case::one_weak_spot : Case::in_between;
}

}  // namespace

bool is_low(const Questionnaire& questionnaire, double score) {
    return score < low_below(questionnaire) - hair;
}

bool is_high(const Questionnaire& questionnaire, double score) {
    return score >= high_from(questionnaire) - hair;
}

AnswersGiven answers_given(const ScoredAssessment& scored) {
    return given_where(scored, [](const ItemId&) { return true; });
}

AnswersGiven answers_given(const ScoredAssessment& scored, const BarrierId& barrier) {
    return given_where(scored, [&](const ItemId& id) {
        const Item* item = find_item(scored.questionnaire(), id);
        return item != nullptr && bears_on(*item, barrier);
    });
}

ReadinessAnswer readiness_answer(const ScoredAssessment& scored) {
    ReadinessAnswer answer;
    if (scored.profile() == nullptr) return answer;
    const Questionnaire& questionnaire = scored.questionnaire();
    const Profile& profile = *scored.profile();
    answer.given = answers_given(scored);
    count_split_questions(answer, profile);
    name_barriers(answer, profile);
    if (is_read_by_question(questionnaire)) {
        count_questions(answer, questionnaire, profile);
    } else {
        name_factors(answer, questionnaire, profile);
    }
    for (const FactorResult& factor : profile.factors) {
        if (is_withheld(scored.assessment(), factor.id)) answer.withheld.push_back(factor.id);
    }
    answer.certain = scored.has_answers() && keeps_band(questionnaire, profile.overall);
    const std::optional<Case> before = case_before_factors(scored, answer);
    answer.which = before ? *before : case_by_factors(questionnaire, profile, answer);
    return answer;
}

}  // namespace readiness
