#include "core/words/readiness_words.h"

#include <chrono>

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
    CHECK(low.first() == "First: talk about why this answer is low.");
    std::vector<Answers> people(6, with(answers, "B4", Answer::of(5)));
    for (const std::size_t person : {0U, 1U, 2U})
        people[person] = with(people[person], "B4", Answer::of(2));
    const Page split(ballots(people), questionnaire);
    CHECK(split.answer() ==
          "By these answers, yes: every factor is in the band “Ready” and no barrier is strong. But people disagree on "
          "one question: “Text of B4”");
    CHECK(split.first() ==
          "First: take the question on which people disagree, and hear both sides before you act (facilitator with the "
          "whole team, 30 minutes).");
}

TEST_CASE("a copy goes by its scores alone, says so, and is never a yes") {
    CHECK(Page(copy_of(nearly_alike(6, all_answers(4, 1, 5)))).answer() ==
          "By the scores alone, not yet. Links (96) and Leadership (75) help, but Time (4) scores low. One barrier is "
          "strong: “No time to learn it”. This copy does not show what people do not know, or where they disagree.");
    const Page fine(copy_of(nearly_alike(6, all_answers(5, 5, 5))));
    CHECK(fine.answer() ==
          "The scores alone show no weak spot: every factor is in the band “Ready” and no barrier is strong. This copy "
          "does not show what people do not know, or where they disagree.");
    CHECK(fine.first().empty());
}

TEST_CASE("a copy says how many of the people are behind its scores") {
    std::vector<Answers> people(12, all_answers(5, 5, 5));
    people.front() = all_answers(4, 4, 4);
    for (std::size_t person = 5; person < people.size(); ++person) {
        for (auto& [id, answer] : people[person])
            answer = Answer::dont_know();
    }
    CHECK(Page(copy_of(ballots(people))).overall() ==
          "The average over all factors is 95 of 100. The scores are from 5 of 12 people.");
}

TEST_CASE("withheld barriers are named as withheld, and nothing is said to be out of the way") {
    std::vector<Answers> people(10, all_answers(5, 5, 5));
    for (std::size_t person = 0; person < people.size(); ++person)
        people[person] = with(people[person], "B1", person < 4 ? Answer::of(1) : Answer::dont_know());
    const Page page(copy_of(ballots(people)));
    CHECK(page.answer().starts_with("This copy cannot say: too few people answered on 1 barrier."));
    CHECK(page.first().empty());
    CHECK(about_acting(page.scored, page.page) ==
          "Nothing stands in the way by what this copy shows. 1 barrier is withheld: too few people answered.");
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
    CHECK(page.first() == "First: talk about how the questions were read, and answer again.");
}

TEST_CASE("a questionnaire that is read by question has no answer for all of it") {
    const Page page(agreed(all_answers(5, 3, 1)), read_by_question());
    CHECK(
        page.answer() ==
        "Each question here is read by itself: there is no answer for all of them. Of 6 questions with a score, 2 are "
        "high and 2 are low.");
    CHECK(page.overall().empty());
    CHECK(page.first() == "First: talk about the lowest question: “Text of C1”");
    CHECK(Page(agreed(all_answers(5, 5, 5)), read_by_question()).first() ==
          "First: ask what helps, as every question with a score is high.");
    CHECK(Page(split_on({"A1", "B1"}), read_by_question()).answer() ==
          "Not clear yet: people disagree on 2 of 6 questions.");
}

TEST_CASE("without barriers the first step is what is missing or the lowest factor") {
    Questionnaire without = page_questionnaire();
    for (Item& item : without.items)
        item.barriers.clear();
    CHECK(Page(agreed(all_answers(2, 1, 2)), without).first() == "First: talk about the lowest factor, Time.");
    CHECK(Page(agreed(all_answers(1, 1, 1)), without).first() == "First: ask what would help most.");
    CHECK(Page(agreed(all_answers(5, 3, 5)), without).first() == "First: talk about the lowest factor, Time.");
    Answers answers = all_answers(5, 5, 5);
    answers.resize(4);
    CHECK(Page(agreed(answers), without).first() == "First: answer what is missing: Links.");
}

TEST_CASE("a questionnaire without cut-offs calls no score low or high, and names their order") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.bands.clear();
    CHECK(Page(agreed(all_answers(3, 3, 3)), questionnaire).overall() ==
          "The average over all factors is 50 of 100. All 6 questions have an answer.");
    CHECK(Page(agreed(all_answers(4, 4, 3)), questionnaire).answer() ==
          "The scores say neither yes nor no: this questionnaire does not say which score is enough. The lowest factor "
          "is Links (50), the highest are Leadership (75) and Time (75).");
    CHECK(Page(agreed(all_answers(4, 4, 3)), questionnaire).first() == "First: talk about the lowest factor, Links.");
}

TEST_CASE("agreed answers among votes are counted in the same way all over the page") {
    std::vector<Answers> people(6, all_answers(4, 4, 4));
    Assessment assessment = ballots(people);
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"A1"}, Answer::dont_know(), "", {}, {}}, {{"B1"}, Answer::of(4), "", {}, {}}};
    CHECK(Page(assessment).overall().starts_with("The average over all factors is 75 of 100"));
    CHECK(Page(assessment).overall().ends_with("Of 6 questions, 1 is “don’t know”."));
}

TEST_CASE("the average says what could change its band, and how many people and answers it is from") {
    CHECK(Page(alike(6, all_answers(4, 2, 5))).overall() ==
          "The average over all factors is 67 of 100. 6 people took part. None of their 36 answers is “don’t know”.");
    CHECK(Page(alike(6, with(all_answers(5, 5, 4), "A1", Answer::dont_know())))
              .overall()
              .ends_with("6 people took part. 6 of their 36 answers are “don’t know”."));
    CHECK(Page(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know()))).overall() ==
          "The average over all factors is 75 of 100, but the 1 “don’t know” answer could change its band. Of 6 "
          "questions, 1 is “don’t know”.");
    CHECK(Page(agreed({{"A1", Answer::of(5)}, {"A2", Answer::of(5)}})).overall() ==
          "There is no overall score here, as it would rest on too little. Of 6 questions, 4 have no answer.");
    CHECK(Page(agreed({})).overall() == "There is no overall score. Of 6 questions, 6 have no answer.");
    CHECK(Page(sealed_ballots()).overall().empty());
    CHECK(Page(copy_of(nearly_alike(6, all_answers(4, 2, 5)))).overall() ==
          "The average over all factors is 65 of 100. The scores are from 6 people.");
}

TEST_CASE("the band is named beside the average only if the answer is yes") {
    CHECK(Page(agreed(all_answers(5, 5, 5))).overall() ==
          "The average over all factors is 100 of 100, in the band “Ready”. All 6 questions have an answer.");
    for (const Answers& answers : {all_answers(5, 1, 5), all_answers(5, 3, 5), all_answers(3, 3, 3)})
        CHECK(Page(agreed(answers)).overall().find("band") == std::string::npos);
}

TEST_CASE("beside a good average it is said why the answer is not yet") {
    Questionnaire questionnaire = page_questionnaire();
    for (const std::size_t i : {0U, 2U})
        questionnaire.factors[i].weight = 5;
    CHECK(Page(agreed(all_answers(5, 1, 5)), questionnaire)
              .overall()
              .starts_with("The average over all factors is 91 of 100. One weak factor counts for more than a good "
                           "average. "));
    CHECK(Page(agreed(with(all_answers(5, 5, 5), "B1", Answer::of(1))))
              .overall()
              .find("One strong barrier counts for more than a good average.") != std::string::npos);
    questionnaire.factors[0].weight = 0.1;
    CHECK(Page(agreed(all_answers(1, 2, 5)), questionnaire).overall().find("counts for more") == std::string::npos);
    questionnaire.factors[1].weight = 0.1;
    CHECK(Page(agreed(all_answers(1, 2, 5)), questionnaire)
              .overall()
              .find("Weak factors count for more than a good average.") != std::string::npos);
    CHECK(Page(agreed(all_answers(5, 5, 5))).overall().find("counts for more") == std::string::npos);
}

TEST_CASE("what to do first is the first step against the first barrier, or what is missing") {
    CHECK(Page(agreed(all_answers(4, 1, 5))).first() ==
          "First: pay for cover (ward manager, an hour), against “No time to learn it”.");
    CHECK(Page(sealed_ballots()).first() == "First: open the answers, when all are in.");
    CHECK(Page(agreed({})).first() == "First: answer the questions together.");
    CHECK(Page(unknown_to_most()).first() == "First: share out who asks whom by when, then answer again.");
    const auto takes = [](const std::string& which) {
        return "First: take " + which + " on which people disagree, and hear both sides before you act (facilitator " +
               "with the whole team, 30 minutes).";
    };
    CHECK(Page(split_on({"A1", "B1"})).first() == takes("the two questions"));
    CHECK(Page(split_on({"A1", "B1", "C1"})).first() == takes("two of the questions"));
}

TEST_CASE("where everything is fine the first step is to go ahead, to look again, and to know the lowest factor") {
    CHECK(Page(agreed(all_answers(5, 5, 5))).first() == "First: go ahead, and agree on a day to look again.");
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.factors[1].about = "Hours to spare. They may help.";
    Assessment assessment = agreed(all_answers(5, 4, 5));
    CHECK(Page(assessment, questionnaire).first() ==
          "First: go ahead, and agree on a day to look again. Keep an eye on the lowest factor, Time (75): hours to "
          "spare.");
    assessment.look_again =
        std::chrono::year_month_day{std::chrono::year(2027), std::chrono::February, std::chrono::day(24)};
    CHECK(Page(assessment).first() == "First: go ahead. Keep an eye on the lowest factor, Time (75).");
}

TEST_CASE("a copy says that agreed answers are in its scores, if there are any") {
    Assessment assessment = alike(6, all_answers(4, 4, 4));
    assessment.basis = Reading::agreed_first;
    const Page without(copy_of(assessment));
    CHECK(page_basis_text(without.scored) == "6 people");
    CHECK(without.overall() == "The average over all factors is 75 of 100. The scores are from 6 people.");
    assessment.consensus = {{{"A1"}, Answer::of(5), "", {}, {}}};
    CHECK(page_basis_text(Page(assessment).scored) == "6 people and 1 agreed answer");
    const Page with_some(copy_of(assessment));
    CHECK(page_basis_text(with_some.scored) == "6 people and agreed answers");
    CHECK(with_some.overall().starts_with(
        "The average over all factors is 79 of 100. The scores are from 6 people and agreed answers."));
    CHECK(page_basis_text(Page(sealed_ballots()).scored).empty());
    assessment.people = 9;
    CHECK(page_basis_text(Page(assessment).scored) == "6 of 9 people and 1 agreed answer");
}
