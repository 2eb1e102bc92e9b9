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

/// Cuts off what is beyond `most`, and returns it.
template <class Entry>
std::vector<Entry> cut_to(std::vector<Entry>& entries, std::size_t most) {
    if (entries.size() <= most) return {};
    const auto beyond = entries.begin() + static_cast<std::ptrdiff_t>(most);
    std::vector<Entry> more(beyond, entries.end());
    entries.erase(beyond, entries.end());
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

/// Of what a copy shows the band alone there is no figure to give.
std::vector<Strength> strong_factors(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    std::vector<Strength> strengths;
    for (const NamedFactor& factor : answer.up) {
        const FactorResult* result = find_result(*scored.profile(), factor.id);
        if (result != nullptr && result->score) strengths.push_back({factor.id, std::nullopt, factor.score});
    }
    return strengths;
}

// --------------------------------------------------------------------------------------------------------- to act

std::vector<LowQuestion> low_questions(const ScoredAssessment& scored) {
    std::vector<LowQuestion> low;
    if (!is_read_by_question(scored.questionnaire())) return low;
    const bool by_order = !has_cut_offs(scored.questionnaire());
    for (const ItemResult& item : scored.profile()->items) {
        const bool is_one = item.score && (by_order || is_low(scored.questionnaire(), *item.score));
        if (is_one) low.push_back({item.id, *item.score});
    }
    std::ranges::stable_sort(low, {}, &LowQuestion::score);
    // Where all score the same none is the lowest.
    if (by_order && !low.empty() && low.back().score < low.front().score + hair) low.clear();
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

/// Two barriers with one reason look like one: each has a question of its own, if that says as much.
ItemId particular_reason(std::vector<Reason> reasons, BarrierStatus status, const std::set<ItemId>& named) {
    std::ranges::stable_sort(reasons, {}, &Reason::score);
    const auto says_as_much = [&](const Reason& reason) {
        return !named.contains(reason.item) && status_at(100 - reason.score) <= status &&
               reason.score < reason_to_watch_below - hair;
    };
    const auto own = std::ranges::find_if(reasons, says_as_much);
    return own != reasons.end() ? own->item : reasons.front().item;
}

void name_reason(ToActOn& entry, const BarrierResult& result, const std::set<ItemId>& named) {
    if (result.reasons.empty()) return;
    const Reason& first = result.reasons.front();
    entry.by_rule = first.rule == Reason::Rule::blocks && status_at(result.pressure) != BarrierStatus::blocking;
    entry.because = entry.by_rule ? first.item : particular_reason(result.reasons, entry.status, named);
}

/// To watch, by answers of which none is low: there is nothing to point at, and no step to take yet.
bool is_only_named(const ScoredAssessment& scored, const ToActOn& entry) {
    if (entry.status != BarrierStatus::watch || !entry.because) return false;
    const ItemResult* item = find_result(*scored.profile(), *entry.because);
    return item != nullptr && item->score && *item->score >= reason_to_watch_below - hair;
}

/// A question that decides alone has answers enough; but where most is unknown only what is firm is more than a hint.
bool is_on_few(const ScoredAssessment& scored, const FirstPage& page, const BarrierId& barrier) {
    const BarrierResult& result = *find_result(*scored.profile(), barrier);
    if (page.answer.which == ReadinessAnswer::Case::too_few_people) return true;
    if (scored.has_answers() && most_is_unknown(page.answer) && !result.certain) return true;
    const bool by_rule =
        std::ranges::any_of(result.reasons, [](const Reason& reason) { return reason.rule == Reason::Rule::blocks; });
    return scored.has_answers() && !by_rule && rests_on_few(answers_given(scored, barrier));
}

ToActOn to_act_on(const ScoredAssessment& scored, const OfferedBarrier& offered, bool by_plan,
                  const std::set<ItemId>& reasons) {
    ToActOn entry;
    entry.barrier = offered.barrier;
    entry.status = offered.status;
    if (by_plan) entry.ours = offered.ours;
    if (entry.ours != Ours::no) entry.measure = first_measure(offered, by_plan);
    if (!scored.has_answers()) return entry;
    const BarrierResult& result = *find_result(*scored.profile(), offered.barrier);
    entry.certain = result.certain;
    entry.given = answers_given(scored, offered.barrier);
    name_reason(entry, result, reasons);
    return entry;
}

void count_more(FirstPage& page, const ToActOn& entry) {
    if (entry.on_few) {
        ++page.more_on_few;
    } else if (entry.status == BarrierStatus::blocking) {
        page.more_strong.push_back(entry.barrier);
    } else {
        page.more_to_watch.push_back(entry.barrier);
    }
}

/// The barrier that the answer names has one of the rows, even if others come first.
void give_a_row(std::vector<OfferedBarrier>& offers, const std::optional<BarrierId>& named) {
    if (!named || offers.size() <= most_to_act_on) return;
    const auto last_row = offers.begin() + most_to_act_on - 1;
    const auto found = std::ranges::find(last_row, offers.end(), *named, &OfferedBarrier::barrier);
    if (found != offers.end()) std::rotate(last_row, found, found + 1);
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
    // What is known comes before what few know, unless the team cannot change it.
    std::ranges::stable_sort(offers, {}, [&](const OfferedBarrier& offered) {
        return std::pair(by_plan && offered.ours == Ours::no, is_on_few(scored, page, offered.barrier));
    });
    if (!most_is_unknown(page.answer)) give_a_row(offers, page.answer.strongest);
    std::set<MeasureId> named;
    std::set<ItemId> reasons;
    for (const OfferedBarrier& offered : offers) {
        ToActOn entry = to_act_on(scored, offered, by_plan, reasons);
        entry.on_few = is_on_few(scored, page, offered.barrier);
        if (page.to_act_on.size() == most_to_act_on || is_only_named(scored, entry)) {
            count_more(page, entry);
            continue;
        }
        if (entry.because) reasons.insert(*entry.because);
        entry.as_above = entry.measure && !named.insert(*entry.measure).second;
        page.to_act_on.push_back(std::move(entry));
    }
}

// ----------------------------------------------------------------------------------------------------- to talk of

/// The sides of a scale as in the rule for a split: of a choice scale by the place of the option, of a number scale by
/// what the answer counts. The middle is in neither.
SplitQuestion split_question(const Questionnaire& questionnaire, const ItemResult& item) {
    SplitQuestion split{item.id, 0, 0, item.counts.answered, item.counts.dont_know, item.counts.unanswered};
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

void name_split_questions(FirstPage& page, const ScoredAssessment& scored) {
    page.split = split_questions(scored);
    const bool is_the_answer = page.answer.which == ReadinessAnswer::Case::split_on_much;
    const std::size_t most = is_the_answer ? most_split_to_talk_about : most_to_talk_about;
    for (const SplitQuestion& more : cut_to(page.split, most))
        page.more_split.push_back(more.item);
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
    page.strengths = page.has_answers ? strong_questions(scored) : strong_factors(scored, page.answer);
    cut_to(page.strengths, most_strengths);
    page.low = low_questions(scored);
    add_what_to_act_on(page, scored);
    name_split_questions(page, scored);
    page.unknown = unknown_questions(scored);
    page.more_unknown = cut_to(page.unknown, most_to_talk_about);
    return page;
}

}  // namespace readiness
