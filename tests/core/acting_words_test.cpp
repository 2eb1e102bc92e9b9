#include "core/words/acting_words.h"

#include "catch.h"
#include "worded_page.h"

using namespace readiness;
using namespace sample;

namespace {

std::vector<WordedToActOn> worded(const Page& page) {
    return worded_to_act_on(page.scored, page.page);
}

std::string about(const Page& page) {
    return about_acting(page.scored, page.page);
}

}  // namespace

TEST_CASE("one person's low answer is not named where fewer than five answered") {
    const Answers high = all_answers(5, 5, 5);
    const Page page(ballots({high, high, with(high, "C2", Answer::of(3))}), with_rule());
    CHECK(worded(page)[0].why.find("low enough") == std::string::npos);
    for (const std::string& text : page.talk())
        CHECK(text.find("Split") == std::string::npos);
}

TEST_CASE("a barrier to act on has its status, why it stands there, and who does what for how long") {
    const Page page(alike(6, all_answers(4, 1, 5)));
    CHECK(worded(page) ==
          std::vector<WordedToActOn>{{"No time to learn it", "Strong", "Pay for cover", "ward manager", "an hour",
                                      "Why: all say “Strongly disagree” to “Text of B1” (score\u00a00).", "",
                                      "Pay for cover (ward manager, an hour)"}});
    CHECK(about(page).empty());
    const Page copy(copy_of(alike(6, all_answers(4, 1, 2))));
    CHECK(worded(copy)[0].status == "Strong");
    CHECK(worded(copy)[0].why.empty());
    CHECK(worded(copy)[1].step == "the same as for the barrier above");
}

TEST_CASE("a barrier with the reason of one before it says so once") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].barriers = {{{"no-leader"}, 1, {}}, {{"no-time"}, 1, {}}};
    const Page page(agreed(all_answers(1, 5, 5)), questionnaire);
    CHECK(worded(page)[0].why == "Why: the team says “Strongly disagree” to “Text of A1” (score\u00a00).");
    CHECK(worded(page)[1].why == "Why: the same answer as for the barrier above.");
}

TEST_CASE("a barrier that few know of is not called strong, and says of how many people it would be") {
    std::vector<Answers> people(6, all_answers(5, 5, 1));
    for (std::size_t person = 0; person < 4; ++person)
        people[person] = with(people[person], "C1", Answer::dont_know());
    const Page page(ballots(people));
    CHECK(worded(page)[0].status == "Too few know");
    CHECK(worded(page)[0].why == "Perhaps: the 2 people who know say “Strongly disagree” to “Text of C1”.");
    CHECK(page.answer().find("One barrier may be strong: “Few links”.") != std::string::npos);
    CHECK(page.first() == "First: find out whether this barrier is there: “Few links”.");
    CHECK(worded(Page(alike(3, all_answers(1, 5, 5))))[0].status == "Too few answered");
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[0].barriers = questionnaire.items[1].barriers = {{{"no-links"}, 0.2, {}}};
    const Answers unknown = with(with(all_answers(5, 5, 1), "A1", Answer::dont_know()), "A2", Answer::dont_know());
    CHECK(worded(Page(agreed(unknown), questionnaire))[0].status == "Not known yet");
}

TEST_CASE(
    "the plan is behind the first step: what is begun is passed over, and what the team cannot change is asked for") {
    Assessment assessment = alike(6, all_answers(4, 1, 2));
    const auto first = [&] { return Page(assessment).first(); };
    CHECK(first() == "First: pay for cover (ward manager, an hour), against “No time to learn it”.");
    Action& action = assessment.actions.emplace_back();
    action.id = "a1";
    action.measure = {"cover"};
    action.barrier = {"no-time"};
    CHECK(first() == "First: pay for cover (ward manager, an hour), against “No time to learn it”.");
    for (const ActionStatus status : {ActionStatus::doing, ActionStatus::done, ActionStatus::dropped}) {
        assessment.actions[0].status = status;
        CHECK(first() == "First: ask for a name (team lead, ten minutes), against “No time to learn it”.");
    }
    assessment.ours = {{{"no-time"}, Ours::no, {}, {}}};
    CHECK(first().ends_with(", against “Few links”."));
    assessment.ours.push_back({{"no-links"}, Ours::no, {}, {}});
    assessment.ours.push_back({{"no-leader"}, Ours::no, {}, {}});
    CHECK(first().starts_with("First: ask "));
    const Page page(assessment);
    CHECK(worded(page)[0].step.starts_with("Ask "));
}

TEST_CASE("a barrier that a rule makes strong says whose rule it is") {
    const Page page(agreed(with(all_answers(5, 5, 5), "C2", Answer::of(3))), with_rule());
    CHECK(
        worded(page)[0].why ==
        "Why: by a rule of this program this answer alone makes it strong. The team says “In between” to “Text of C2” "
        "(score\u00a050).");
}

TEST_CASE("of what is not in the table three are named, what is strong first, and the rest are counted") {
    Questionnaire questionnaire = page_questionnaire();
    Evidence evidence = page_evidence();
    for (const std::size_t i : {1U, 3U, 5U}) {
        const std::string id = "more-" + std::to_string(i);
        questionnaire.items[i].barriers = {{{id}, 1, {}}};
        evidence.barriers.push_back({{id}, "Barrier " + std::to_string(i), Level::team, 0, {}, {}, "", {}, {}});
    }
    const auto more = [&](const Answers& answers) {
        const ScoredAssessment assessment = scored(questionnaire, evidence, agreed(answers));
        return about_acting(assessment, first_page(assessment, ForWhom::the_room));
    };
    CHECK(more(all_answers(1, 1, 1)) == "Also strong: “Barrier 1”, “Barrier 3” and 1 more.");
    CHECK(more(with(all_answers(1, 1, 1), "B2", Answer::of(3))) ==
          "Also strong: “Barrier 1” and “Barrier 5”. Also to watch: “Barrier 3”.");
    Answers watched = with(all_answers(5, 5, 5), "A2", Answer::of(3));
    watched = with(watched, "B2", Answer::of(3));
    CHECK(more(with(watched, "C2", Answer::of(3))) ==
          "No barrier is strong. To watch: “Barrier 1”, “Barrier 3” and “Barrier 5”.");
}

TEST_CASE("a status that missing answers could change has a line that says so") {
    std::vector<Answers> people(6, all_answers(5, 5, 2));
    people[0] = with(people[0], "C1", Answer::dont_know());
    people[1] = with(people[1], "C1", Answer::of(4));
    const Page page(ballots(people));
    REQUIRE(worded(page).size() == 1);
    CHECK(worded(page)[0].not_sure == "Not sure: the “don’t know” answer could change this.");
    CHECK(worded(Page(alike(6, all_answers(5, 5, 2))))[0].not_sure.empty());
    CHECK(worded(Page(copy_of(ballots(people))))[0].not_sure.empty());
}

TEST_CASE("where there is nothing to act on a sentence says why") {
    CHECK(about(Page(agreed(all_answers(5, 5, 5)))) == "Nothing stands in the way by these answers.");
    CHECK(about(Page(agreed({}))) == "No barrier can be judged yet: too little is known.");
    CHECK(about(Page(agreed({{"A1", Answer::of(5)}}))) ==
          "Nothing stands in the way by these answers. 2 barriers cannot be judged yet.");
    Questionnaire without = page_questionnaire();
    for (Item& item : without.items)
        item.barriers.clear();
    CHECK(about(Page(agreed(all_answers(5, 5, 5)), without)) == "This questionnaire asks about no barrier.");
    CHECK(
        about(Page(agreed(all_answers(5, 5, 5)), read_by_question())).starts_with("This questionnaire gives no barr"));
}
