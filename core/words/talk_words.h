// What a team should talk about, in words: what opinion is split on, and what many do not know.
#pragma once

#include <string>
#include <vector>

#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// The part of a scale as a split counts it.
enum class Side { lower, upper };

/// What stands for that side: "“Disagree”"; of a number scale "a number that scores below 50".
std::string side_text(const ScoredAssessment& scored, const ItemId& item, Side side);

/// What opinion is split on and what many do not know, a sentence each; where most is unknown that comes first. Empty
/// if there is nothing. A copy says that it does not have it.
std::vector<std::string> talk_texts(const ScoredAssessment& scored, const FirstPage& page);

/// "People do not disagree on any question, and few say “don’t know”.": if there is nothing to talk about. Empty
/// if there is, and where nothing can be said of it.
std::string nothing_to_talk_about(const ScoredAssessment& scored, const FirstPage& page);

}  // namespace readiness
