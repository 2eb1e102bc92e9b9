#include "core/words/agreement_words.h"

#include <cmath>
#include <fmt/format.h>
#include <vector>

#include "core/base/text.h"
#include "core/scoring/profile.h"
#include "core/words/numbers.h"

namespace readiness {

std::string_view verdict_words(const std::optional<Verdict>& verdict, bool split) {
    if (split) return "opinion is split";
    if (!verdict) return "";
    switch (*verdict) {
        case Verdict::agreement: return "people agree";
        case Verdict::alike: return "answers are alike";
        case Verdict::some: return "some agreement";
        case Verdict::little: return "little agreement";
        case Verdict::too_few: return "too few to say";
    }
    return "";
}

std::string_view short_verdict_words(const std::optional<Verdict>& verdict) {
    if (!verdict) return "";
    switch (*verdict) {
        case Verdict::agreement: return "agree";
        case Verdict::alike: return "alike";
        case Verdict::some: return "some";
        case Verdict::little: return "little";
        case Verdict::too_few: return "too few";
    }
    return "";
}

std::string agreement_sentence(const std::optional<Verdict>& verdict, const std::optional<double>& score,
                               const std::optional<double>& chance) {
    constexpr double near_middle = 10;
    if (verdict != Verdict::agreement && verdict != Verdict::alike) return "";
    std::string text = "People agree.";
    if (verdict == Verdict::alike) {
        const bool at_an_end = score && std::abs(*score - 50) > near_middle;
        text = at_an_end ? "Answers are alike, as they often are at this end of the scale."
                         : "Answers are alike, but no more than habit can make them.";
    }
    if (!chance) return text;
    constexpr double one_in_a_hundred = 0.01;
    const std::string share =
        *chance < one_in_a_hundred ? "fewer than 1\u00a0%" : fmt::format("{:.0f}\u00a0%", *chance * 100);
    return text + fmt::format(" Of groups of this size that answer by habit, {} come as close.", share);
}

std::string item_figures_text(const ItemResult& item) {
    const Spread& spread = item.spread;
    if (!spread.mean) return "";
    std::string text = fmt::format("Mean {:.2f}", *spread.mean);
    if (spread.sd) text += fmt::format(", standard deviation {:.2f}", *spread.sd);
    text += fmt::format(", middle {} (half of the answers from {} to {}).", number_text(*spread.median),
                        number_text(*spread.q1), number_text(*spread.q3));
    if (item.rwg) {
        text += fmt::format(" r_WG {:.2f}, against habit {:.2f}.", *item.rwg, item.rwg_skewed.value_or(0));
    }
    if (spread.ad_mean && spread.ad_median) {
        text += fmt::format(" Mean distance from the mean {:.2f}, from the middle {:.2f}.", *spread.ad_mean,
                            *spread.ad_median);
    }
    if (item.split) return text;
    return joined({text, agreement_sentence(item.verdict, score_of_votes(item), item.chance_by_habit)}, " ");
}

std::string factor_agreement_text(const FactorResult& factor, std::span<const ItemId> split) {
    if (!split.empty()) return fmt::format("split on {}", split.size());
    const std::string_view words = verdict_words(factor.verdict, false);
    return std::string(words.empty() ? "–" : words);
}

std::string factor_figures_text(const Questionnaire& questionnaire, const FactorResult& factor,
                                std::span<const ItemId> split) {
    std::vector<std::string> sentences;
    const std::string sentence = agreement_sentence(factor.verdict, factor.score, factor.chance_by_habit);
    if (!sentence.empty()) sentences.push_back(sentence);
    if (factor.rwg_star) {
        sentences.push_back(fmt::format("r*_WG {:.2f}, against habit {:.2f}, r_WG(J) {:.2f} over {}.", *factor.rwg_star,
                                        factor.rwg_star_skewed.value_or(0), factor.rwg_j.value_or(0),
                                        counted(factor.rwg_items, "question")));
    }
    if (factor.spread.sd) {
        sentences.push_back(fmt::format("Standard deviation of people {:.1f}.", *factor.spread.sd));
    }
    for (const ItemId& item : split)
        sentences.push_back(fmt::format("Opinion is split on {}.", code_of(questionnaire, item)));
    if (factor.verdict == Verdict::too_few) sentences.emplace_back("Fewer than five people: no verdict.");
    if (sentences.empty()) return "Nothing to compare.";
    return joined(sentences, " ");
}

}  // namespace readiness
