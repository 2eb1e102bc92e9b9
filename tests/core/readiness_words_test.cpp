#include "core/words/readiness_words.h"

#include "catch.h"
#include "worded_page.h"

using namespace readiness;
using namespace sample;

TEST_CASE("a low question and split opinion are named though every factor is high") {
    Questionnaire questionnaire = page_questionnaire();
    add_item(questionnaire, "B3", "B");
    add_item(questionnaire, "B4", "B");
    Answers answers = all_answers(5, 5, 5);
    answers.emplace_back("B3", Answer::of(5));
    answers.emplace_back("B4", Answer::of(1));
    const Page low(agreed(answers), questionnaire);
    CHECK(low.answer() ==
          "Nearly: every factor is in the band “Ready” and no barrier is strong. But one answer is low: the team says "
          "“Strongly disagree” to “Text of B4”.");
    CHECK(low.first() == "First talk about why this answer is low.");
    std::vector<Answers> people(6, with(answers, "B4", Answer::of(5)));
    for (const std::size_t person : {0U, 1U, 2U})
        people[person] = with(people[person], "B4", Answer::of(2));
    const Page split(ballots(people), questionnaire);
    CHECK(
        split.answer() ==
        "By these answers, yes: every factor is in the band “Ready” and no barrier is strong. But opinion is split on "
        "one question: “Text of B4”");
    CHECK(split.first() == "First talk about what opinion is split on. No barrier stands in the way.");
}

TEST_CASE("a copy goes by its scores alone, says so, and is never a yes") {
    CHECK(Page(copy_of(alike(6, all_answers(4, 1, 5)))).answer() ==
          "By the scores alone, not yet. Links (100) and Leadership (75) help, but Time (0) scores low. One barrier is "
          "strong: “No time to learn it”. This copy does not show what people do not know, or where opinion is split.");
    const Page fine(copy_of(alike(6, all_answers(5, 5, 5))));
    CHECK(fine.answer() ==
          "The scores alone show no weak spot: every factor is in the band “Ready” and no barrier is strong. This copy "
          "does not show what people do not know, or where opinion is split.");
    CHECK(fine.first().empty());
}

TEST_CASE("a copy says how many of the people are behind its scores") {
    std::vector<Answers> people(12, all_answers(5, 5, 5));
    for (std::size_t person = 5; person < people.size(); ++person) {
        for (auto& [id, answer] : people[person])
            answer = Answer::dont_know();
    }
    CHECK(Page(copy_of(ballots(people))).overall() == "Overall 100 of 100, Ready. It is from 5 of 12 people.");
}

TEST_CASE("withheld barriers are named as withheld, and nothing is said to be out of the way") {
    std::vector<Answers> people(10, all_answers(5, 5, 5));
    for (std::size_t person = 0; person < people.size(); ++person)
        people[person] = with(people[person], "B1", person < 4 ? Answer::of(1) : Answer::dont_know());
    const Page page(copy_of(ballots(people)));
    CHECK(page.answer().starts_with("This copy cannot say: too few people answered on 1 barrier."));
    CHECK(page.first().empty());
    CHECK(
        about_acting(page.scored, page.page) ==
        "Of those that this copy shows, no barrier is strong, and none is one to watch. 1 barrier is withheld: too few "
        "people answered.");
}

TEST_CASE("a copy that shows small groups is no page for others") {
    Assessment copy = copy_of(alike(6, all_answers(5, 5, 5)));
    copy.minimum_group = 4;
    CHECK(Page(copy).page.refused);
    CHECK(Page(copy).answer() ==
          "This page is not for others: the copy shows groups of fewer than five people. Share the assessment again.");
    copy.minimum_group = 5;
    CHECK_FALSE(Page(copy).page.refused);
}

TEST_CASE("where many gave one answer throughout, the answer says so first") {
    Questionnaire questionnaire = page_questionnaire();
    Answers straight = all_answers(4, 4, 4);
    for (int i = 0; i < 6; ++i) {
        add_item(questionnaire, "D" + std::to_string(i), "D");
        straight.emplace_back("D" + std::to_string(i), Answer::of(4));
    }
    for (std::size_t i = 0; i < questionnaire.items.size(); i += 2)
        questionnaire.items[i].reverse = true;
    const Page page(alike(6, straight), questionnaire);
    CHECK(page.answer().starts_with("Take care: 6 of 6 people gave the same answer to every question. "));
    CHECK(page.first() == "First talk about how the questions were read, and answer again.");
}

TEST_CASE("a questionnaire that is read by question has no one answer") {
    const Page page(agreed(all_answers(5, 3, 1)), read_by_question());
    CHECK(page.answer() ==
          "There is no one answer: each question here is read by itself. Of 6 questions with a score, 2 are high and 2 "
          "are low.");
    CHECK(page.overall().empty());
    CHECK(page.first() == "First talk about the lowest question: “Text of C1”");
    CHECK(Page(agreed(all_answers(5, 5, 5)), read_by_question()).first() ==
          "Every question with a score is high. Ask what helps.");
    CHECK(Page(split_on({"A1", "B1"}), read_by_question()).answer() ==
          "There is no one answer: opinion is split on 2 of 6 questions.");
}

TEST_CASE("without barriers the first step is what is missing or the lowest factor") {
    Questionnaire without = page_questionnaire();
    for (Item& item : without.items)
        item.barriers.clear();
    CHECK(Page(agreed(all_answers(2, 1, 2)), without).first() == "First talk about the lowest factor, Time.");
    CHECK(Page(agreed(all_answers(1, 1, 1)), without).first() == "First ask what would help most.");
    CHECK(Page(agreed(all_answers(5, 3, 5)), without).first() == "First talk about the lowest factor, Time.");
    Answers answers = all_answers(5, 5, 5);
    answers.resize(4);
    CHECK(Page(agreed(answers), without).first() == "First answer what is missing: Links.");
}

TEST_CASE("a questionnaire without bands says by what line a score is low or high") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.bands.clear();
    CHECK(
        Page(agreed(all_answers(3, 3, 3)), questionnaire).overall() ==
        "Overall 50 of 100. All 6 questions are known. A score below 40 is low here, and one from 70 is high: our own "
        "lines, not tested against results.");
}

TEST_CASE("agreed answers among votes are counted in the same way all over the page") {
    std::vector<Answers> people(6, all_answers(4, 4, 4));
    Assessment assessment = ballots(people);
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"A1"}, Answer::dont_know(), "", {}, {}}, {{"B1"}, Answer::of(4), "", {}, {}}};
    CHECK(Page(assessment).overall().starts_with("Overall 75 of 100, Ready, "));
    CHECK(Page(assessment).overall().ends_with("5 of 6 questions are known, 1 is “don't know”."));
}

TEST_CASE("the overall has its band, how sure that is, and how many people and answers it is from") {
    CHECK(Page(alike(6, all_answers(4, 2, 5))).overall() ==
          "Overall 67 of 100, Developing, firm. 6 people answered 6 questions: all 36 answers are known.");
    CHECK(Page(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know()))).overall() ==
          "Overall 75 of 100, Ready, may change. 5 of 6 questions are known, 1 is “don't know”.");
    CHECK(Page(agreed({{"A1", Answer::of(5)}, {"A2", Answer::of(5)}})).overall() ==
          "There is no overall score here, as it would rest on too little. 2 of 6 questions are known, 4 are missing.");
    CHECK(Page(agreed({})).overall() == "There is no overall score. 0 of 6 questions are known, 6 are missing.");
    CHECK(Page(sealed_ballots()).overall().empty());
    CHECK(Page(copy_of(alike(6, all_answers(4, 2, 5)))).overall() ==
          "Overall 67 of 100, Developing. It is from 6 people.");
}

TEST_CASE("beside a good mean it is said why the answer is not yet") {
    Questionnaire questionnaire = page_questionnaire();
    for (const std::size_t i : {0U, 2U})
        questionnaire.factors[i].weight = 5;
    CHECK(Page(agreed(all_answers(5, 1, 5)), questionnaire)
              .overall()
              .starts_with("Overall 91 of 100, Ready, firm. But one weak factor counts for more than a good mean. "));
    CHECK(Page(agreed(with(all_answers(5, 5, 5), "B1", Answer::of(1))))
              .overall()
              .find("But one strong barrier counts for more than a good mean.") != std::string::npos);
    questionnaire.factors[0].weight = 0.1;
    CHECK(Page(agreed(all_answers(1, 2, 5)), questionnaire).overall().find("counts for more") == std::string::npos);
    questionnaire.factors[1].weight = 0.1;
    CHECK(Page(agreed(all_answers(1, 2, 5)), questionnaire)
              .overall()
              .find("But weak factors count for more than a good mean.") != std::string::npos);
    CHECK(Page(agreed(all_answers(5, 5, 5))).overall().find("mean") == std::string::npos);
}

TEST_CASE("what to do first is the first step against the first barrier, or what is missing") {
    CHECK(Page(agreed(all_answers(4, 1, 5))).first() ==
          "First, against “No time to learn it”: Pay for cover (ward manager, an hour).");
    CHECK(Page(agreed(all_answers(5, 5, 5))).first() == "By these answers nothing stands in the way.");
    CHECK(Page(agreed(all_answers(5, 4, 5))).first() ==
          "By these answers nothing stands in the way. Keep an eye on the lowest factor, Time.");
    CHECK(Page(sealed_ballots()).first() == "First open the answers, when all are in.");
    CHECK(Page(agreed({})).first() == "First answer the questions together.");
    CHECK(Page(unknown_to_most()).first() ==
          "First find out what people do not know: ask those who know it, and then answer again.");
    CHECK(Page(split_on({"A1", "B1"})).first() ==
          "First talk about the questions on which opinion is split. Hear both sides before you act.");
}

TEST_CASE("a copy says that agreed answers are in its scores, if there are any") {
    Assessment assessment = alike(6, all_answers(4, 4, 4));
    assessment.basis = Reading::agreed_first;
    const Page without(copy_of(assessment));
    CHECK(page_basis_text(without.scored) == "6 people");
    CHECK(without.overall() == "Overall 75 of 100, Ready. It is from 6 people.");
    assessment.consensus = {{{"A1"}, Answer::of(5), "", {}, {}}};
    CHECK(page_basis_text(Page(assessment).scored) == "6 people and 1 agreed answer");
    const Page with_some(copy_of(assessment));
    CHECK(page_basis_text(with_some.scored) == "6 people and agreed answers");
    CHECK(with_some.overall().starts_with("Overall 79 of 100, Ready. It is from 6 people and agreed answers."));
    CHECK(page_basis_text(Page(sealed_ballots()).scored).empty());
    assessment.people = 9;
    CHECK(page_basis_text(Page(assessment).scored) == "6 of 9 people and 1 agreed answer");
}
