#include "core/words/first_page_words.h"

#include "catch.h"
#include "reading_grade.h"
#include "worded_page.h"

using namespace readiness;
using namespace sample;

TEST_CASE("one person's low answer is not named where fewer than five answered") {
    const Answers high = all_answers(5, 5, 5);
    const Page page(ballots({high, high, with(high, "C2", Answer::of(3))}), with_rule());
    CHECK(worded_to_act_on(page.scored, page.page)[0].why.find("low enough") == std::string::npos);
    for (const std::string& text : page.talk())
        CHECK(text.find("split") == std::string::npos);
}

TEST_CASE("a strength has its number, the answer behind it, how many answered, and that it is firm") {
    const Page ballots(alike(6, all_answers(5, 1, 1)));
    CHECK(strength_texts(ballots.scored, ballots.page) ==
          std::vector<std::string>{"“Text of A1” scores 100 (middle answer “Strongly agree”, 6 of 6 answered), firm."});
    const Page room(agreed(all_answers(4, 1, 1)));
    CHECK(strength_texts(room.scored, room.page) ==
          std::vector<std::string>{"“Text of A1” scores 75 (agreed answer “Agree”), firm."});
    const Page none(agreed(all_answers(1, 1, 1)));
    CHECK(strength_texts(none.scored, none.page) == std::vector<std::string>{"No question is high and firm yet."});
    const Page copy(copy_of(alike(6, all_answers(4, 1, 1))));
    CHECK(strength_texts(copy.scored, copy.page) == std::vector<std::string>{"Leadership: 75 of 100, from 6 people."});
}

TEST_CASE("the middle between two answers names both") {
    std::vector<Answers> people(6, all_answers(4, 1, 1));
    for (std::size_t person = 0; person < 3; ++person)
        people[person] = with(people[person], "A1", Answer::of(5));
    const Page page(ballots(people));
    CHECK(strength_texts(page.scored, page.page).front() ==
          "“Text of A1” scores 88 (middle answer from “Agree” to “Strongly agree”, 6 of 6 answered), firm.");
}

TEST_CASE("a barrier to act on has its status, why it stands there, and who does what for how long") {
    const Page page(alike(6, all_answers(4, 1, 5)));
    CHECK(worded_to_act_on(page.scored, page.page) ==
          std::vector<WordedToActOn>{{"No time to learn it", "Strong, firm", "Pay for cover", "ward manager", "an hour",
                                      "Why: “Text of B1” scores 0 (middle answer “Strongly disagree”, 6 of 6 "
                                      "answered).",
                                      "Pay for cover (ward manager, an hour)"}});
    CHECK(about_acting(page.scored, page.page) == "Which step helps most is this program's own judgement.");
    const Page copy(copy_of(alike(6, all_answers(4, 1, 2))));
    const std::vector<WordedToActOn> worded = worded_to_act_on(copy.scored, copy.page);
    CHECK(worded[0].status == "Strong");
    CHECK(worded[0].why.empty());
    CHECK(worded[1].step == "the same as above: Pay for cover");
}

TEST_CASE(
    "the plan is behind the first step: what is begun is passed over, and what the team cannot change is asked for") {
    Assessment assessment = alike(6, all_answers(4, 1, 2));
    const auto first = [&] { return Page(assessment).first(); };
    CHECK(first() == "First, against “No time to learn it”: Pay for cover (ward manager, an hour).");
    Action& action = assessment.actions.emplace_back();
    action.id = "a1";
    action.measure = {"cover"};
    action.barrier = {"no-time"};
    CHECK(first() == "First, against “No time to learn it”: Pay for cover (ward manager, an hour).");
    for (const ActionStatus status : {ActionStatus::doing, ActionStatus::done, ActionStatus::dropped}) {
        assessment.actions[0].status = status;
        CHECK(first() == "First, against “No time to learn it”: Ask for a name (team lead, ten minutes).");
    }
    assessment.ours = {{{"no-time"}, Ours::no, {}, {}}};
    CHECK(first().starts_with("First, against “Few links”: "));
    assessment.ours.push_back({{"no-links"}, Ours::no, {}, {}});
    assessment.ours.push_back({{"no-leader"}, Ours::no, {}, {}});
    CHECK(first().starts_with("First ask "));
    const Page page(assessment);
    CHECK(worded_to_act_on(page.scored, page.page)[0].step.starts_with("Ask "));
}

TEST_CASE("a barrier that a rule makes strong says that the rule is ours") {
    const Page page(agreed(with(all_answers(5, 5, 5), "C2", Answer::of(3))), with_rule());
    CHECK(worded_to_act_on(page.scored, page.page)[0].why ==
          "Why: by our own rule this question alone makes it strong. “Text of C2” scores 50 (agreed answer “In "
          "between”).");
}

TEST_CASE("where there is nothing to act on a sentence says why") {
    const auto about = [](const Page& page) { return about_acting(page.scored, page.page); };
    CHECK(about(Page(agreed(all_answers(5, 5, 5)))) == "No barrier is strong, and none is one to watch.");
    CHECK(about(Page(agreed({}))) == "No barrier can be judged yet: too little is known.");
    CHECK(about(Page(agreed({{"A1", Answer::of(5)}}))) ==
          "No barrier is strong, and none is one to watch. 2 cannot be judged yet.");
    Questionnaire without = page_questionnaire();
    for (Item& item : without.items)
        item.barriers.clear();
    CHECK(about(Page(agreed(all_answers(5, 5, 5)), without)) == "This questionnaire asks about no barrier.");
    CHECK(
        about(Page(agreed(all_answers(5, 5, 5)), read_by_question())).starts_with("This questionnaire gives no barr"));
}

TEST_CASE("what to talk about has both sides with their counts, and who does not know what") {
    Assessment assessment = split_on({"A1"});
    for (const std::size_t person : {0U, 1U})
        assessment.respondents[person].answers[3].answer = Answer::dont_know();
    CHECK(Page(assessment).talk() ==
          std::vector<std::string>{"Opinion is split: “Text of A1” Of 6 answers, 3 are “Disagree” or lower and 3 are "
                                   "“Agree” or higher.",
                                   "2 of 6 do not know whether this is so: “Text of B2”"});
    CHECK(Page(alike(6, all_answers(4, 4, 4))).talk() ==
          std::vector<std::string>{"Opinion is not split on any question.",
                                   "Few people said “don't know” to any question."});
    CHECK(Page(agreed(all_answers(4, 4, 4))).talk() == std::vector<std::string>{"No agreed answer is “don't know”."});
    CHECK(Page(agreed({})).talk().empty());
}

TEST_CASE("the room's agreed don't know and a question's own mark are worded as what they are") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].text = "How much work is it?";
    CHECK(Page(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know())), questionnaire).talk().front() ==
          "The room agreed that it does not know the answer to this: “How much work is it?”");
    Answers answers = all_answers(4, 4, 4);
    for (const std::size_t i : {0U, 1U, 2U})
        answers[i].second = Answer::dont_know();
    CHECK(Page(agreed(answers)).talk().back() ==
          "The room agreed that it does not know the answer to 1 more question.");
}

TEST_CASE("a middle answer is one that somebody gave, and there is none where opinion is split") {
    Assessment assessment = split_on({"A1"});
    const auto why = [](const Page& page) { return low_question_texts(page.scored, page.page).front(); };
    for (Respondent& respondent : assessment.respondents) {
        const bool low = respondent.answers[0].answer.value < 3;
        respondent.answers[0].answer = Answer::of(low ? 1 : 3);
        if (low) respondent.answers[1].answer = Answer::of(1);
    }
    // A1: three strongly disagree and three are in between, so that nobody gave the middle one.
    CHECK(why(Page(assessment, read_by_question())).find("middle answer from “Strongly disagree” to “In between”") !=
          std::string::npos);
    for (Respondent& respondent : assessment.respondents) {
        const bool low = respondent.answers[0].answer.value < 3;
        respondent.answers[0].answer = Answer::of(low ? 1 : 4);
    }
    CHECK(why(Page(assessment, read_by_question())).find("middle answer") == std::string::npos);
}

TEST_CASE("where opinion could not be split nothing is said of it") {
    CHECK(Page(alike(1, all_answers(4, 4, 4))).talk() ==
          std::vector<std::string>{"Few people said “don't know” to any question."});
}

TEST_CASE("the sides of a number are by what it counts") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].scale = {"change"};
    std::vector<Answers> people(6, all_answers(4, 4, 4));
    for (std::size_t person = 0; person < people.size(); ++person)
        people[person] = with(people[person], "A1", Answer::of(person < 2 ? 12 : -20));
    CHECK(Page(ballots(people), questionnaire).talk().front() ==
          "Opinion is split: “Text of A1” Of 6 answers, 2 are at a number that counts below 50 and 4 are at a number "
          "that counts above 50.");
}

TEST_CASE("the first line says whom the page is for, and the smallest group of what leaves the team") {
    CHECK(Page(alike(6, all_answers(4, 4, 4))).whom() ==
          "For the room alone: this page shows how people answered. To pass it on, make one for others.");
    CHECK(Page(agreed(all_answers(4, 4, 4))).whom() == "For the team itself: made from the answers that it agreed on.");
    CHECK(Page(copy_of(alike(6, all_answers(4, 4, 4)))).whom() ==
          "For others: single answers are left out, and so are groups of fewer than 5 people.");
    CHECK(Page(agreed(all_answers(4, 4, 4)), page_questionnaire(), ForWhom::others).whom() ==
          "For others: made from the answers that the team agreed on.");
}

TEST_CASE("outside the team a group has five people at least, and ten where more than twenty took part") {
    Assessment assessment = alike(20, all_answers(4, 4, 4));
    assessment.minimum_group = 3;
    CHECK(smallest_group_outside(assessment) == 5);
    assessment.minimum_group = 7;
    CHECK(smallest_group_outside(assessment) == 7);
    CHECK(smallest_group_outside(alike(21, all_answers(4, 4, 4))) == 10);
    assessment = alike(21, all_answers(4, 4, 4));
    assessment.minimum_group = 12;
    CHECK(smallest_group_outside(assessment) == 12);
}

TEST_CASE("the source of the barriers is named if the questionnaire asks about any") {
    CHECK(report_foot(page_of(agreed({}))).ends_with(" Barriers: A scan, 2014."));
    Questionnaire without = page_questionnaire();
    for (Item& item : without.items)
        item.barriers.clear();
    CHECK(report_foot(page_of(agreed({}), without)).find("Barriers:") == std::string::npos);
}

TEST_CASE("the first page's sentences read easily, and none of them foretells") {
    std::vector<std::string> all = {report_foot(page_of(agreed({})))};
    const Page pages[] = {Page(sealed_ballots()),
                          Page(agreed({})),
                          Page(unknown_to_most()),
                          Page(thin_copy()),
                          Page(agreed({{"A1", Answer::of(5)}, {"A2", Answer::of(5)}})),
                          Page(agreed(all_answers(2, 1, 2))),
                          Page(agreed(all_answers(2, 1, 5))),
                          Page(agreed(all_answers(4, 1, 5))),
                          Page(agreed(all_answers(5, 3, 5))),
                          Page(agreed(all_answers(3, 3, 3))),
                          Page(agreed(all_answers(5, 5, 5))),
                          Page(split_on({"A1", "B1"})),
                          Page(agreed(with(all_answers(5, 5, 5), "B1", Answer::of(1)))),
                          Page(agreed(with(all_answers(5, 5, 5), "C2", Answer::of(3))), with_rule()),
                          Page(agreed(all_answers(5, 3, 1)), read_by_question()),
                          Page(alike(3, all_answers(5, 1, 5))),
                          Page(copy_of(alike(6, all_answers(4, 1, 5)))),
                          Page(copy_of(alike(6, all_answers(5, 5, 5)))),
                          Page(agreed(with(all_answers(5, 5, 5), "A1", Answer::dont_know()))),
                          Page(agreed(with(all_answers(5, 1, 5), "B1", Answer::dont_know())))};
    for (const Page& page : pages) {
        for (const std::string& text : {page.answer(), page.first(), page.whom()}) {
            INFO(text);
            CHECK(reading_grade::of(text) <= 10);
            all.push_back(text);
        }
        CHECK(reading_grade::of(page.talk()) <= 9);
    }
    CHECK(reading_grade::of(all) <= 7);
    for (const std::string& text : all) {
        INFO(text);
        for (const char* word : {"will ", "likely", "chance", "predict", "succeed", "fail", "pass the", "validated"})
            CHECK(text.find(word) == std::string::npos);
    }
}
