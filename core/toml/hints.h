// What somebody probably meant to write.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace readiness {

/// The candidate that takes the fewest slips to become `word`: letters left out, put in, mistaken or swapped with their
/// neighbour; capitals count for nothing. Empty if none is near: at most a third of the letters may be wrong, and
/// the digits must be right, since "L9" is no slip for "L1". Of equally near ones the first.
std::string nearest_word(std::string_view word, std::span<const std::string> candidates);

/// `did you mean "agree"?` if a candidate is near, else `otherwise`. If the word has a character that nobody can see,
/// that: it may look exactly like a candidate.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates, std::string otherwise = "");

}  // namespace readiness
