#include "core/words/agreement_words.h"

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
        case Verdict::some: return "some agreement";
        case Verdict::little: return "little agreement";
        case Verdict::too_few: return "too few to say";
    }
    return "";
}

std::string item_figures_text(const ItemResult& item) {
    const Spread& spread = item.spread;
    if (!spread.mean) return "";
    std::string text = fmt::format("Mean {:.2f}", *spread.mean);
    if (spread.sd) text += fmt::format(", standard deviation {:.2f}", *spread.sd);
    text += fmt::format(", middle {} (half of the answers from {} to {}).", number_text(*spread.median),
                        number_text(*spread.q1), number_text(*spread.q3));
    if (item.rwg) text += fmt::format(" r_WG {:.2f}.", *item.rwg);
    if (!spread.ad_mean || !spread.ad_median) return text;
    return text + fmt::format(" Mean distance from the mean {:.2f}, from the middle {:.2f}.", *spread.ad_mean,
                              *spread.ad_median);
}

std::string factor_agreement_text(const FactorResult& factor, std::span<const ItemId> split) {
    if (!split.empty()) return fmt::format("split on {}", split.size());
    const std::string_view words = verdict_words(factor.verdict, false);
    return std::string(words.empty() ? "–" : words);
}

std::string factor_figures_text(const FactorResult& factor, std::span<const ItemId> split) {
    std::vector<std::string> sentences;
    if (factor.rwg_star) {
        sentences.push_back(fmt::format("r*_WG {:.2f}, r_WG(J) {:.2f} over {}.", *factor.rwg_star,
                                        factor.rwg_j.value_or(0), counted(factor.rwg_items, "question")));
    }
    if (factor.spread.sd) {
        sentences.push_back(fmt::format("Standard deviation of people {:.1f}.", *factor.spread.sd));
    }
    for (const ItemId& item : split)
        sentences.push_back(fmt::format("Opinion is split on {}.", item.text));
    if (factor.verdict == Verdict::too_few) sentences.emplace_back("Fewer than five people: no verdict.");
    if (sentences.empty()) return "Nothing to compare.";
    return joined(sentences, " ");
}

}  // namespace readiness
