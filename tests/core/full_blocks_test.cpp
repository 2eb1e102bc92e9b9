#include "core/report/full_blocks.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "catch.h"
#include "copy_sample.h"
#include "core/report/answer_blocks.h"
#include "core/report/barrier_blocks.h"
#include "core/report/html_writer.h"
#include "core/report/markdown_writer.h"
#include "core/report/report.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"
#include "first_page_sample.h"
#include "scored_sample.h"
#include "ward_sample.h"

using namespace readiness;
using namespace sample;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string text_for(const ScoredAssessment& assessment, ForWhom for_whom = ForWhom::the_room) {
    return text_of(full_blocks(assessment, for_whom, {}));
}

std::vector<std::string> headings(const Blocks& blocks, int level) {
    std::vector<std::string> texts;
    for (const Block& block : blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        if (heading != nullptr && heading->level == level) texts.push_back(heading->text);
    }
    return texts;
}

/// Something that a single person wrote, wherever an assessment holds it.
Assessment with_secrets(int people) {
    Assessment assessment = alike(people, all_answers(4, 1, 5));
    assessment.title = "Ward 7";
    assessment.notes = {{{"A1"}, "note secret", {}, {}}};
    assessment.consensus = {{{"B2"}, Answer::of(2), "why secret", {}, {}}};
    assessment.basis = Reading::agreed_first;
    Action& action = assessment.actions.emplace_back();
    action.text = "action secret";
    action.owner = "owner secret";
    return assessment;
}

}  // namespace

TEST_CASE("a whole report is one page, the profile, every question, and how the numbers are made") {
    const Blocks blocks = full_blocks(page_of(with_secrets(6)), ForWhom::the_room, {});
    CHECK(headings(blocks, 1) == std::vector<std::string>{"Ward 7"});
    const std::string text = text_of(blocks);
    CHECK(text.starts_with("This page is for the team that answered"));
    std::size_t at = 0;
    for (const char* part : {"Is this team ready to take the change on?", "What stands in the way", "\nOverall\n",
                             "\nFactors\n", "\nBarriers\n", "\nWhat you could try\n", "\nEvery question\n",
                             "\nHow the numbers are made\n", "\nHow far to trust the evidence\n"}) {
        CAPTURE(part);
        const std::size_t next = text.find(part, at);
        REQUIRE(next != std::string::npos);
        at = next;
    }
    CHECK(std::ranges::count_if(blocks, [](const Block& block) { return std::holds_alternative<Break>(block); }) == 4);
}

TEST_CASE("a whole report says of every question how many gave which answer, and what was written beside it") {
    const Blocks blocks = answer_blocks(page_of(with_secrets(6)));
    REQUIRE(std::holds_alternative<Table>(blocks.back()));
    const std::vector<Row>& rows = std::get<Table>(blocks.back()).rows;
    REQUIRE(rows.size() == 6);
    CHECK(rows[0].group == "Leadership");
    CHECK(rows[0].cells[0].text == "A1 Text of A1");
    CHECK(rows[0].cells[1].text == "Agree\u00a06");
    CHECK(rows[0].cells[2].text == "75");
    CHECK(rows[0].below == std::vector<std::string>{"Note: note secret"});
    CHECK(rows[3].cells[1].text == "Agreed: Disagree. Votes: Strongly disagree\u00a06");
    CHECK(rows[3].below == std::vector<std::string>{"Why: why secret"});
}

TEST_CASE("answers that a number scale, don't know and nobody gave are counted in words") {
    Assessment assessment = ballots({{{"L1", Answer::of(2)}, {"W1", Answer::of(10)}},
                                     {{"L1", Answer::dont_know()}, {"W1", Answer::of(-5)}},
                                     {{"L1", Answer::of(2)}}});
    const std::string text =
        text_of(answer_blocks(scored(ward_questionnaire(), ward_evidence(), std::move(assessment))));
    CHECK(contains(text, "don't know\u00a01"));
    CHECK(contains(text, "2 answers from"));
    CHECK(contains(text, "no answer\u00a01"));
    CHECK(contains(text, "(reversed)"));
    CHECK(contains(text, "Of a question that is reversed, to disagree is the more ready answer."));
}

TEST_CASE("where people agreed on their answers a question has the answer, or that it has none") {
    const std::string text = text_of(answer_blocks(page_of(agreed({{"A1", Answer::of(2)}}))));
    CHECK(contains(text, "Disagree"));
    CHECK(contains(text, "Not answered"));
    CHECK_FALSE(contains(text, "Agreement"));
}

TEST_CASE("a whole report for others is built from a copy, with no single answer and nothing that anybody wrote") {
    const Assessment copy = first_copy(page_of(with_secrets(6)));
    const std::string text = text_for(page_of(copy), ForWhom::others);
    CHECK(text.starts_with("This page may be passed on. Single answers and groups"));
    CHECK(contains(text, "\nFactors\n"));
    CHECK_FALSE(contains(text, "Every question"));
    CHECK_FALSE(contains(text, "secret"));
    CHECK_FALSE(contains(text, "Text of A1"));
}

TEST_CASE("ballots that are no copy, and sealed ones, give others and the room nothing but why") {
    const std::string refused = text_for(page_of(with_secrets(6)), ForWhom::others);
    CHECK(contains(refused, "This page is not for others"));
    Assessment sealed = with_secrets(6);
    sealed.sealed = true;
    for (const std::string& text : {refused, text_for(page_of(sealed))}) {
        CHECK_FALSE(contains(text, "secret"));
        CHECK_FALSE(contains(text, "\nFactors\n"));
        CHECK_FALSE(contains(text, "Every question"));
    }
}

TEST_CASE("a whole report that is read by question has its questions and no barrier") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.results = Results::questions;
    const std::string text = text_for(page_of(agreed(all_answers(5, 1, 5)), questionnaire));
    CHECK(contains(text, "One question cannot stand for a whole factor."));
    CHECK(contains(text, "\nEvery question\n"));
    CHECK_FALSE(contains(text, "\nFactors\n"));
    CHECK_FALSE(contains(text, "\nBarriers\n"));
}

TEST_CASE("barriers at a glance name the questions that bear on them, and a rule that made one strong") {
    const std::string text =
        text_of(barrier_overview_blocks(scored(ward_questionnaire(), ward_evidence(), ward_assessment())));
    CHECK(contains(text, "The change adds work"));
    CHECK(contains(text, "W1\u00a00"));
    CHECK(contains(text, "By our own rule"));
    CHECK(contains(text, "Few ties between teams"));
}

TEST_CASE("text from people is escaped in every part of a report and in every format") {
    const std::string hostile = "</style><script>alert(1)</script> [a](b) *c* \" onload='x' <b>";
    Assessment assessment = with_secrets(6);
    for (std::string* text : {&assessment.title, &assessment.team, &assessment.organisation, &assessment.initiative,
                              &assessment.notes[0].text, &assessment.consensus[0].why})
        *text = hostile;
    Action& action = assessment.actions[0];
    for (std::string* text : {&action.text, &action.owner, &action.when, &action.sign, &action.obstacle})
        *text = hostile;
    action.barrier = {hostile};
    const ScoredAssessment whole = page_of(assessment);
    for (const ReportPart part : all_report_parts) {
        const ReportDocument document = report_of(whole, {part, ForWhom::the_room, {}});
        const std::string page = html_of(document);
        CAPTURE(static_cast<int>(part));
        CHECK(contains(page, "&lt;/style&gt;&lt;script&gt;alert(1)"));
        CHECK_FALSE(contains(page, "<script"));
        CHECK_FALSE(contains(page, "<b>"));
        CHECK_FALSE(contains(page, "' onload"));
        const std::string markdown = markdown_of(document);
        CHECK(contains(markdown, "\\<script\\>"));
        CHECK_FALSE(contains(markdown, "[a]("));
        CHECK_FALSE(contains(markdown, " *c*"));
    }
}
