#include "core/words/first_page_words.h"

#include "catch.h"
#include "core/result/scored_assessment.h"
#include "core/sharing/shareable_copy.h"
#include "core/words/readiness_words.h"
#include "first_page_sample.h"
#include "reading_grade.h"

using namespace readiness;
using namespace sample;

namespace {

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

Assessment copy_of(const Assessment& assessment) {
    return shareable_copy(page_of(assessment), SharedRoles::left_out);
}

Questionnaire read_by_question() {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.results = Results::questions;
    return questionnaire;
}

Questionnaire with_rule() {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[5].blocks = BlocksRule{{"no-links"}, 50, 0.3, 0.5, {}};
    return questionnaire;
}

Assessment sealed_ballots() {
    Assessment sealed = alike(6, all_answers(5, 5, 5));
    sealed.sealed = true;
    return sealed;
}

Assessment unknown_to_most() {
    Answers answers = all_answers(5, 5, 5);
    for (const std::size_t i : {1U, 3U, 5U})
        answers[i].second = Answer::dont_know();
    return alike(6, answers);
}

Assessment thin_copy() {
    Assessment thin = alike(6, all_answers(4, 4, 5));
    for (std::size_t person = 2; person < thin.respondents.size(); ++person)
        thin.respondents[person].answers.resize(4);
    return copy_of(thin);
}

}  // namespace

TEST_CASE("the answer says why there is none") {
    CHECK(Page(sealed_ballots()).answer() == "Nobody can say yet: the answers are sealed until they are opened.");
    CHECK(Page(agreed({})).answer() == "Nobody can say yet: no question is answered.");
    CHECK(Page(unknown_to_most()).answer() ==
          "Nobody can say yet: 18 of 36 answers are “don't know”. So far: Leadership (100), Time (100) and 1 more hold "
          "it up.");
    CHECK(Page(agreed({{"A1", Answer::of(5)}, {"A2", Answer::of(5)}})).answer() ==
          "It is too early to say: only 2 of 6 answers are known. So far: Leadership (100) holds it up.");
    CHECK(Page(thin_copy()).answer() ==
          "This copy cannot say: too few people answered on Links. So far: Leadership (75) and Time (75) hold it up.");
    CHECK(Page(alike(6, all_answers(4, 1, 5)), page_questionnaire(), ForWhom::others).answer() ==
          "This page is not for others: it would show what single people said. Make it from a shareable copy.");
}

TEST_CASE("a provisional overall names how many factors have a score") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.factors[2].weight = 10;
    CHECK(
        Page(agreed({{"A1", Answer::of(5)}, {"A2", Answer::of(5)}, {"B1", Answer::of(1)}, {"B2", Answer::of(1)}}),
             questionnaire)
            .answer() ==
        "It is too early to say: only 2 of 3 factors have a score. So far: Leadership (100) holds it up, but Time (0) "
        "pulls it down.");
}

TEST_CASE("the answer names what pulls the team down and what holds it up") {
    CHECK(Page(agreed(all_answers(2, 1, 2))).answer() ==
          "Not yet. Every factor with a score is low, and the lowest are: Time (0), Leadership (25) and 1 more.");
    CHECK(
        Page(agreed(all_answers(2, 1, 5))).answer() ==
        "Not yet. Links (100) holds it up, but Time (0) and Leadership (25) pull it down. 2 barriers are strong, first "
        "of all “No time to learn it”.");
    CHECK(Page(agreed(all_answers(4, 1, 5))).answer() ==
          "Not yet. Links (100) and Leadership (75) hold it up, but Time (0) pulls it down. One barrier is strong: “No "
          "time to learn it”.");
    CHECK(Page(agreed(all_answers(5, 3, 5))).answer() ==
          "Nearly. Leadership (100) and Links (100) hold it up, but Time (50) pulls it down.");
    CHECK(Page(agreed(all_answers(3, 3, 3))).answer() ==
          "Partly. No factor is low and none is high. The lowest is Leadership (50).");
}

TEST_CASE("a strong barrier is named, and whether one question alone makes it so") {
    CHECK(
        Page(agreed(with(all_answers(5, 5, 5), "B1", Answer::of(1)))).answer() ==
        "Not yet. One barrier is strong: “No time to learn it”. Leadership (100) and Links (100) hold it up, but Time "
        "(50) pulls it down.");
    CHECK(
        Page(agreed(with(all_answers(5, 5, 5), "C2", Answer::of(3))), with_rule()).answer() ==
        "Not yet. By our own rule one question alone makes a barrier strong: “Few links”. Leadership (100), Time (100) "
        "and 1 more hold it up.");
}

TEST_CASE("split opinion is said before what the mean says") {
    CHECK(Page(split_on({"A1", "B1"})).answer() ==
          "There is no one answer: opinion is split on 2 of 6 questions. Links (75) holds it up, but "
          "Leadership (63) and Time (63) pull it down.");
}

TEST_CASE("if everything is fine the answer is yes by these answers, and says if that may change") {
    CHECK(Page(agreed(all_answers(4, 5, 4))).answer() ==
          "By these answers, yes: every factor is in the band “Ready” and no barrier is strong.");
    CHECK(Page(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know()))).answer() ==
          "By these answers, yes: every factor is in the band “Ready” and no barrier is strong. Missing answers could "
          "change this.");
}

TEST_CASE("a questionnaire that is read by question has no one answer") {
    const Page page(agreed(all_answers(5, 3, 1)), read_by_question());
    CHECK(page.answer() ==
          "There is no one answer: each question here is read by itself. Of 6 questions with a score, 2 are high and 2 "
          "are low.");
    CHECK(page.overall().empty());
    CHECK(page.first() == "First talk about the lowest question: “Text of C1”");
}

TEST_CASE("the overall has its band, what is answered, how sure it is, and the weakest factor") {
    CHECK(Page(alike(6, all_answers(4, 2, 5))).overall() ==
          "Overall 67 of 100, Developing: 36 of 36 answered, firm. The weakest factor may hide behind the mean: "
          "Time, 25.");
    CHECK(Page(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know()))).overall() ==
          "Overall 75 of 100, Ready: 5 of 6 answered, 1 don't know, missing answers could change the band. The weakest "
          "factor may hide behind the mean: Leadership, 75.");
    CHECK(Page(agreed({{"A1", Answer::of(5)}, {"A2", Answer::of(5)}})).overall() ==
          "Overall 100 of 100, provisional, 1 of 3 factors: 2 of 6 answered.");
    CHECK(Page(agreed({})).overall() == "There is no overall score: 0 of 6 answered.");
    CHECK(Page(sealed_ballots()).overall().empty());
    CHECK(Page(copy_of(alike(6, all_answers(4, 2, 5)))).overall() ==
          "Overall 67 of 100, Developing: from 6 people. The weakest factor may hide behind the mean: Time, 25.");
}

TEST_CASE("what to do first is the first step against the first barrier, or what is missing") {
    CHECK(Page(agreed(all_answers(4, 1, 5))).first() ==
          "First, against “No time to learn it”: Pay for cover (ward manager, an hour).");
    CHECK(Page(agreed(all_answers(5, 5, 5))).first() ==
          "By these answers nothing stands in the way. Keep an eye on the lowest factor, Leadership.");
    CHECK(Page(sealed_ballots()).first() == "First open the answers, when all are in.");
    CHECK(Page(agreed({})).first() == "First answer the questions together.");
    CHECK(Page(unknown_to_most()).first() ==
          "First find out what people do not know: ask those who know it, and then answer again.");
    CHECK(Page(split_on({"A1", "B1"})).first() ==
          "First talk about the questions on which opinion is split. Hear both sides before you act.");
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
                                      "answered)."}});
    CHECK(about_acting(page.scored, page.page) == "Which step helps most is our own judgement.");
    const Page copy(copy_of(alike(6, all_answers(4, 1, 2))));
    const std::vector<WordedToActOn> worded = worded_to_act_on(copy.scored, copy.page);
    CHECK(worded[0].status == "Strong");
    CHECK(worded[0].why.empty());
    CHECK(worded[1].first_step == "Visit a team");
    CHECK(worded[1].who == "–");
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
    CHECK(
        Page(alike(6, all_answers(4, 4, 4))).talk() ==
        std::vector<std::string>{"Opinion is split on no question.", "There is no question that many cannot answer."});
    CHECK(Page(agreed(all_answers(4, 4, 4))).talk() == std::vector<std::string>{"No agreed answer is “don't know”."});
    CHECK(Page(agreed({})).talk().empty());
}

TEST_CASE("the room's agreed don't know and a question's own mark are worded as what they are") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].text = "How much work is it?";
    CHECK(Page(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know())), questionnaire).talk().front() ==
          "The room agreed that it does not know the answer to this: “How much work is it?”");
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
                          Page(agreed(all_answers(5, 3, 1)), read_by_question())};
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
