// How far people agree: r_WG and its kin, splits, and verdicts.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/statistics/group_statistics.h"

namespace readiness {

/// The answers to one item of a choice scale: the position of the picked option, 1 for the first, with its count.
/// Positions and not the options' values, so that the steps between the values do not matter.
using Positions = std::vector<CountedValue>;

/// Fewer answers than this get no verdict: with three random answers r_WG passes 0.70 about one time in four.
inline constexpr int fewest_for_verdict = 5;
/// From here on people agree, and from the next on they agree somewhat.
inline constexpr double agreement_from = 0.70;
inline constexpr double some_agreement_from = 0.50;

/// The variance of answers that fall on each of `options` positions equally often: (A² - 1) / 12.
double variance_of_chance(int options);

/// r_WG of one item = 1 - s² / σ², with s² the variance of the positions (divisor n - 1) and σ² that of chance; kept
/// within 0 to 1, where 1 is full agreement (James, Demaree and Wolf 1984). Absent below two answers or two options.
std::optional<double> rwg(const Positions& answers, int options);

/// The same with the variance of answers that lean by habit (core/statistics/habit.h) in the place of chance; never
/// more than r_WG. Absent where r_WG is.
std::optional<double> rwg_skewed(const Positions& answers, int options);

/// How far a group agrees over several items of one choice scale.
struct ItemsAgreement {
    std::optional<double> rwg_j;  ///< 0 to 1. J (1 - m) / (J (1 - m) + m): James, Demaree and Wolf 1984. Grows with J.
    std::optional<double> rwg_star;         ///< Up to 1, and below 0 if people differ more than chance. 1 - m: Lindell,
                                            ///< Brandt and Whitney 1999.
    std::optional<double> rwg_star_skewed;  ///< r*_WG(J) with the variance of answers that lean by habit for σ².

    friend bool operator==(const ItemsAgreement&, const ItemsAgreement&) = default;
};

/// r_WG(J) and r*_WG(J) of J items; m is the mean of the items' variances over σ². For r_WG(J) it is m that is kept
/// at 1 or below, not each item's part. Each item's variance is over the answers it has: all figures are absent if
/// one of them has fewer than two, and where there is no item.
ItemsAgreement agreement_over(std::span<const Positions> items, int options);

/// Opinion is split: at least two answers, a third of them in the lower part of the scale and a third in the upper.
/// `answers` counts those in the middle too.
bool is_split(int lower, int upper, int answers);

/// The same for a choice scale's answers. With an odd number of options the middle one is in neither part.
bool is_split(const Positions& answers, int options);

/// What may be said about how far people agree. `alike`: answers lie close together, but no closer than they often do
/// if people lean towards one end by habit.
enum class Verdict { agreement, alike, some, little, too_few };

/// "agreement", "alike", "some", "little", "too-few".
std::string_view to_text(Verdict verdict);

/// The verdict a file names by such a word; absent for any other text.
std::optional<Verdict> verdict_from(std::string_view text);

/// The verdict on n answers (or on a factor's n people) by r_WG of an item, r*_WG of a factor, against even chance and
/// against answers that lean by habit. From five on: from 0.70 against both agreement, against even chance alone alike;
/// some from 0.50, else little, and absent if there are no such figures; too few below five. Absent also if there is
/// nothing to judge, n = 0.
std::optional<Verdict> verdict_on(int n, const std::optional<double>& agreement, const std::optional<double>& skewed);

}  // namespace readiness
