#include "core/groups/discussion.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/scoring/group_figures.h"
#include "core/statistics/agreement.h"
#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

int unknown_count(const AnswerCounts& counts) {
    return counts.dont_know + counts.unanswered;
}

/// The lowest score of all questions; nothing if all that have one score the same.
std::optional<double> lowest_score(const Profile& profile) {
    std::optional<double> lowest;
    std::optional<double> highest;
    for (const ItemResult& item : profile.items) {
        if (!item.score) continue;
        lowest = std::min(lowest.value_or(*item.score), *item.score);
        highest = std::max(highest.value_or(*item.score), *item.score);
    }
    return lowest && *highest > *lowest + hair ? lowest : std::nullopt;
}

/// Scores below are a reason to talk; nothing if none is.
std::optional<double> low_below(const Questionnaire& questionnaire, const Profile& profile) {
    if (has_cut_offs(questionnaire)) return questionnaire.bands[1].from - hair;
    const std::optional<double> lowest = lowest_score(profile);
    return lowest ? std::optional(*lowest + hair) : std::nullopt;
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

std::vector<DiscussionReason> reasons_for(const Questionnaire& questionnaire, std::optional<double> low,
                                          const ItemResult& item, double unknown) {
    using Kind = DiscussionReason::Kind;
    std::vector<DiscussionReason> reasons;
    if (item.score && low && *item.score < *low)
        reasons.push_back({has_cut_offs(questionnaire) ? Kind::low : Kind::lowest, item.score, 0, 0});
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

DiscussionPoint point_of(const Questionnaire& questionnaire, std::optional<double> low, const ItemResult& item) {
    DiscussionPoint point;
    point.item = item.id;
    point.low = low_part(item);
    point.split = split_part(item);
    point.unknown = unknown_part(item.counts);
    point.priority = (1 + point.low) * (1 + point.split) * (1 + point.unknown);
    point.reasons = reasons_for(questionnaire, low, item, point.unknown);
    return point;
}

}  // namespace

bool has_cut_offs(const Questionnaire& questionnaire) {
    return questionnaire.bands.size() > 1;
}

std::vector<DiscussionPoint> talk_about_first(const Questionnaire& questionnaire, const Profile& profile) {
    const std::optional<double> low = low_below(questionnaire, profile);
    std::vector<DiscussionPoint> points;
    for (const ItemResult& item : profile.items) {
        if (item.counts.answered == 0 && item.counts.dont_know == 0) continue;
        DiscussionPoint point = point_of(questionnaire, low, item);
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
