// The guide to the statistics: what each figure means, how it is made, whose it is, and when not to trust it.
#pragma once

#include <span>
#include <string_view>

namespace readiness {

/// One figure or rule as it is explained to people, in plain text. Every member is filled. The texts live as long as
/// the program.
struct StatisticEntry {
    std::string_view id;       ///< Kebab-case, stable: "rwg-star".
    std::string_view title;    ///< What the field calls it: "Within-group agreement, r_WG".
    std::string_view plain;    ///< What a person sees at first, without terms of the field: "How far apart people are".
    std::string_view meaning;  ///< One sentence for a hover, at most 140 characters.
    /// One to three lines of at most 90 characters, parted by \n. Subscripts are written with a low line: r_WG(J), x_1.
    std::string_view formula;
    std::string_view example;  ///< The formula at work on small numbers, in lines like the formula's.
    std::string_view source;   ///< Author, year and work, or "Readiness's own rule".
    std::string_view limits;   ///< When not to trust it, in one to three short sentences.

    friend bool operator==(const StatisticEntry&, const StatisticEntry&) = default;
};

/// All entries, in the order to read them: level, spread, agreement, what to talk about, what is withheld.
/// The numbers in the texts are those of the code; the tests hold the two together.
std::span<const StatisticEntry> statistic_guide();

/// The entry with this id, or nullptr.
const StatisticEntry* find_statistic(std::string_view id);

}  // namespace readiness
