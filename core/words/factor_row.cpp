#include "core/words/factor_row.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/result/scored_assessment.h"
#include "core/scoring/middle_half.h"
#include "core/scoring/overview.h"
#include "core/scoring/scored_by.h"
#include "core/words/agreement_words.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

constexpr double least_visible_difference = 0.05;

std::string bounds_text(const Questionnaire& questionnaire, const FactorResult& result) {
    if (!result.low || !result.high) return "–";
    if (*result.high - *result.low < least_visible_difference) return "firm";
    return score_text(questionnaire, result.low) + "–" + score_text(questionnaire, result.high);
}

/// The band if enough people answered, else the single people.
SpreadMarks marks_of(const Profile& profile, const FactorResult& result, const std::vector<double>& limits) {
    SpreadMarks marks;
    marks.score = result.score;
    if (const auto half = middle_half(profile, result)) marks.middle_half = {half->low, half->high, half->of_people};
    marks.people = single_scores(profile, result);
    marks.limits = limits;
    return marks;
}

/// Answers, or questions where an agreed answer can stand for all.
std::string answered_share(const Profile& profile, const FactorResult& result) {
    if (!mixes_agreed_and_votes(profile)) return share_text(result.counts.answered, result.counts.of());
    const auto own = [&](const ItemResult& item) { return item.factor == result.id; };
    const auto scored = [&](const ItemResult& item) { return own(item) && item.score.has_value(); };
    return share_text(static_cast<int>(std::ranges::count_if(profile.items, scored)),
                      static_cast<int>(std::ranges::count_if(profile.items, own)));
}

FactorRow factor_row(const Questionnaire& questionnaire, const Profile& profile, const FactorResult& result) {
    const Factor& factor = *find_factor(questionnaire, result.id);
    const std::vector<ItemId> split = split_items(profile, result.id);
    FactorRow row;
    row.factor = result.id;
    row.title = factor.title;
    row.short_title = factor.short_title;
    row.score = score_text(questionnaire, result.score);
    row.own = own_unit_number(questionnaire, result.score);
    row.band = band_title(questionnaire, result.band);
    row.band_rank = band_rank(questionnaire, result.band);
    row.bands = static_cast<int>(questionnaire.bands.size());
    row.low = score_text(questionnaire, result.low);
    row.high = score_text(questionnaire, result.high);
    row.bounds = bounds_text(questionnaire, result);
    row.lowest = result.floor ? score_text(questionnaire, result.floor->score) : "–";
    row.lowest_item = result.floor ? code_of(questionnaire, result.floor->item) : "–";
    row.answered = answered_share(profile, result);
    if (const auto by = scored_by(profile, result); by && !by->all()) row.scored_by = scored_by_short(*by);
    row.agreement = factor_agreement_text(result, split);
    const std::string_view short_words = short_verdict_words(result.verdict);
    row.agreement_short = split.empty() && !short_words.empty() ? std::string(short_words) : row.agreement;
    row.is_split = !split.empty();
    row.agreement_figures = factor_figures_text(questionnaire, result, split);
    row.marks = marks_of(profile, result, band_limits(questionnaire));
    return row;
}

}  // namespace

std::vector<FactorRow> factor_rows(const ScoredAssessment& scored, FactorOrder order) {
    std::vector<FactorRow> rows;
    if (scored.profile() == nullptr) return rows;
    const Profile& profile = *scored.profile();
    if (order == FactorOrder::weakest_first) {
        for (const FactorResult* result : weakest_first(profile))
            rows.push_back(factor_row(scored.questionnaire(), profile, *result));
        return rows;
    }
    for (const FactorResult& result : profile.factors)
        rows.push_back(factor_row(scored.questionnaire(), profile, result));
    return rows;
}

}  // namespace readiness
