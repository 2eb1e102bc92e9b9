#include "core/words/agreement_words.h"

#include <fmt/format.h>

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

}  // namespace readiness
