#include "core/result/answers_given.h"

#include <functional>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"

namespace readiness {

namespace {

/// A question counts as one where an agreed answer can stand for all, else each of its answers does.
void add(AnswersGiven& given, const ScoredAssessment& scored, const ItemResult& item) {
    if (!given.questions) {
        given.known += item.counts.answered;
        given.dont_know += item.counts.dont_know;
        given.missing += item.counts.unanswered;
        return;
    }
    if (item.agreed) {
        const AgreedAnswer* agreed = find_agreed(scored.assessment(), item.id);
        if (item.score) ++given.known;
        if (!item.score && agreed != nullptr && agreed->answer.kind == Answer::Kind::dont_know) ++given.dont_know;
        return;
    }
    const int unknown = item.counts.dont_know + item.counts.unanswered;
    if (item.counts.answered + unknown == 0) return;
    if (item.counts.answered >= unknown) {
        ++given.known;
    } else if (item.counts.dont_know >= item.counts.unanswered) {
        ++given.dont_know;
    } else {
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

}  // namespace

AnswersGiven answers_given(const ScoredAssessment& scored) {
    return given_where(scored, [](const ItemId&) { return true; });
}

AnswersGiven answers_given(const ScoredAssessment& scored, const FactorId& factor) {
    return given_where(scored, [&](const ItemId& id) {
        const Item* item = find_item(scored.questionnaire(), id);
        return item != nullptr && item->factor == factor;
    });
}

AnswersGiven answers_given(const ScoredAssessment& scored, const BarrierId& barrier) {
    return given_where(scored, [&](const ItemId& id) {
        const Item* item = find_item(scored.questionnaire(), id);
        return item != nullptr && bears_on(*item, barrier);
    });
}

bool rests_on_few(const AnswersGiven& given) {
    return 2 * given.known < given.of();
}

}  // namespace readiness
