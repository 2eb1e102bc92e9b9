#include "core/words/answer_words.h"

#include <utility>

#include "catch.h"
#include "worded_page.h"

using namespace readiness;
using namespace sample;

TEST_CASE("the answer says why there is none") {
    CHECK(Page(sealed_ballots()).answer() == "Nobody can say yet: the answers are sealed until they are opened.");
    CHECK(Page(agreed({})).answer() == "Nobody can say yet: no question is answered.");
    CHECK(Page(unknown_to_most()).answer() ==
          "Nobody can say yet, as too few people know: 18 of 36 answers are “don’t know”.");
    CHECK(Page(agreed({{"A1", Answer::of(5)}, {"A2", Answer::of(5)}})).answer() ==
          "It is too early to say: only 2 of 6 answers are known.");
    CHECK(Page(thin_copy()).answer() ==
          "This copy cannot say: too few people answered on Links, and on 1 barrier. So far: Leadership (75) and Time "
          "(75) help.");
    CHECK(Page(alike(6, all_answers(4, 1, 5)), page_questionnaire(), ForWhom::others).answer() ==
          "This page is not for others: it would show what single people said. Make it from a shareable copy.");
}

TEST_CASE("a provisional overall names how many factors have a score") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.factors[2].weight = 10;
    CHECK(Page(agreed({{"A1", Answer::of(5)}, {"A2", Answer::of(5)}, {"B1", Answer::of(3)}, {"B2", Answer::of(3)}}),
               questionnaire)
              .answer() == "It is too early to say: only 2 of 3 factors have a score.");
}

TEST_CASE("the answer names what helps and what is low") {
    CHECK(Page(agreed(all_answers(2, 1, 2))).answer() ==
          "Not yet. Every factor with a score is low. The lowest is Time (0). 3 barriers are strong, most of all “No "
          "time to learn it”.");
    CHECK(Page(agreed(all_answers(2, 1, 5))).answer() ==
          "Not yet. Links (100) helps, but Time (0) and Leadership (25) score low. 2 barriers are strong, most of all "
          "“No "
          "time to learn it”.");
    CHECK(Page(agreed(all_answers(4, 1, 5))).answer() ==
          "Not yet. Links (100) and Leadership (75) help, but Time (0) scores low. One barrier is strong: “No time to "
          "learn "
          "it”.");
    CHECK(Page(agreed(all_answers(5, 3, 5))).answer() ==
          "Nearly. Leadership (100) and Links (100) help, but Time (50) scores less.");
}

TEST_CASE("where all factors score the same none is named as the lowest") {
    CHECK(Page(agreed(all_answers(3, 3, 3))).answer() == "Partly. Every factor scores in the middle, at 50.");
    CHECK(Page(agreed(with(all_answers(3, 3, 3), "C2", Answer::of(4)))).answer() ==
          "Partly. Every factor scores in the middle, 50 to 63.");
    for (const int option : {1, 3, 5})
        CHECK(Page(agreed(all_answers(option, option, option))).overall().find("weakest") == std::string::npos);
    CHECK(Page(agreed(all_answers(5, 5, 5))).first() == "First: go ahead, and agree on a day to look again.");
}

TEST_CASE("where more factors help than can be named, it says how many of all do, so that none is left out") {
    Questionnaire questionnaire = page_questionnaire();
    Answers answers = all_answers(5, 1, 4);
    for (const auto& [id, option] : {std::pair("D1", 4), std::pair("E1", 3)}) {
        add_item(questionnaire, id, std::string(1, id[0]));
        answers.emplace_back(id, Answer::of(option));
    }
    questionnaire.factors[3].title = "Work";
    CHECK(Page(agreed(answers), questionnaire)
              .answer()
              .starts_with("Not yet. 3 of 5 factors help, among them Leadership (100) and Links (75), but Time (0) "));
    answers = with(answers, "C2", Answer::of(5));
    CHECK(
        Page(agreed(answers), questionnaire).answer().find("3 of 5 factors help, most of all Leadership (100) and ") !=
        std::string::npos);
    answers = with(with(answers, "C1", Answer::of(3)), "C2", Answer::of(3));
    CHECK(Page(agreed(answers), questionnaire)
              .answer()
              .find("2 of 5 factors help, Leadership (100) and Work (75), but ") != std::string::npos);
}

TEST_CASE("what could still change a result is named as what it is, with its number where that helps") {
    CHECK(open_answers_text({10, 19, 0, false}, Counted::yes) == "the 19 “don’t know” answers");
    CHECK(open_answers_text({10, 1, 0, false}, Counted::yes) == "the 1 “don’t know” answer");
    CHECK(open_answers_text({10, 0, 3, false}, Counted::yes) == "the 3 missing answers");
    CHECK(open_answers_text({10, 19, 0, false}, Counted::no) == "the “don’t know” answers");
    CHECK(open_answers_text({10, 2, 3, false}, Counted::yes) == "the answers that are not known");
    CHECK(open_answers_text({10, 0, 0, true}, Counted::yes) == "the answers that are not known");
}

TEST_CASE("no sentence of the answer can be read as if what helps were in the way") {
    for (const Answers& answers : {all_answers(5, 1, 1), all_answers(5, 3, 5), all_answers(5, 5, 1)})
        CHECK(Page(agreed(answers)).answer().find("hold") == std::string::npos);
}

TEST_CASE("a strong barrier is named, and whether one question alone makes it so") {
    CHECK(Page(agreed(with(all_answers(5, 5, 5), "B1", Answer::of(1)))).answer() ==
          "Not yet. One barrier is strong: “No time to learn it”. Leadership (100) and Links (100) help, but Time (50) "
          "scores less.");
    CHECK(
        Page(agreed(with(all_answers(5, 5, 5), "C2", Answer::of(3))), with_rule()).answer() ==
        "Not yet. One barrier is strong: “Few links”. By a rule of this program one answer alone makes it so: the team "
        "says “In between” to “Text of C2”. Leadership (100), Time (100) and 1 other factor help.");
}

TEST_CASE("a rule is named beside other strong barriers, and not where the pressure is enough") {
    Questionnaire questionnaire = with_rule();
    questionnaire.items[5].barriers = {{{"no-links"}, 1, {}}};
    const Answers low = with(with(all_answers(5, 5, 5), "C1", Answer::of(2)), "C2", Answer::of(2));
    const Page page(agreed(low), questionnaire);
    CHECK(page.answer().find("a rule of") == std::string::npos);
    CHECK(worded_to_act_on(page.scored, page.page)[0].why.find("a rule of") == std::string::npos);
    questionnaire.items[5].blocks->barrier = {"no-leader"};
    Answers two = with(all_answers(5, 5, 5), "C2", Answer::of(3));
    two = with(two, "B1", Answer::of(1));
    CHECK(Page(agreed(two), questionnaire).answer().find("2 barriers are strong, most of all") != std::string::npos);
}

TEST_CASE("split opinion is said before what the average says") {
    CHECK(Page(split_on({"A1", "B1"})).answer() ==
          "Not clear yet: people disagree on 2 of 6 questions. Links (75) helps, but Leadership (63) and Time "
          "(63) score less.");
    Assessment assessment = split_on({"A1", "B1"});
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"A2"}, Answer::of(4), "", {}, {}}};
    CHECK(Page(assessment)
              .answer()
              .starts_with("Not clear yet: people disagree on 2 of 6 questions, and on 1 the team agreed."));
}

TEST_CASE("so few people cannot speak for the team, and the answer says so first") {
    Assessment one = alike(1, all_answers(5, 5, 5));
    CHECK(Page(one).answer() ==
          "Only 1 person has answered: too few to speak for a team. So far: Leadership (100), Time (100) and 1 "
          "other factor help.");
    one.people = 12;
    CHECK(Page(one).answer().starts_with("Only 1 of 12 people has answered: too few to speak for a team."));
    CHECK(Page(one).first() == "First: let more people answer, or agree on the answers together.");
    CHECK(
        Page(alike(4, all_answers(5, 1, 5))).answer() ==
        "Only 4 people have answered: too few to speak for a team. So far: Leadership (100) and Links (100) help, but "
        "Time (0) scores low. One barrier may be strong: “No time to learn it”.");
}

TEST_CASE("what is known so far goes on in the same sentence, unless it begins with a title") {
    CHECK(
        Page(alike(4, all_answers(3, 3, 3))).answer() ==
        "Only 4 people have answered: too few to speak for a team. So far: every factor scores in the middle, at 50.");
}

TEST_CASE("what is not yet in any case has what is unknown, missing or split after it") {
    Answers unknown = all_answers(1, 1, 1);
    for (const std::size_t i : {1U, 3U, 5U})
        unknown[i].second = Answer::dont_know();
    CHECK(Page(alike(6, unknown)).answer() ==
          "Not yet. Every factor with a score is low: Leadership (0), Time (0) and 1 other factor. 3 barriers are "
          "strong, most "
          "of all “No one leads it”. What is more, 18 of 36 answers are “don’t know”.");
    CHECK(
        Page(agreed({{"A1", Answer::of(1)}, {"A2", Answer::of(1)}})).answer() ==
        "Not yet. Every factor with a score is low: Leadership (0). One barrier is strong: “No one leads it”. No score "
        "yet: Time and Links. What is more, only 2 of 6 answers are known.");
}

TEST_CASE("not yet says if missing answers could change it") {
    const Answers answers = with(all_answers(5, 1, 5), "B1", Answer::dont_know());
    CHECK(
        Page(agreed(answers)).answer() ==
        "Not yet. Leadership (100) and Links (100) help, but Time (0) scores low. Missing answers could change this.");
}

TEST_CASE("a factor without a score is named whatever the case is, and one that does not apply is not missing") {
    Questionnaire questionnaire = page_questionnaire();
    add_item(questionnaire, "D1", "D");
    questionnaire.factors.back().title = "Work";
    CHECK(Page(agreed(all_answers(5, 1, 5)), questionnaire).answer().find("No score yet: Work.") != std::string::npos);
    Answers answers = all_answers(5, 5, 5);
    CHECK(Page(agreed(answers), questionnaire).answer() ==
          "Partly. Leadership (100), Time (100) and 1 other factor help. No score yet: Work. Missing answers could "
          "change this.");
    answers.emplace_back("D1", Answer::not_applicable());
    CHECK(Page(agreed(answers), questionnaire).answer() ==
          "By these answers, yes: every factor that applies is in the band “Ready” and no barrier is strong. 1 factor "
          "does not apply.");
    for (auto& [id, answer] : answers)
        answer = Answer::not_applicable();
    const Page nothing(agreed(answers), questionnaire);
    CHECK(nothing.answer() == "Nobody can say: no question here applies to this team.");
    CHECK(nothing.first() == "First: ask whether this is the right questionnaire for this change.");
    CHECK(about_acting(nothing.scored, nothing.page) == "3 barriers do not apply.");
}

TEST_CASE("a factor's title that begins with No is not taken for a sentence") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.factors[0].title = "No blame";
    CHECK(Page(alike(4, all_answers(5, 3, 3)), questionnaire)
              .answer()
              .ends_with("So far: No blame (100) helps, but Time (50) and Links (50) score less."));
}

TEST_CASE("if everything is fine the answer is yes by these answers, and perhaps if missing answers count") {
    CHECK(Page(agreed(all_answers(4, 5, 4))).answer() ==
          "By these answers, yes: every factor is in the band “Ready” and no barrier is strong.");
    const Page perhaps(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know())));
    CHECK(perhaps.answer() ==
          "Perhaps. So far every factor is in the band “Ready” and no barrier is strong. Missing answers could change "
          "this.");
    CHECK(perhaps.first() == "First: find out what is not known yet: “Text of A1”");
}

TEST_CASE("scores that would rest on few people or few answers do not stand there as results") {
    Assessment few = alike(3, all_answers(5, 1, 5));
    few.people = 12;
    for (const Page& page : {Page(few), Page(unknown_to_most()), Page(agreed({{"A1", Answer::of(5)}}))}) {
        CHECK(most_is_unknown(page.page.answer));
        CHECK(page.answer().find("(100)") == std::string::npos);
        CHECK(page.overall().starts_with("There is no overall score here, as it would rest on too little."));
    }
    // All of a small team have answered.
    few.people = 3;
    CHECK_FALSE(most_is_unknown(Page(few).page.answer));
    CHECK_FALSE(most_is_unknown(Page(agreed(all_answers(5, 1, 5))).page.answer));
}
