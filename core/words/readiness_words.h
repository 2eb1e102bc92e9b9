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

/// What to do first, whatever the case is: begins with "First: ". Empty in a copy that does not say what is missing.
std::string do_first_text(const ScoredAssessment& scored, const FirstPage& page);

/// True if that is the step against the first barrier.
bool does_step_first(const ScoredAssessment& scored, const FirstPage& page);

/// The factor's title, or its id if the questionnaire does not have it; so the next.
std::string factor_title(const ScoredAssessment& scored, const FactorId& id);
std::string barrier_title(const ScoredAssessment& scored, const BarrierId& id);
/// The question in quotes, as it was asked: who reads a page was perhaps not there.
std::string question_text(const ScoredAssessment& scored, const ItemId& id);

}  // namespace readiness
