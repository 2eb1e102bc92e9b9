// What answers given by habit look like: people lean towards one end of a scale without meaning anything by it.
//
// The null hypothesis of r_WG is even chance: each option is picked equally often. Real answers lean, so groups pass
// r_WG 0.70 more easily than that hypothesis says. LeBreton and Senter (2008, Answers to 20 questions about interrater
// reliability and interrater agreement, Organizational Research Methods 11) therefore ask for a second null hypothesis,
// and give a table of variances. Here it is their slightly skewed one.
#pragma once

#include <vector>

namespace readiness {

/// The variance of the places 1 to `options` under the slightly skewed null hypothesis. 5 to 11 options: the table of
/// LeBreton and Senter 2008 as it stands in RWG.R of the first author's R package WGA: 1.34, 1.85, 2.90, 3.47, 5.66,
/// 6.30, 7.31. Other numbers of options, which the table lacks: 0.67 of the variance of even chance, the ratio that
/// five options have. 0 for less than two options.
double variance_of_habit(int options);

/// How likely a person who answers by habit picks each option, from the first; together 1. Five options: 0.05, 0.15,
/// 0.20, 0.35, 0.25, the slightly skewed distribution whose variance is 1.34. No distribution is published with the
/// other variances: the same five shares are laid over the scale's length and cut into as many equal parts as there are
/// options (our own rule). Which end habit leans to changes nothing. Empty for less than one option.
std::vector<double> shares_of_habit(int options);

/// More people than this are counted as this many: the chance is far below one in a hundred there.
inline constexpr int most_people_for_chance = 60;

/// The chance, 0 to 1, that `people` who answer by habit come as close together as is called agreement against even
/// chance: r_WG >= 0.70. Exact up to most_people_for_chance: 0.1799625 for five people and five options. Above, it is
/// the chance at that number: below 0.001, and no less than the true one. 1 below two people or two options: nothing
/// can differ.
///
/// It is the chance for r*_WG(J) of a factor too: who answers by habit gives the same answer to all its questions. If
/// each question were answered on its own, the chance would be smaller.
double chance_by_habit(int people, int options);

}  // namespace readiness
