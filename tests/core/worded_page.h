// A first page with its words, for tests.
#pragma once

#include <string>
#include <vector>

#include "copy_sample.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/result/first_page.h"
#include "core/result/scored_assessment.h"
#include "core/words/acting_words.h"
#include "core/words/average_words.h"
#include "core/words/first_page_words.h"
#include "core/words/readiness_words.h"
#include "core/words/talk_words.h"
#include "first_page_sample.h"

namespace sample {

using namespace readiness;

struct Page {
    ScoredAssessment scored;
    FirstPage page;

    explicit Page(const Assessment& assessment, const Questionnaire& questionnaire = page_questionnaire(),
                  ForWhom for_whom = ForWhom::the_room)
        : scored(page_of(assessment, questionnaire)), page(first_page(scored, for_whom)) {}

    [[nodiscard]] std::string answer() const { return readiness_text(scored, page); }
    [[nodiscard]] std::string overall() const { return overall_line(scored, page); }
    [[nodiscard]] std::string first() const { return do_first_text(scored, page); }
    [[nodiscard]] std::vector<std::string> talk() const { return talk_texts(scored, page); }
    [[nodiscard]] std::string whom() const { return for_whom_text(scored, page); }
};

inline Assessment copy_of(const Assessment& assessment) {
    return first_copy(page_of(assessment));
}

inline Questionnaire read_by_question() {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.results = Results::questions;
    return questionnaire;
}

inline Questionnaire with_rule() {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[5].blocks = BlocksRule{{"no-links"}, 50, 0.3, 0.5, {}};
    return questionnaire;
}

inline Assessment sealed_ballots() {
    Assessment sealed = alike(6, all_answers(5, 5, 5));
    sealed.sealed = true;
    return sealed;
}

inline Assessment unknown_to_most() {
    Answers answers = all_answers(5, 5, 5);
    for (const std::size_t i : {1U, 3U, 5U})
        answers[i].second = Answer::dont_know();
    return alike(6, answers);
}

inline Assessment thin_copy() {
    Assessment thin = alike(6, all_answers(4, 4, 5));
    for (std::size_t person = 2; person < thin.respondents.size(); ++person)
        thin.respondents[person].answers.resize(4);
    return copy_of(thin);
}

}  // namespace sample
