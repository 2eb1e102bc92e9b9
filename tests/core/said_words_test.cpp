#include "core/words/said_words.h"

#include "catch.h"
#include "worded_page.h"

using namespace readiness;
using namespace sample;

namespace {

/// What is said of A1 if people give these options; 0 is "don't know".
std::string said(const std::vector<int>& options, const Questionnaire& questionnaire = page_questionnaire()) {
    std::vector<Answers> people;
    for (const int option : options)
        people.push_back(with(all_answers(4, 4, 4), "A1", option == 0 ? Answer::dont_know() : Answer::of(option)));
    return said_text(page_of(ballots(people), questionnaire), {"A1"});
}

}  // namespace

TEST_CASE("the answer comes before the question, so that to disagree with a bad thing is not read as having it") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].reverse = true;
    questionnaire.items[0].text = "This makes us finish late.";
    CHECK(said({1, 1, 1, 1, 2, 2}, questionnaire) == "Most say “Strongly disagree” to “This makes us finish late.”");
    CHECK(said_with_figures(page_of(agreed(with(all_answers(4, 4, 4), "A1", Answer::of(1))), questionnaire), {"A1"}) ==
          "The team says “Strongly disagree” to “This makes us finish late.” (score\u00a0100)");
}

TEST_CASE("what most say is one answer, or the fewest next to each other that more than half gave") {
    CHECK(said({4, 4, 4, 4, 4, 4}) == "All say “Agree” to “Text of A1”");
    CHECK(said({4, 4, 4, 4, 5, 3}) == "Most say “Agree” to “Text of A1”");
    CHECK(said({4, 4, 4, 5, 5, 5}) == "All say “Agree” or “Strongly agree” to “Text of A1”");
    CHECK(said({2, 2, 3, 3, 3, 5}) == "Most say “Disagree” or “In between” to “Text of A1”");
}

TEST_CASE("where the ends of the scale are both needed for more than half, answers are mixed or split") {
    CHECK(said({1, 1, 5, 5, 5, 1}) == "People disagree on “Text of A1”");
    CHECK(said({1, 2, 3, 3, 3, 4, 5, 5}) == "Answers are mixed on “Text of A1”");
}

TEST_CASE("where few of those concerned answered it says of how many, and nothing of a single one") {
    CHECK(said({4, 4, 0, 0, 0, 0}) == "The 2 people who know say “Agree” to “Text of A1”");
    CHECK(said({4, 4, 5, 0, 0, 0, 0}) == "Most of the 3 people who know say “Agree” to “Text of A1”");
    CHECK(said({4, 0, 0, 0, 0, 0}) == "“Text of A1”");
}

TEST_CASE("only those who do not know or did not answer are counted after the score") {
    std::vector<Answers> people(6, all_answers(4, 4, 4));
    const auto figures = [&] { return said_with_figures(page_of(ballots(people)), {"A1"}); };
    CHECK(figures() == "All say “Agree” to “Text of A1” (score\u00a075)");
    people[0] = with(people[0], "A1", Answer::dont_know());
    CHECK(figures() == "All say “Agree” to “Text of A1” (score\u00a075, 1 of 6 does not know)");
    people[1].erase(people[1].begin());
    CHECK(figures() == "All say “Agree” to “Text of A1” (score\u00a075, 1 of 6 does not know, 1 did not answer)");
    people[0] = with(people[0], "A1", Answer::of(4));
    CHECK(figures() == "All say “Agree” to “Text of A1” (score\u00a075, 1 of 6 did not answer)");
}

TEST_CASE("numbers next to each other are a range") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].scale = {"change"};
    CHECK(said({2, 2, 5, 5, 5, 2}, questionnaire).starts_with("All say from “+2"));
}

TEST_CASE("a copy has the question alone") {
    const Page copy(copy_of(alike(6, all_answers(4, 4, 4))));
    CHECK(said_text(copy.scored, {"A1"}) == "“Text of A1”");
}
