// A report's first page in words: short sentences in the questionnaire's own titles. None of them predicts anything.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;
struct Factor;

/// Whom the page is for and what is in it: stands on its first line.
std::string for_whom_text(const ScoredAssessment& scored, const FirstPage& page);

/// A sentence each: "Most say “Strongly agree” to “Our leaders speak for this change.” (score 92)." Empty without any.
std::vector<std::string> strength_texts(const ScoredAssessment& scored, const FirstPage& page);

/// What a factor means, in one sentence: "Time, staff, money and tools to spare." Empty if the questionnaire does not
/// say it.
std::string factor_meaning(const Factor& factor);

/// A questionnaire with so many factors has room for what each of them means.
inline constexpr std::size_t few_factors = 6;

/// "Slack resources: time, staff, money and tools to spare.", in the questionnaire's order: of all factors if they are
/// few, else of those that the answer and the first step name.
std::vector<std::string> factor_meanings(const ScoredAssessment& scored, const FirstPage& page);

/// What the scores on the page mean. Empty where most is unknown: there are no scores then.
std::string how_to_read_numbers(const ScoredAssessment& scored, const FirstPage& page);

/// Whose judgement the page is, and that it is not tested: of bands, barriers and steps only what the page has. Empty
/// while nothing may be shown.
std::string limits_text(const ScoredAssessment& scored, const FirstPage& page);

/// The same of a whole report. While nothing may be shown it says nothing of barriers.
std::string limits_text(const ScoredAssessment& scored);

/// Where the barriers of a poster come from: "Barriers: Evidence scan No. 20, The Health Foundation, 2014." Empty if no
/// barrier is asked about, or nothing may be shown.
std::string poster_foot(const ScoredAssessment& scored);

/// What a report is not, and where its barriers come from: "A guide for a conversation, not a forecast … Barriers:
/// Evidence scan No. 20, The Health Foundation, 2014." Without the source if no barrier is asked about, or nothing may
/// be shown.
std::string report_foot(const ScoredAssessment& scored);

/// The same under a report that begins with a first page, which says in larger letters what is not tested.
std::string foot_under_first_page(const ScoredAssessment& scored);

}  // namespace readiness
