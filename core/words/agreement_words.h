// How far people agree, in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/scoring/profile.h"
#include "core/statistics/agreement.h"

namespace readiness {

/// "people agree", "some agreement", "little agreement", "too few to say". A split wins over these: "opinion is split".
/// Empty if there is neither a verdict nor a split.
std::string_view verdict_words(const std::optional<Verdict>& verdict, bool split);

/// An item's group figures in a line: "Mean 3.42, standard deviation 1.08, middle 4 (half of the answers from 3 to 4).
/// r_WG 0.42." Empty without answers.
std::string item_figures_text(const ItemResult& item);

}  // namespace readiness
