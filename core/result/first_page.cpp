#include "core/result/first_page.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "core/groups/discussion.h"
#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/result/plan.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/overview.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

/// Cuts off what is beyond `most`, and returns how many that is.
template <class Entry>
int cut_to(std::vector<Entry>& entries, std::size_t most) {
    if (entries.size() <= most) return 0;
    const auto more = static_cast<int>(entries.size() - most);
    entries.resize(most);
    return more;
}

// ------------------------------------------------------------------------------------------------------ strengths

bool is_sure_strength(const Questionnaire& questionnaire, const ItemResult& item) {
    const bool divided = item.split && !item.agreed;
    return item.score && is_high(questionnaire, *item.score) && item.low && is_high(questionnaire, *item.low) &&
           !divided;
}

std::vector<Strength> strong_questions(const ScoredAssessment& scored) {
    std::vector<Strength> strengths;
    for (const ItemResult& item : scored.profile()->items) {
        if (is_sure_strength(scored.questionnaire(), item)) strengths.push_back({item.factor, item.id, *item.score});
    }
    std::ranges::stable_sort(strengths, std::greater<>(), &Strength::score);
    std::set<FactorId> named;
    std::erase_if(strengths, [&](const Strength& each) { return !named.insert(each.factor).second; });
    return strengths;
}

std::vector<Strength> strong_factors(const ReadinessAnswer& answer) {
    std::vector<Strength> strengths;
    for (const NamedFactor& factor : answer.up)
        strengths.push_back({factor.id, std::nullopt, factor.score});
    return strengths;
}

// --------------------------------------------------------------------------------------------------------- to act

std::vector<LowQuestion> low_questions(const ScoredAssessment& scored) {
    std::vector<LowQuestion> low;
    if (!is_read_by_question(scored.questionnaire())) return low;
    for (const ItemResult& item : scored.profile()->items) {
        if (item.score && is_low(scored.questionnaire(), *item.score)) low.push_back({item.id, *item.score});
    }
    std::ranges::stable_sort(low, {}, &LowQuestion::score);
    cut_to(low, most_to_act_on);
    return low;
}

/// The best measure that the team has not begun, done or dropped yet.
std::optional<MeasureId> first_measure(const OfferedBarrier& offered, bool by_plan) {
    for (const OfferedMeasure& measure : offered.measures) {
        const bool is_new = measure.action.empty() || measure.status == ActionStatus::open;
        if (is_new || !by_plan) return measure.measure;
    }
    return std::nullopt;
}

/// The question that decides by its rule; if the barrier would be strong without it, the lowest question.
void name_reason(ToActOn& entry, const BarrierResult& result) {
    if (result.reasons.empty()) return;
    const Reason& first = result.reasons.front();
    entry.by_rule = first.rule == Reason::Rule::blocks && status_at(result.pressure) != BarrierStatus::blocking;
    entry.because = entry.by_rule ? first.item : std::ranges::min_element(result.reasons, {}, &Reason::score)->item;
}

ToActOn to_act_on(const ScoredAssessment& scored, const OfferedBarrier& offered, bool by_plan) {
    ToActOn entry;
    entry.barrier = offered.barrier;
    entry.status = offered.status;
    if (by_plan) entry.ours = offered.ours;
    if (entry.ours != Ours::no) entry.measure = first_measure(offered, by_plan);
    if (!scored.has_answers()) return entry;
    const BarrierResult& result = *find_result(*scored.profile(), offered.barrier);
    entry.certain = result.certain;
    entry.given = answers_given(scored, offered.barrier);
    name_reason(entry, result);
    return entry;
}

/// Others do not see the plan, and nothing on their page depends on it.
void add_what_to_act_on(FirstPage& page, const ScoredAssessment& scored) {
    const bool by_plan = page.for_whom == ForWhom::the_room;
    std::vector<OfferedBarrier> offers = offers_of(scored).barriers;
    if (!by_plan) {
        const auto order = barriers_in_the_way(*scored.profile());
        std::ranges::stable_sort(offers, {}, [&](const OfferedBarrier& offered) {
            return std::ranges::find(order, offered.barrier, &BarrierResult::id) - order.begin();
        });
    }
    std::set<MeasureId> named;
    for (const OfferedBarrier& offered : offers) {
        if (page.to_act_on.size() == most_to_act_on) {
            ++page.more_in_the_way;
            continue;
        }
        ToActOn entry = to_act_on(scored, offered, by_plan);
        entry.as_above = entry.measure && !named.insert(*entry.measure).second;
        page.to_act_on.push_back(std::move(entry));
    }
}

// ----------------------------------------------------------------------------------------------------- to talk of

/// The sides of a scale as in the rule for a split: of a choice scale by the place of the option, of a number scale by
/// what the answer counts. The middle is in neither.
SplitQuestion split_question(const Questionnaire& questionnaire, const ItemResult& item) {
    SplitQuestion split{item.id, 0, 0, item.counts.answered};
    const ChoiceScale* choice = scale_of(questionnaire, *find_item(questionnaire, item.id)).choice();
    for (const AnswerCount& answer : item.answers) {
        double side = answer.readiness - 50;
        if (choice != nullptr) {
            const auto place = std::ranges::find(choice->options, answer.value, &Option::value);
            side = static_cast<double>(place - choice->options.begin()) -
                   (static_cast<double>(choice->options.size()) - 1) / 2;
        }
        if (side < -hair) split.lower += answer.count;
        if (side > hair) split.upper += answer.count;
    }
    return split;
}

std::vector<SplitQuestion> split_questions(const ScoredAssessment& scored) {
    const Profile& profile = *scored.profile();
    std::vector<SplitQuestion> split;
    if (profile.mode == Mode::consensus) return split;
    for (const DiscussionPoint& point : talk_about_first(scored.questionnaire(), profile)) {
        const ItemResult* item = find_result(profile, point.item);
        const bool enough = item->counts.answered >= fewest_for_an_answer;
        if (item->split && !item->agreed && enough) split.push_back(split_question(scored.questionnaire(), *item));
    }
    return split;
}

std::vector<UnknownQuestion> unknown_questions(const ScoredAssessment& scored) {
    const Profile& profile = *scored.profile();
    std::vector<UnknownQuestion> unknown;
    for (const ItemResult& item : profile.items) {
        const AgreedAnswer* agreed = find_agreed(scored.assessment(), item.id);
        if (item.agreed || profile.mode == Mode::consensus) {
            if (agreed != nullptr && agreed->answer.kind == Answer::Kind::dont_know)
                unknown.push_back({item.id, 0, 0, true});
            continue;
        }
        const int of = item.counts.answered + item.counts.dont_know + item.counts.unanswered;
        const bool many = item.counts.dont_know >= unknown_worth_talking_about * of - hair;
        if (item.counts.dont_know > 0 && many) unknown.push_back({item.id, item.counts.dont_know, of, false});
    }
    const auto known_part = [](const UnknownQuestion& each) {
        return each.agreed ? 0.0 : 1.0 - static_cast<double>(each.dont_know) / each.of;
    };
    std::ranges::stable_sort(unknown, {}, known_part);
    return unknown;
}

}  // namespace

bool shows_small_groups(const Assessment& copy) {
    return copy.shareable && votes_counted(copy) != Mode::consensus && copy.minimum_group < usual_minimum_group;
}

FirstPage first_page(const ScoredAssessment& scored, ForWhom for_whom) {
    const Assessment& assessment = scored.assessment();
    FirstPage page;
    page.for_whom = assessment.shareable ? ForWhom::others : for_whom;
    const bool votes = votes_counted(assessment) != Mode::consensus;
    page.refused =
        page.for_whom == ForWhom::others && votes && (!assessment.shareable || shows_small_groups(assessment));
    if (page.refused) return page;
    page.answer = readiness_answer(scored);
    if (scored.profile() == nullptr) return page;
    page.has_answers = scored.has_answers();
    page.strengths = page.has_answers ? strong_questions(scored) : strong_factors(page.answer);
    cut_to(page.strengths, most_strengths);
    page.low = low_questions(scored);
    add_what_to_act_on(page, scored);
    page.split = split_questions(scored);
    page.more_split = cut_to(page.split, most_to_talk_about);
    page.unknown = unknown_questions(scored);
    page.more_unknown = cut_to(page.unknown, most_to_talk_about);
    return page;
}

}  // namespace readiness
