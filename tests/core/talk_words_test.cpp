#include "core/words/talk_words.h"

#include "catch.h"
#include "worded_page.h"

using namespace readiness;
using namespace sample;

namespace {

std::string nothing(const Page& page) {
    return nothing_to_talk_about(page.scored, page.page);
}

}  // namespace

TEST_CASE("what to talk about has both sides with their counts, and who does not know what") {
    Assessment assessment = split_on({"A1"});
    for (const std::size_t person : {0U, 1U})
        assessment.respondents[person].answers[3].answer = Answer::dont_know();
    CHECK(Page(assessment).talk() ==
          std::vector<std::string>{"Split: “Text of A1” 3 on the side of “Disagree”, 3 of “Agree”.",
                                   "2 of 6 do not know whether this is so: “Text of B2”"});
    CHECK(nothing(Page(assessment)).empty());
    CHECK(Page(agreed({})).talk().empty());
}

TEST_CASE("where there is nothing to talk about there is one sentence for it") {
    const Page alike_all(alike(6, all_answers(4, 4, 4)));
    CHECK(alike_all.talk().empty());
    CHECK(nothing(alike_all) == "People do not disagree on any question, and few say “don’t know”.");
    CHECK(nothing(Page(agreed(all_answers(4, 4, 4)))) == "No agreed answer is “don’t know”.");
    CHECK(nothing(Page(alike(1, all_answers(4, 4, 4)))) == "Few people say “don’t know”.");
    CHECK(nothing(Page(agreed({}))).empty());
    CHECK(nothing(Page(copy_of(alike(6, all_answers(4, 4, 4))))).empty());
}

TEST_CASE("split questions beyond those that are named are counted by factor, and a single one is named") {
    const auto on_all = [](int more) {
        Questionnaire questionnaire = page_questionnaire();
        Assessment assessment = split_on({"A1", "A2", "B1", "B2", "C1", "C2"});
        for (int i = 0; i < more; ++i) {
            const std::string id = "D" + std::to_string(i);
            add_item(questionnaire, id, "D");
            for (std::size_t person = 0; person < 6; ++person)
                assessment.respondents[person].answers.push_back({{id}, Answer::of(person < 3 ? 1 : 5), {}});
        }
        questionnaire.factors.back().title = "Work";
        return Page(assessment, questionnaire).talk();
    };
    REQUIRE(on_all(1).size() == 7);
    CHECK(on_all(1).back().starts_with("People also disagree on “Text of "));
    CHECK(on_all(3).back().starts_with("People disagree on 3 more questions: "));
}

TEST_CASE("the team's agreed don't know and a question's own mark are worded as what they are") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].text = "How much work is it?";
    CHECK(Page(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know())), questionnaire).talk().front() ==
          "The team does not know the answer to this: “How much work is it?”");
    Answers answers = all_answers(4, 4, 4);
    for (const std::size_t i : {0U, 1U, 2U})
        answers[i].second = Answer::dont_know();
    CHECK(Page(agreed(answers)).talk().back() == "The team does not know the answer to 1 more question.");
}

TEST_CASE("the sides of a number are by what it counts") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].scale = {"change"};
    std::vector<Answers> people(6, all_answers(4, 4, 4));
    for (std::size_t person = 0; person < people.size(); ++person)
        people[person] = with(people[person], "A1", Answer::of(person < 2 ? 12 : -20));
    CHECK(Page(ballots(people), questionnaire).talk().front() ==
          "Split: “Text of A1” 2 on the side of a number that scores below 50, 4 of a number that scores above 50.");
}

TEST_CASE("on a split question everybody is counted, also those in between and those who do not know") {
    std::vector<Answers> people(9, all_answers(4, 4, 4));
    const Answer given[] = {Answer::of(1), Answer::of(1), Answer::of(1),       Answer::of(5),      Answer::of(5),
                            Answer::of(5), Answer::of(3), Answer::dont_know(), Answer::dont_know()};
    for (std::size_t person = 0; person < people.size(); ++person)
        people[person] = with(people[person], "A1", given[person]);
    CHECK(Page(ballots(people)).talk().front() ==
          "Split: “Text of A1” 3 on the side of “Disagree”, 3 of “Agree”, 1 in between, 2 do not know.");
}

TEST_CASE("questions beyond those that are named have the range of those who do not know") {
    const auto last = [](std::vector<int> not_knowing) {
        std::vector<Answers> people(8, all_answers(4, 4, 4));
        for (std::size_t item = 0; item < not_knowing.size(); ++item) {
            for (int person = 0; person < not_knowing[item]; ++person)
                people[static_cast<std::size_t>(person)][item].second = Answer::dont_know();
        }
        return Page(ballots(people)).talk().back();
    };
    CHECK(last({7, 7, 6, 4, 5, 4}) == "On each of the other 4 questions 4 to 6 of 8 do not know.");
    CHECK(last({7, 7, 6, 4}) == "On each of 2 more questions 4 to 6 of 8 do not know.");
    CHECK(last({7, 7, 4, 4}) == "On each of 2 more questions 4 of 8 do not know.");
    CHECK(last({7, 7, 4}) == "On 1 more question 4 of 8 do not know.");
}
