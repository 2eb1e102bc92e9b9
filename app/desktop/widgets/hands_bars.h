// How many hands an option got, as a bar with its number; earlier rounds are thinner under the newest.
#pragma once

#include <string>
#include <vector>

#include "app/desktop/ui/ui.h"
#include "core/groups/rounds.h"

namespace readiness {

/// How many rounds are drawn at most, the newest ones.
inline constexpr std::size_t most_rounds_shown = 3;

float hands_bars_width(const Ui& ui);

/// The counts of one option in each round that is shown, the newest last. `most` is the largest count of any option in
/// any of them: the longest bar.
struct HandsBars {
    std::vector<int> counts;
    int most = 1;
};
void draw_hands_bars(const Ui& ui, const Box& area, const HandsBars& bars);

/// What the bars stand for: "now: 2nd show of hands · thin: ballots". Empty for one round.
std::string rounds_legend(const std::vector<Round>& rounds);

/// The counts of option `index`, "don't know" or "not applicable" over the rounds, with the scale of all of them.
HandsBars bars_of_option(const std::vector<Round>& rounds, std::size_t index);
HandsBars bars_of_dont_know(const std::vector<Round>& rounds);
HandsBars bars_of_not_applicable(const std::vector<Round>& rounds);

/// The numbers that were given, stacked as dots over the scale, with the newest round on top of each stack.
void draw_number_hands(const Ui& ui, const Box& area, const NumberScale& scale, const Tally& hands);

}  // namespace readiness
