#include "core/toml/hints.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/toml/odd_characters.h"

namespace readiness {

namespace {

/// Longer words are no slips of the pen, and the count below grows with the product of two lengths.
constexpr std::size_t longest_word = 64;

/// Damerau's distance (optimal string alignment), row by row.
std::size_t slips_between(std::string_view from, std::string_view to) {
    std::vector<std::size_t> before_last;
    std::vector<std::size_t> last(to.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::vector<std::size_t> row{i};
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t mistaken = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row.push_back(std::min({mistaken, last[j] + 1, row[j - 1] + 1}));
            const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last = std::exchange(last, std::move(row));
    }
    return last.back();
}

std::string digits_of(std::string_view word) {
    std::string digits;
    std::copy_if(word.begin(), word.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

}  // namespace

std::string nearest_word(std::string_view word, std::span<const std::string> candidates) {
    std::string nearest;
    std::size_t fewest = longest_word;
    for (const std::string& candidate : candidates) {
        const std::size_t length = std::max(word.size(), candidate.size());
        if (length > longest_word || digits_of(word) != digits_of(candidate)) continue;
        const std::size_t slips = slips_between(folded(word), folded(candidate));
        if (slips <= length / 3 && slips < fewest) {
            nearest = candidate;
            fewest = slips;
        }
    }
    return nearest;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates, std::string otherwise) {
    if (std::string invisible = invisible_character_in(word); !invisible.empty()) return invisible;
    const std::string nearest = nearest_word(word, candidates);
    return nearest.empty() ? std::move(otherwise) : fmt::format("did you mean {}?", in_quotes(nearest));
}

}  // namespace readiness
