// Several factors named in a sentence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/identifier.h"
#include "core/result/readiness_answer.h"

namespace readiness {

class ScoredAssessment;

/// The parts that are not empty, one sentence after the other.
std::string joined_sentences(const std::vector<std::string>& sentences);

/// With a full stop, unless the text ends with a mark of its own, or with one in quotes.
std::string as_sentence(std::string text);

/// The same text, inside another sentence: its first letter is small. It must not begin with a name.
std::string with_small_letter(std::string text);

/// "one and two", "one, two and 3 more": so many parts at most; the rest are counted as `one_more` or `more`. Empty
/// without any.
std::string listed_with_and(std::vector<std::string> parts, std::string_view one_more, std::string_view more,
                            std::size_t most = 2);

/// "Leadership (75), Connectedness (71) and 2 other factors": enough to know where to look. Empty without any.
std::string names_with_scores(const ScoredAssessment& scored, const std::vector<NamedFactor>& factors);

/// How many factors a sentence names at most.
inline constexpr std::size_t most_names = 2;

/// "Leadership, Connectedness and 2 other factors". Empty without any.
std::string names_of(const ScoredAssessment& scored, const std::vector<FactorId>& factors);

/// True if all have one score; `factors` are from the lowest, or from the highest, and not empty.
bool all_equal(const std::vector<NamedFactor>& factors);

/// Those that share the lowest score; `factors` are from the lowest, and not empty.
std::vector<NamedFactor> lowest_of(const std::vector<NamedFactor>& factors);

/// The profile's factors that have a score, from the lowest.
std::vector<NamedFactor> scored_factors(const ScoredAssessment& scored);

/// True for a factor of which a copy shows the band and no score. What readiness_answer() has as its score is none to
/// show.
bool is_band_alone(const ScoredAssessment& scored, const FactorId& factor);

/// How many factors have a score, or, in a copy, a band alone.
std::size_t placed_factors(const ScoredAssessment& scored);

}  // namespace readiness
