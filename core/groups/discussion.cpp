#include "core/groups/discussion.h"

#include <algorithm>
#include <cmath>

#include "core/scoring/group_figures.h"
#include "core/statistics/agreement.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

int unknown_count(const AnswerCounts& counts) {
    return counts.dont_know + counts.unanswered;
}

bool is_low(const Questionnaire& questionnaire, double score) {
    const bool several = questionnaire.bands.size() > 1;
    return score < (several ? questionnaire.bands[1].from : low_without_bands) - hair;
}

double low_part(const ItemResult& item) {
    return item.score ? (100 - *item.score) / 100 : 0.5;
}

double split_part(const ItemResult& item) {
    if (item.split) return 1;
    if (item.rwg) return 1 - *item.rwg;
    return std::min(1.0, readiness_sd(item).value_or(0) / 50);
}

double unknown_part(const AnswerCounts& counts) {
    const int unknown = unknown_count(counts);
    return static_cast<double>(unknown) / (counts.answered + unknown);
}

std::vector<DiscussionReason> reasons_for(const Questionnaire& questionnaire, const ItemResult& item, double unknown) {
    using Kind = DiscussionReason::Kind;
    std::vector<DiscussionReason> reasons;
    if (item.score && is_low(questionnaire, *item.score)) reasons.push_back({Kind::low, item.score, 0, 0});
    if (item.split) {
        reasons.push_back({Kind::split, {}, 0, 0});
    } else if (item.verdict == Verdict::little) {
        reasons.push_back({Kind::little_agreement, {}, 0, 0});
    }
    if (unknown >= unknown_worth_talking_about - hair) {
        const int all = item.counts.answered + unknown_count(item.counts);
        if (item.counts.dont_know > 0) reasons.push_back({Kind::dont_know, {}, item.counts.dont_know, all});
        if (item.counts.unanswered > 0) reasons.push_back({Kind::unanswered, {}, item.counts.unanswered, all});
    }
    return reasons;
}

DiscussionPoint point_of(const Questionnaire& questionnaire, const ItemResult& item) {
    DiscussionPoint point;
    point.item = item.id;
    point.low = low_part(item);
    point.split = split_part(item);
    point.unknown = unknown_part(item.counts);
    point.priority = (1 + point.low) * (1 + point.split) * (1 + point.unknown);
    point.reasons = reasons_for(questionnaire, item, point.unknown);
    return point;
}

}  // namespace

std::vector<DiscussionPoint> talk_about_first(const Questionnaire& questionnaire, const Profile& profile) {
    std::vector<DiscussionPoint> points;
    for (const ItemResult& item : profile.items) {
        if (item.counts.answered == 0 && item.counts.dont_know == 0) continue;
        DiscussionPoint point = point_of(questionnaire, item);
        if (!point.reasons.empty()) points.push_back(std::move(point));
    }
    // Rounded to a hair, so that what is equal but for the last bits stays in the questionnaire's order.
    const auto rank = [](const DiscussionPoint& point) { return std::round(point.priority / hair); };
    std::stable_sort(points.begin(), points.end(), [&](const DiscussionPoint& left, const DiscussionPoint& right) {
        return rank(left) > rank(right);
    });
    return points;
}

}  // namespace readiness
