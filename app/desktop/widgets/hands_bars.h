// How many hands an answer got: a bar behind its row, as long as its share of the room, and its number. Numbers that
// people gave are dots over their scale.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/desktop/ui/ui.h"
#include "core/groups/rounds.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// How many rounds are shown at most, the newest ones.
inline constexpr std::size_t most_rounds_shown = 3;

/// The counts of one answer in each round that is shown, the newest last; empty if there is no round.
struct HandsBars {
    std::vector<int> counts;
    int people = 1;  ///< As many as fill the whole row.
};

/// The counts of option `index`, "don't know" or "not applicable" over the rounds. `people` are in the room; if nobody
/// said how many, or if more raised their hands, the largest round fills the row.
HandsBars bars_of_option(const std::vector<Round>& rounds, std::size_t index, std::optional<int> people);
HandsBars bars_of_dont_know(const std::vector<Round>& rounds, std::optional<int> people);
HandsBars bars_of_not_applicable(const std::vector<Round>& rounds, std::optional<int> people);

/// The bar behind the text of a row: the newest round over the whole height, and the one before it as a line at the
/// foot. Nothing without hands.
void draw_hands_bar(const Ui& ui, const Box& row, const HandsBars& bars);

/// The numbers at the right end of a row: the newest large, those before it small beside it with arrows between them.
/// An answer that nobody gave in any round has none.
void draw_hands_count(const Ui& ui, const Box& row, const HandsBars& bars);
/// How much of the row's right end they take, in pixels.
float hands_count_width(const Ui& ui, const Box& row, const HandsBars& bars);

/// What stands beside each other: "ballots → show of hands → 2nd show of hands". Empty for one round.
std::string rounds_legend(const std::vector<Round>& rounds);

/// The numbers that were given, as dots that are stacked over the scale; their mean, and where the scale has a step,
/// with what the answers from there on score. In a low area only dots and scale.
void draw_number_hands(const Ui& ui, const Box& area, const Scale& scale, const Tally& hands);

}  // namespace readiness
