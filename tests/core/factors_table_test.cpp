#include "core/export/factors_table.h"

#include "catch.h"
#include "core/export/plan_table.h"
#include "core/result/scored_assessment.h"
#include "export_sample.h"
#include "first_page_sample.h"

using namespace readiness;
using namespace sample;

namespace {

using Lines = std::vector<std::string>;

/// A copy of ballots for others: Leadership withheld.
Assessment copy_of_ballots() {
    Assessment copy;
    copy.mode = Mode::ballots;
    copy.shareable = true;
    StoredProfile stored;
    stored.people = 12;
    stored.factors.resize(3);
    stored.factors[0].id = {"A"};
    stored.factors[0].withheld = true;
    stored.factors[1].id = {"B"};
    stored.factors[1].score = 25.5;
    stored.factors[1].band = "not-ready";
    stored.factors[1].people = 12;
    stored.factors[1].verdict = "little";
    stored.factors[2].id = {"C"};
    stored.barriers.resize(2);
    stored.barriers[0].id = {"no-leader"};
    stored.barriers[0].withheld = true;
    stored.barriers[1].id = {"no-time"};
    stored.barriers[1].pressure = 74.5;
    stored.barriers[1].status = "blocking";
    copy.stored_profile = stored;
    return copy;
}

Assessment with_plan() {
    using namespace std::chrono;
    Assessment assessment = alike(6, all_answers(4, 1, 5));
    Action action = own_action("Pay for cover", {"no-time"}, "a1");
    action.owner = "Ward manager";
    action.due = 2026y / December / 8;
    action.status = ActionStatus::dropped;
    action.when = "When the shift hands over";
    action.sign = "Nobody asks";
    action.obstacle = "Money";
    assessment.actions = {action, own_action("Ask", {}, "a2")};
    assessment.ours = {{{"no-time"}, Ours::with_help, {}, {}}};
    return assessment;
}

}  // namespace

TEST_CASE("the table of factors has score, band and how much was answered, in the questionnaire's order") {
    const DataTable table = factors_table(page_of(alike(6, all_answers(4, 1, 5))), ForWhom::the_room);
    CHECK(rows_of(table, {"for", "factor_id", "factor", "score", "band_id", "band", "withheld", "firm", "answered",
                          "of"}) == Lines{"the room | A | Leadership | 75 | ready | Ready | no | yes | 12 | 12",
                                          "the room | B | Time | 0 | not-ready | Not ready | no | yes | 12 | 12",
                                          "the room | C | Links | 100 | ready | Ready | no | yes | 12 | 12"});
    CHECK(rows_of(table, {"lowest_item", "lowest_score", "people", "agreement", "rwg_star"})[1] ==
          "B1 | 0 | 6 | agreement | 1");
}

TEST_CASE("a factor that missing answers could move has its ends and is not firm") {
    const DataTable table =
        factors_table(page_of(agreed({{"A1", Answer::of(3)}, {"A2", Answer::dont_know()}})), ForWhom::the_room);
    CHECK(rows_of(table, {"score", "low", "high", "firm", "dont_know", "people", "agreement"}) ==
          Lines{"50 | 25 | 75 | no | 1 | - | -", "- | 0 | 100 | no | 0 | - | -", "- | 0 | 100 | no | 0 | - | -"});
}

TEST_CASE("from a shareable copy the table of factors has what the copy kept") {
    const DataTable table = factors_table(page_of(copy_of_ballots()), ForWhom::the_room);
    CHECK(
        rows_of(table, {"for", "factor_id", "score", "band", "withheld", "people", "agreement", "answered", "firm"}) ==
        Lines{"others | A | - | - | yes | - | - | - | -", "others | B | 25.5 | Not ready | no | 12 | little | - | -",
              "others | C | - | - | no | - | - | - | -"});
    CHECK(questions_table(page_of(copy_of_ballots()), ForWhom::others).rows.empty());
}

TEST_CASE("a questionnaire that is read by question has no factors and no barriers in its tables") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.results = Results::questions;
    const ScoredAssessment scored = page_of(alike(6, all_answers(4, 1, 5)), questionnaire);
    CHECK(factors_table(scored, ForWhom::the_room).rows.empty());
    CHECK(barriers_table(scored, ForWhom::the_room).rows.empty());
    CHECK(rows_of(questions_table(scored, ForWhom::the_room), {"item", "score"}).front() == "A1 | 75");
}

TEST_CASE("the table of questions has each question's score, how it was answered and whether opinion is split") {
    const DataTable table = questions_table(page_of(split_on({"B1"})), ForWhom::the_room);
    CHECK(rows_of(table, {"number", "item", "factor", "score", "answered", "of", "split", "agreement"})[2] ==
          "3 | B1 | Time | 50 | 6 | 6 | yes | little");
    CHECK(rows_of(table, {"number", "item", "split"})[3] == "4 | B2 | no");
}

TEST_CASE("the table of barriers begins with the most pressing, with the questions behind it and what could be tried") {
    const DataTable table = barriers_table(page_of(with_plan()), ForWhom::the_room);
    CHECK(rows_of(table, {"barrier_id", "pressure", "status", "certainty", "reasons", "ours", "measures"}) ==
          Lines{"no-time | 100 | Strong | firm | B1 0 | With help | Pay for cover; Ask for a name",
                "no-leader | 25 | Little seen | firm | A1 75 | - | Ask for a name",
                "no-links | 0 | Little seen | firm | C1 100 | - | Pay for cover; Visit a team"});
    const DataTable copy = barriers_table(page_of(copy_of_ballots()), ForWhom::the_room);
    CHECK(rows_of(copy, {"barrier_id", "pressure", "status_id", "withheld", "certainty"}) ==
          Lines{"no-time | 74.5 | blocking | no | -", "no-leader | - | - | yes | -",
                "no-links | - | not-assessed | no | -"});
}

TEST_CASE("the plan's table has each action, dropped ones too, and is for the room alone") {
    const ScoredAssessment scored = page_of(with_plan());
    CHECK(rows_of(plan_table(scored, ForWhom::the_room),
                  {"action", "what", "who", "due", "status", "when", "sign", "obstacle", "against"}) ==
          Lines{"a1 | Pay for cover | Ward manager | 8 Dec 2026 | Dropped | When the shift hands over | Nobody asks | "
                "Money | No time to learn it",
                "a2 | Ask | - | - | Open | - | - | - | -"});
    CHECK(plan_table(scored, ForWhom::others).rows.empty());
    Assessment copy = copy_of_ballots();
    copy.actions = with_plan().actions;
    CHECK(plan_table(page_of(copy), ForWhom::the_room).rows.empty());
}

TEST_CASE("no table holds anything while answers are sealed, or for others without a copy") {
    Assessment assessment = with_plan();
    for (DataTable (*table)(const ScoredAssessment&, ForWhom) :
         {factors_table, questions_table, barriers_table, plan_table})
        CHECK(table(page_of(assessment), ForWhom::others).rows.empty());
    assessment.sealed = true;
    for (DataTable (*table)(const ScoredAssessment&, ForWhom) :
         {factors_table, questions_table, barriers_table, plan_table})
        CHECK(table(page_of(assessment), ForWhom::the_room).rows.empty());
}
