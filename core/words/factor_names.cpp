#include "core/words/factor_names.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <utility>

#include "core/base/text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/scoring/profile.h"
#include "core/statistics/tolerance.h"
#include "core/words/numbers.h"
#include "core/words/readiness_words.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

std::string listed_factors(std::vector<std::string> names) {
    return listed_with_and(std::move(names), "other factor", "other factors", most_names);
}

}  // namespace

std::string listed_with_and(std::vector<std::string> parts, std::string_view one_more, std::string_view more,
                            std::size_t most) {
    if (parts.size() > most) {
        const std::size_t rest = parts.size() - most;
        parts.resize(most);
        parts.push_back(counted(rest, one_more, more));
    }
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text;
}

std::string joined_sentences(const std::vector<std::string>& sentences) {
    return joined(sentences, " ");
}

std::string as_sentence(std::string text) {
    for (const std::string_view end : {".”", "?”", "!”", ".", "?", "!"}) {
        if (text.ends_with(end)) return text;
    }
    return text.empty() ? text : text + ".";
}

std::string with_small_letter(std::string text) {
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string names_with_scores(const ScoredAssessment& scored, const std::vector<NamedFactor>& factors) {
    std::vector<std::string> names;
    names.reserve(factors.size());
    for (const NamedFactor& factor : factors) {
        const FactorResult* result = find_result(*scored.profile(), factor.id);
        const std::string score = is_band_alone(scored, factor.id) ? band_title(scored.questionnaire(), result->band)
                                                                   : score_text(scored.questionnaire(), factor.score);
        names.push_back(fmt::format("{} ({})", factor_title(scored, factor.id), score));
    }
    return listed_factors(std::move(names));
}

std::string names_of(const ScoredAssessment& scored, const std::vector<FactorId>& factors) {
    std::vector<std::string> names;
    names.reserve(factors.size());
    for (const FactorId& factor : factors)
        names.push_back(factor_title(scored, factor));
    return listed_factors(std::move(names));
}

bool all_equal(const std::vector<NamedFactor>& factors) {
    return std::abs(factors.front().score - factors.back().score) < hair;
}

std::vector<NamedFactor> lowest_of(const std::vector<NamedFactor>& factors) {
    const auto higher = std::ranges::find_if(
        factors, [&](const NamedFactor& each) { return each.score > factors.front().score + hair; });
    return {factors.begin(), higher};
}

bool is_band_alone(const ScoredAssessment& scored, const FactorId& factor) {
    const FactorResult* result = find_result(*scored.profile(), factor);
    return result != nullptr && !result->score && !result->band.empty();
}

std::size_t placed_factors(const ScoredAssessment& scored) {
    return static_cast<std::size_t>(std::ranges::count_if(
        scored.profile()->factors, [](const FactorResult& factor) { return factor.score || !factor.band.empty(); }));
}

std::vector<NamedFactor> scored_factors(const ScoredAssessment& scored) {
    std::vector<NamedFactor> factors;
    for (const FactorResult* factor : weakest_first(*scored.profile())) {
        if (factor->score) factors.push_back({factor->id, *factor->score});
    }
    return factors;
}

}  // namespace readiness
