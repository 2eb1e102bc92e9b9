// What stands in small letters under a first page's answer: the average, what it rests on, and what could change it.
#pragma once

#include <string>

#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// "The average over all factors is 71 of 100, but the 19 “don’t know” answers could change its band. One weak factor
/// counts for more than a good average. 11 people took part. 19 of their 550 answers are “don’t know”." The band is
/// named only if the answer is yes. No score where most is unknown. Empty while nothing may be shown, and if there is
/// no overall by its nature.
std::string overall_line(const ScoredAssessment& scored, const FirstPage& page);

/// What the page is made from: "9 of 12 people", "9 people and 3 agreed answers"; of a copy in whose scores agreed
/// answers are too, "9 people and agreed answers". Empty while nothing may be shown.
std::string page_basis_text(const ScoredAssessment& scored);

}  // namespace readiness
