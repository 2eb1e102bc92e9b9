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
    CHECK(Page(assessment).talk() == std::vector<std::string>{"Split: “Text of A1” 3 lean to “Disagree”, 3 to “Agree”.",
                                                              "2 of 6 do not know whether this is so: “Text of B2”"});
    CHECK(nothing(Page(assessment)).empty());
    CHECK(Page(agreed({})).talk().empty());
}

TEST_CASE("where there is nothing to talk about there is one sentence for it") {
    const Page alike_all(alike(6, all_answers(4, 4, 4)));
    CHECK(alike_all.talk().empty());
    CHECK(nothing(alike_all) == "Opinion is not split on any question, and few people say “don't know”.");
    CHECK(nothing(Page(agreed(all_answers(4, 4, 4)))) == "No agreed answer is “don't know”.");
    CHECK(nothing(Page(alike(1, all_answers(4, 4, 4)))) == "Few people say “don't know”.");
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
    CHECK(on_all(1).back().starts_with("Opinion is also split on “Text of "));
    CHECK(on_all(3).back().starts_with("Opinion is split on 3 more questions: "));
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
          "Split: “Text of A1” 2 lean to a number that scores below 50, 4 to a number that scores above 50.");
}
