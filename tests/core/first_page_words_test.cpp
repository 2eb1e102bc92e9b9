#include "core/words/first_page_words.h"

#include "catch.h"
#include "reading_grade.h"
#include "worded_page.h"

using namespace readiness;
using namespace sample;

TEST_CASE("a strength has the answer first, then the question and its score") {
    const auto strengths = [](const Page& page) { return strength_texts(page.scored, page.page); };
    CHECK(strengths(Page(alike(6, all_answers(5, 1, 1)))) ==
          std::vector<std::string>{"All say “Strongly agree” to “Text of A1” (score\u00a0100)."});
    CHECK(strengths(Page(agreed(all_answers(4, 1, 1)))) ==
          std::vector<std::string>{"The team says “Agree” to “Text of A1” (score\u00a075)."});
    CHECK(strengths(Page(agreed(all_answers(1, 1, 1)))).empty());
    CHECK(strengths(Page(unknown_to_most())).front().starts_with("All say “Strongly agree” to"));
    CHECK(strengths(Page(copy_of(alike(6, all_answers(4, 1, 1))))) ==
          std::vector<std::string>{"Leadership: 75 of 100, from 6 people."});
}

TEST_CASE("factors are explained by the first sentence about them: all if they are few, else those that are named") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.factors[1].about = "Hours to spare. They may help.";
    questionnaire.factors[2].about = "Links";
    const Page page(agreed(all_answers(5, 1, 1)), questionnaire);
    CHECK(factor_meanings(page.scored, page.page) ==
          std::vector<std::string>{"Time: hours to spare.", "Links: links."});
    Answers answers = all_answers(5, 3, 5);
    for (const char* id : {"D1", "E1", "F1", "G1"}) {
        add_item(questionnaire, id, std::string(1, id[0]));
        answers.emplace_back(id, Answer::of(4));
    }
    const Page many(agreed(answers), questionnaire);
    CHECK(factor_meanings(many.scored, many.page) ==
          std::vector<std::string>{"Time: hours to spare.", "Links: links."});
    answers = with(with(answers, "C1", Answer::of(4)), "C2", Answer::of(4));
    const Page other(agreed(with(answers, "D1", Answer::of(5))), questionnaire);
    CHECK(factor_meanings(other.scored, other.page) == std::vector<std::string>{"Time: hours to spare."});
    CHECK(factor_meanings(Page(sealed_ballots()).scored, Page(sealed_ballots()).page).empty());
}

TEST_CASE("what scores mean is said where there are any") {
    const auto how = [](const Page& page) { return how_to_read_numbers(page.scored, page.page); };
    CHECK(how(Page(agreed(all_answers(4, 1, 5)))) ==
          "Scores go from 0 to 100. 100 is the best answer for the change: sometimes that is to agree, sometimes to "
          "disagree.");
    CHECK(how(Page(copy_of(nearly_alike(6, all_answers(4, 1, 5))))) ==
          "Scores go from 0 to 100. 100 is the best for the change.");
    CHECK(how(Page(unknown_to_most())).empty());
    CHECK(how(Page(sealed_ballots())).empty());
}

TEST_CASE("whose judgement the page is names only what is on the page") {
    const auto limits = [](const Page& page) { return limits_text(page.scored, page.page); };
    const std::string tested =
        " is the judgement of the makers of this tool. Nobody has tested yet whether teams that score high do better.";
    CHECK(limits(Page(agreed(all_answers(4, 1, 5)))) ==
          "Where a band begins, what counts as a barrier and which step comes first" + tested);
    CHECK(limits(Page(agreed(all_answers(5, 5, 5)))) == "Where a band begins and what counts as a barrier" + tested);
    CHECK(limits(Page(unknown_to_most())) ==
          "What counts as a barrier is the judgement of the makers of this tool. Nobody has tested it yet.");
    CHECK(limits(Page(agreed(all_answers(5, 3, 1)), read_by_question())) ==
          "Nobody has tested yet whether teams that score high do better.");
    CHECK(limits(Page(sealed_ballots())).empty());
    CHECK(limits_text(page_of(agreed(all_answers(5, 5, 5)))) ==
          "Where a band begins, what counts as a barrier and which step comes first" + tested);
}

TEST_CASE("the first line says whom the page is for, and the smallest group of what leaves the team") {
    CHECK(Page(alike(6, all_answers(4, 4, 4))).whom() ==
          "This page is for the team that answered, and for nobody else: it shows how people answered.");
    CHECK(Page(agreed(all_answers(4, 4, 4))).whom() ==
          "This page is for the team: it shows the answers that the team agreed on.");
    CHECK(Page(copy_of(alike(6, all_answers(4, 4, 4)))).whom() ==
          "This page may be passed on. Single answers and groups of fewer than 5 people are left out.");
    CHECK(Page(agreed(all_answers(4, 4, 4)), page_questionnaire(), ForWhom::others).whom() ==
          "This page may be passed on. It is made from the answers that the team agreed on.");
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
                          Page(copy_of(nearly_alike(6, all_answers(4, 1, 5)))),
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
