#include "core/words/first_page_words.h"

#include "catch.h"
#include "reading_grade.h"
#include "worded_page.h"

using namespace readiness;
using namespace sample;

TEST_CASE("a strength has the answer first, then the question, its score and how many answered") {
    const auto strengths = [](const Page& page) { return strength_texts(page.scored, page.page); };
    CHECK(strengths(Page(alike(6, all_answers(5, 1, 1)))) ==
          std::vector<std::string>{"All say “Strongly agree” to “Text of A1” (score 100, 6 of 6 answered)."});
    CHECK(strengths(Page(agreed(all_answers(4, 1, 1)))) ==
          std::vector<std::string>{"The team says “Agree” to “Text of A1” (score 75)."});
    CHECK(strengths(Page(agreed(all_answers(1, 1, 1)))) ==
          std::vector<std::string>{"No question scores high for sure yet."});
    CHECK(strengths(Page(unknown_to_most())).front().starts_with("All say “Strongly agree” to"));
    CHECK(strengths(Page(agreed({{"A1", Answer::of(3)}}))) == std::vector<std::string>{"Too little is known to name a strength."});
    CHECK(strengths(Page(copy_of(alike(6, all_answers(4, 1, 1))))) ==
          std::vector<std::string>{"Leadership: 75 of 100, from 6 people."});
}

TEST_CASE("a factor that the answer names as low is explained by the first sentence about it") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.factors[1].about = "Hours to spare. They may help.";
    questionnaire.factors[2].about = "Links";
    const Page page(agreed(all_answers(5, 1, 1)), questionnaire);
    CHECK(factor_meanings(page.scored, page.page) ==
          std::vector<std::string>{"Time: hours to spare.", "Links: links."});
    const Page fine(agreed(all_answers(5, 4, 5)), questionnaire);
    CHECK(factor_meanings(fine.scored, fine.page) == std::vector<std::string>{"Time: hours to spare."});
    CHECK(factor_meanings(Page(sealed_ballots()).scored, Page(sealed_ballots()).page).empty());
}

TEST_CASE("the words firm and may change are explained where the page says them") {
    const auto how = [](const Page& page) { return how_to_read_numbers(page.scored, page.page); };
    CHECK(how(Page(agreed(all_answers(4, 1, 5)))) ==
          "A score of 100 is best, also where that means to disagree. “Firm”: missing answers could not change it.");
    CHECK(how(Page(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know())))) ==
          "A score of 100 is best, also where that means to disagree. “May change”: missing answers could change it.");
    CHECK(how(Page(unknown_to_most())).empty());
}

TEST_CASE("the first line says whom the page is for, and the smallest group of what leaves the team") {
    CHECK(Page(alike(6, all_answers(4, 4, 4))).whom() ==
          "This page is for the team only. Do not pass it on: it shows how people answered.");
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
