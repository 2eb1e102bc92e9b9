// The answer to "Is this team ready to take the change on?" in one or two plain sentences, in the questionnaire's own
// titles. None of them predicts anything.
#pragma once

#include <string>
#include <string_view>

#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

/// What the page answers.
std::string_view first_page_question();

/// The answer: "Not yet. Leadership (75) holds it up, but Workload impact (25) pulls it down." One or two sentences.
std::string readiness_text(const ScoredAssessment& scored, const FirstPage& page);

/// "Overall 71 of 100, Ready, firm. But one weak factor counts for more than a good mean. 11 people answered 17
/// questions: 168 of 187 answers are known, 19 are “don't know”." No score where most is unknown. Empty while nothing
/// may be shown, and if there is no overall by its nature.
std::string overall_line(const ScoredAssessment& scored, const FirstPage& page);

/// What the page is made from: "9 of 12 people", "9 people and 3 agreed answers"; of a copy in whose scores agreed
/// answers are too, "9 people and agreed answers". Empty while nothing may be shown.
std::string page_basis_text(const ScoredAssessment& scored);

/// What to do first, in one sentence, whatever the case is.
std::string do_first_text(const ScoredAssessment& scored, const FirstPage& page);

/// True if that is the step against the first barrier.
bool does_step_first(const ScoredAssessment& scored, const FirstPage& page);

/// The factor's title, or its id if the questionnaire does not have it; so the next.
std::string factor_title(const ScoredAssessment& scored, const FactorId& id);
std::string barrier_title(const ScoredAssessment& scored, const BarrierId& id);
/// The question in quotes, as it was asked: who reads a page was perhaps not there.
std::string question_text(const ScoredAssessment& scored, const ItemId& id);

}  // namespace readiness
