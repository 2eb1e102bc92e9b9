#include "core/result/plan.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/result/copy_profile.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

constexpr std::size_t most_questions = 3;

/// What bears on the barrier, could be answered, and counts nowhere yet.
std::vector<ItemId> unanswered_on(const ScoredAssessment& scored, const BarrierId& barrier) {
    std::vector<ItemId> items;
    for (const Item& item : scored.questionnaire().items) {
        const ItemResult* result = find_result(*scored.profile(), item.id);
        // Without a lowest score the question applies to nobody.
        const bool is_missing = result != nullptr && !result->score && result->low;
        if (is_missing && bears_on(item, barrier)) items.push_back(item.id);
    }
    return items;
}

/// True if a barrier with this question alone would be strong or to watch.
bool presses(const Term& term) {
    return term.score && term.weight > 0 && 100 - *term.score > watch_above + hair;
}

PressingQuestions lowest_of(const std::vector<Term>& terms) {
    PressingQuestions questions;
    for (const Term& term : terms) {
        if (presses(term)) questions.lowest.push_back({{term.id}, *term.score});
    }
    std::ranges::stable_sort(questions.lowest, {}, &PressingQuestion::score);
    questions.lowest.resize(std::min(questions.lowest.size(), most_questions));
    return questions;
}

/// A rule that fires is the reason only where the pressure is none.
WhyOffered why_offered(const ScoredAssessment& scored, const BarrierResult& result) {
    const Explanation explanation = explain_barrier(scored, result.id);
    const bool pressure_is_enough = status_at(result.pressure) == BarrierStatus::blocking;
    for (const Remark& remark : explanation.remarks) {
        if (std::holds_alternative<AnswersNotInCopy>(remark)) return AnswersNotInCopy{};
        const auto* fired = std::get_if<RuleFired>(&remark);
        if (fired == nullptr || pressure_is_enough) continue;
        const auto term = std::ranges::find(explanation.terms, fired->item.text, &Term::id);
        const bool is_agreed = scored.profile()->mode == Mode::consensus || fired->agreed_score;
        const bool has_answer = is_agreed && term != explanation.terms.end();
        return OneQuestionDecides{fired->item, fired->count, has_answer ? term->answer : std::nullopt};
    }
    return lowest_of(explanation.terms);
}

OfferedMeasure offered_measure(std::span<const Action> actions, const BarrierId& barrier, const MeasureId& measure) {
    const auto rank = [&](const Action& action) {
        return std::pair(action.status == ActionStatus::dropped, action.barrier != barrier);
    };
    const Action* best = nullptr;
    for (const Action& action : actions) {
        if (action.measure == measure && (best == nullptr || rank(action) < rank(*best))) best = &action;
    }
    if (best == nullptr) return {measure, "", ActionStatus::open, false};
    return {measure, best->id, best->status, best->barrier != barrier};
}

OfferedBarrier offered_barrier(const ScoredAssessment& scored, const BarrierResult& result) {
    OfferedBarrier offered;
    offered.barrier = result.id;
    offered.status = result.status;
    offered.pressure = result.pressure;
    offered.why = why_offered(scored, result);
    if (scored.has_answers()) offered.still_open = StillOpen{result.certain, unanswered_on(scored, result.id)};
    offered.ours = find_ours(scored.assessment(), result.id);
    const Barrier* barrier = find_barrier(scored.evidence(), result.id);
    if (barrier == nullptr) return offered;
    for (const MeasureId& measure : barrier->counter) {
        if (find_measure(scored.evidence(), measure) != nullptr)
            offered.measures.push_back(offered_measure(scored.assessment().actions, result.id, measure));
    }
    return offered;
}

/// Too little is answered, and more can be. Of a copy that is all that is known.
bool can_be_judged_later(const ScoredAssessment& scored, const BarrierResult& result) {
    if (!result.asked || result.status != BarrierStatus::not_assessed) return false;
    return !scored.has_answers() || !unanswered_on(scored, result.id).empty();
}

NothingOffered why_nothing(const ScoredAssessment& scored) {
    const std::vector<BarrierResult>& barriers = scored.profile()->barriers;
    const BarrierCounts counts = count_barriers(*scored.profile());
    const auto withheld = [&](const BarrierResult& result) { return is_withheld(scored.assessment(), result.id); };
    if (std::ranges::any_of(barriers, withheld)) return NothingOffered::withheld;
    const bool some_later =
        std::ranges::any_of(barriers, [&](const BarrierResult& result) { return can_be_judged_later(scored, result); });
    if (counts.clear > 0) return some_later ? NothingOffered::nothing_seen_yet : NothingOffered::nothing_in_the_way;
    if (some_later) return NothingOffered::nothing_assessed;
    return counts.not_assessed > 0 ? NothingOffered::nothing_applies : NothingOffered::no_barriers;
}

bool is_to_do(const Action& action) {
    return action.status == ActionStatus::open || action.status == ActionStatus::doing;
}

}  // namespace

Offers offers_of(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr) return {{}, NothingOffered::sealed};
    if (is_read_by_question(scored.questionnaire())) return {{}, NothingOffered::read_by_question};
    Offers offers;
    for (const BarrierResult* result : barriers_in_the_way(*scored.profile()))
        offers.barriers.push_back(offered_barrier(scored, *result));
    if (offers.barriers.empty()) offers.nothing = why_nothing(scored);
    std::ranges::stable_sort(offers.barriers, {},
                             [](const OfferedBarrier& offered) { return offered.ours.value_or(Ours::yes); });
    return offers;
}

PlanCounts count_actions(std::span<const Action> actions) {
    PlanCounts counts;
    for (const Action& action : actions) {
        switch (action.status) {
            case ActionStatus::open: ++counts.open; break;
            case ActionStatus::doing: ++counts.doing; break;
            case ActionStatus::done: ++counts.done; break;
            case ActionStatus::dropped: ++counts.dropped; break;
        }
    }
    return counts;
}

bool is_late(const Action& action, std::chrono::year_month_day today) {
    return is_to_do(action) && action.due && *action.due < today;
}

std::vector<std::string> late_actions(std::span<const Action> actions, std::chrono::year_month_day today) {
    std::vector<std::string> ids;
    for (const Action& action : actions) {
        if (is_late(action, today)) ids.push_back(action.id);
    }
    return ids;
}

std::vector<PlanRemark> remarks_on(std::span<const Action> actions) {
    std::vector<PlanRemark> remarks;
    const int to_do = count_actions(actions).to_do();
    if (to_do >= many_actions) remarks.emplace_back(ManyActions{to_do});
    std::vector<std::pair<std::string, ManyOfOneOwner>> owners;  // by what owners are compared with
    for (const Action& action : actions) {
        const std::string owner(trimmed(action.owner));
        if (!is_to_do(action) || owner.empty()) continue;
        const std::string key = folded(owner);
        auto known = std::ranges::find(
            owners, key, [](const auto& entry) -> auto& { return entry.first; });
        if (known == owners.end()) known = owners.insert(owners.end(), {key, {owner, 0}});
        ++known->second.to_do;
    }
    for (const auto& [key, owner] : owners) {
        if (owner.to_do >= many_of_one_owner) remarks.emplace_back(owner);
    }
    return remarks;
}

}  // namespace readiness
