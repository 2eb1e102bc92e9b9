#include "core/report/plan_blocks.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "catch.h"
#include "copy_sample.h"
#include "core/report/poster_blocks.h"
#include "core/report/report.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"
#include "first_page_sample.h"

using namespace readiness;
using namespace sample;

namespace {

constexpr std::chrono::year_month_day today{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{3}};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

Action action(const std::string& text, ActionStatus status) {
    Action made;
    made.id = text;
    made.text = text;
    made.owner = "Owner of " + text;
    made.status = status;
    return made;
}

/// One against a barrier and late, one our own and under way, one done, one dropped.
Assessment planned() {
    Assessment assessment = alike(6, all_answers(4, 1, 5));
    assessment.title = "Ward 7";
    Action late = action("Late thing", ActionStatus::open);
    late.barrier = {"no-time"};
    late.due = std::chrono::year_month_day{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{1}};
    late.when = "the shift ends, then I ask";
    assessment.actions = {late, action("Own thing", ActionStatus::doing), action("Past thing", ActionStatus::done),
                          action("Left thing", ActionStatus::dropped)};
    assessment.look_again =
        std::chrono::year_month_day{std::chrono::year{2027}, std::chrono::month{2}, std::chrono::day{24}};
    return assessment;
}

const Table* table_in(const Blocks& blocks) {
    const auto found =
        std::ranges::find_if(blocks, [](const Block& block) { return std::holds_alternative<Table>(block); });
    return found == blocks.end() ? nullptr : &std::get<Table>(*found);
}

}  // namespace

TEST_CASE("a page that is not the plan's own has what is to do, what is under way first, and when to look again") {
    const Blocks blocks = open_plan_blocks(page_of(planned()), today, PlanColumns::with_against);
    const Table* table = table_in(blocks);
    REQUIRE(table != nullptr);
    REQUIRE(table->rows.size() == 2);
    CHECK(table->rows[0].cells[0].text == "Own thing");
    CHECK(table->rows[0].cells[1].text == "Our own");
    CHECK(table->rows[1].cells[1].text == "No time to learn it");
    CHECK(table->rows[1].cells[2].text == "Owner of Late thing");
    CHECK(table->rows[1].cells[3] == TableCell{"1\u00a0Dec\u00a02026,\u00a0late", Sign::late});
    CHECK(table->rows[1].below.empty());
    CHECK(std::get<Paragraph>(blocks.back()) ==
          Paragraph{"We answer the same questions again on 24 Feb 2027.", Voice::strong});
}

TEST_CASE("a long plan on another page shows five actions and says how many more there are") {
    Assessment assessment = planned();
    for (int i = 0; i < 5; ++i)
        assessment.actions.push_back(action("Thing " + std::to_string(i), ActionStatus::open));
    const Blocks blocks = open_plan_blocks(page_of(assessment), today, PlanColumns::what_who_when);
    REQUIRE(table_in(blocks) != nullptr);
    CHECK(table_in(blocks)->rows.size() == 5);
    CHECK(table_in(blocks)->columns.size() == 3);
    CHECK(contains(text_of(blocks), "2 more actions are on the plan."));
    CHECK(open_plan_blocks(page_of(alike(6, all_answers(4, 1, 5))), today, PlanColumns::with_against).empty());
}

TEST_CASE("the plan's own page has every action with all that was said of it, and its status as a sign and a word") {
    const Blocks blocks = plan_blocks(page_of(planned()), ForWhom::the_room, today);
    const Table* table = table_in(blocks);
    REQUIRE(table != nullptr);
    REQUIRE(table->rows.size() == 4);
    CHECK(table->rows[0].cells[4] == TableCell{"Doing", Sign::doing});
    CHECK(table->rows[1].below == std::vector<std::string>{"When, then: the shift ends, then I ask"});
    CHECK(table->rows[3].cells[4] == TableCell{"Dropped", Sign::dropped});
    CHECK(text_of(blocks).starts_with("For the team itself: names people.\n"));
}

TEST_CASE("others get no plan, on no part of a report") {
    const Assessment copy = first_copy(page_of(planned()));
    for (const ReportPart part : {ReportPart::full, ReportPart::summary, ReportPart::poster, ReportPart::plan}) {
        const std::string text = text_of(report_of(page_of(copy), {part, ForWhom::others, today}));
        CAPTURE(static_cast<int>(part));
        CHECK_FALSE(contains(text, "Owner of"));
        CHECK_FALSE(contains(text, "thing"));
        CHECK(contains(text, "Ward 7"));
    }
}

TEST_CASE("a poster has the question, its answer, first steps and the plan, and no small print but its source") {
    const ReportDocument poster = report_of(page_of(planned()), {ReportPart::poster, ForWhom::the_room, today});
    CHECK(poster.sheet == Sheet::poster);
    CHECK(title_of(poster) == "Ward 7");
    CHECK(poster.foot == "Barriers: A scan, 2014.");
    const std::string text = text_of(poster);
    CHECK(
        text.starts_with("This page is for the team that answered, and for nobody else: it shows how people answered.\n"
                         "Is this team ready to take the change on?\n"));
    CHECK(contains(text, "Not yet. Links (100)"));
    CHECK(contains(text, "No time to learn it: Pay for cover."));
    CHECK(contains(text, "Owner of Own thing"));
    CHECK(contains(text, "We answer the same questions again on 24 Feb 2027."));
    CHECK_FALSE(contains(text, " of 6 answered"));
}

TEST_CASE("a poster of sealed answers has only the answer, which says so") {
    Assessment sealed = planned();
    sealed.sealed = true;
    const ReportDocument poster = report_of(page_of(sealed), {ReportPart::poster, ForWhom::the_room, today});
    CHECK(poster.foot.empty());
    CHECK(contains(text_of(poster), "the answers are sealed"));
    CHECK_FALSE(contains(text_of(poster), "Owner"));
}

TEST_CASE("a poster names no barrier of which few know, and has no radar where most is unknown") {
    std::vector<Answers> people(6, all_answers(1, 1, 1));
    for (std::size_t person = 0; person < 4; ++person) {
        for (auto& [id, answer] : people[person])
            answer = Answer::dont_know();
    }
    const std::string text = text_of(poster_blocks(page_of(ballots(people)), ForWhom::the_room, today));
    CHECK(contains(text, "First: share out who asks whom by when"));
    CHECK_FALSE(contains(text, "No time to learn it"));
    CHECK_FALSE(contains(text, "Radar"));
}

TEST_CASE("a poster of a team with nothing in the way says what to keep an eye on") {
    const std::string text = text_of(poster_blocks(page_of(alike(6, all_answers(5, 4, 5))), ForWhom::the_room, today));
    CHECK(text.starts_with("This page is for the team that answered"));
    CHECK(contains(text, "Keep an eye on the lowest factor, Time (75)"));
}
