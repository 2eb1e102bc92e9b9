// What a workshop wrote down, left open and went back to.
#include "core/groups/workshop_summary.h"

#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "core/report/profile_page.h"
#include "core/report/text_writer.h"
#include "core/words/workshop_words.h"
#include "scored_sample.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

Tally hands_on(const char* item, std::vector<int> counts, int dont_know = 0) {
    Tally tally;
    tally.item = {item};
    tally.counts = std::move(counts);
    tally.dont_know = dont_know;
    return tally;
}

/// Hands on L1 twice and then agreed, on L2 once and left open, on W1 mostly unknown; a note and a reason.
Assessment ward_workshop() {
    Assessment assessment = ward_assessment();
    assessment.mode = Mode::tally;
    assessment.people = 12;
    assessment.consensus = {{{"L1"}, Answer::of(4), "She came to the team day.", {}, {}}};
    assessment.earlier_tallies = {{hands_on("L1", {3, 3, 0, 3, 3}), 1}};
    Tally w1;
    w1.item = {"W1"};
    w1.values = {-5, 0, 10, 10, 10, 10};
    w1.dont_know = 5;
    w1.not_applicable = 1;
    assessment.tallies = {hands_on("L1", {0, 2, 0, 9, 1}), hands_on("L2", {0, 6, 0, 6, 0}), w1};
    assessment.left_open = {{"L2"}};
    assessment.notes = {{{"W1"}, "Time it for a week.", {}, {}}, {{"L2"}, " \n", {}, {}}};
    return assessment;
}

WorkshopSummary summary_of(const Assessment& assessment) {
    return workshop_summary(ward_questionnaire(), assessment);
}

std::vector<std::string> lines_of(const Assessment& assessment, std::string_view section) {
    std::vector<std::string> lines;
    for (const WorkshopSection& each : workshop_sections(ward_questionnaire(), summary_of(assessment))) {
        if (each.id != section) continue;
        for (const WorkshopEntry& entry : each.entries)
            lines.insert(lines.end(), entry.lines.begin(), entry.lines.end());
    }
    return lines;
}

std::string report_of(const Assessment& assessment) {
    return text_of(profile_page(scored(ward_questionnaire(), ward_evidence(), assessment)));
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a workshop in which nothing was written, left open or voted on again has an empty summary") {
    CHECK(summary_of(divided_ward()).empty());
    CHECK(workshop_sections(ward_questionnaire(), {}).empty());
    CHECK_FALSE(contains(report_of(divided_ward()), "Workshop"));
}

TEST_CASE("what was left open stands with the answers that the room saw last") {
    const WorkshopSummary summary = summary_of(ward_workshop());
    REQUIRE(summary.left_open.size() == 1);
    CHECK(summary.left_open[0].item == ItemId{"L2"});
    REQUIRE(summary.left_open[0].last.has_value());
    CHECK(summary.left_open[0].last->hands.counts == std::vector<int>{0, 6, 0, 6, 0});
    CHECK(lines_of(ward_workshop(), "left-open") == Lines{"Last answers: Disagree\u00a06 · Agree\u00a06"});
}

TEST_CASE("a question that was voted on again has every round, from the first, and what was agreed") {
    const WorkshopSummary summary = summary_of(ward_workshop());
    REQUIRE(summary.voted_again.size() == 1);
    CHECK(summary.voted_again[0].rounds.size() == 2);
    CHECK(summary.voted_again[0].agreed == Answer::of(4));
    CHECK(lines_of(ward_workshop(), "voted-again") ==
          Lines{"Show of hands: Strongly disagree\u00a03 · Disagree\u00a03 · Agree\u00a03 · Strongly agree\u00a03",
                "2nd show of hands: Disagree\u00a02 · Agree\u00a09 · Strongly agree\u00a01", "Agreed: Agree"});
}

TEST_CASE("hands after ballots are a second vote too") {
    Assessment assessment = divided_ward();
    assessment.tallies = {hands_on("L1", {0, 0, 1, 5, 0})};
    CHECK(lines_of(assessment, "voted-again").front().starts_with("Ballots: Disagree\u00a02 · "));
}

TEST_CASE("from a quarter of don't knows on somebody is to be asked, not counting those whom it does not concern") {
    const WorkshopSummary summary = summary_of(ward_workshop());
    REQUIRE(summary.to_ask.size() == 1);
    CHECK(summary.to_ask[0].item == ItemId{"W1"});
    CHECK(summary.to_ask[0].dont_know == 5);
    CHECK(summary.to_ask[0].of == 11);
    CHECK(lines_of(ward_workshop(), "to-ask") == Lines{"5 of 11 do not know"});

    Assessment assessment = ward_workshop();
    assessment.tallies[2].dont_know = 2;  // 2 of 8 is a quarter.
    CHECK(summary_of(assessment).to_ask.size() == 1);
    assessment.tallies[2].dont_know = 1;
    CHECK(summary_of(assessment).to_ask.empty());
}

TEST_CASE("nobody need be asked once the room has agreed on an answer") {
    Assessment assessment = ward_workshop();
    assessment.consensus.push_back({{"W1"}, Answer::of(10), "", {}, {}});
    CHECK(summary_of(assessment).to_ask.empty());
}

TEST_CASE("an agreed don't know is to be asked, with what was written beside it, and is no reason") {
    Assessment assessment = ward_assessment();
    assessment.consensus[1].why = "Ask the finance lead.";
    CHECK(lines_of(assessment, "to-ask") == Lines{"The room agreed that it does not know.", "Ask the finance lead."});
    CHECK(summary_of(assessment).reasons.empty());
}

TEST_CASE("reasons and notes are there as they were written, and a text of blanks is none") {
    CHECK(lines_of(ward_workshop(), "reasons") == Lines{"Agreed: Agree", "She came to the team day."});
    CHECK(lines_of(ward_workshop(), "notes") == Lines{"Time it for a week."});
}

TEST_CASE("numbers are told by their ends and their middle") {
    const Scale scale = ward_questionnaire().scales[1];
    Tally numbers;
    numbers.values = {-5, 0, 10};
    CHECK(hands_text(scale, numbers).starts_with("3 answers from −5\u00a0% to "));
    CHECK(hands_text(scale, numbers).ends_with(", middle 0\u00a0%"));
    numbers.values = {0, 0};
    numbers.dont_know = 1;
    CHECK(hands_text(scale, numbers) == "2 answers at 0\u00a0% · don't know\u00a01");
    CHECK(hands_text(scale, {}) == "Nobody answered");
}

TEST_CASE("sealed hands are not in the summary, as if they had not been counted") {
    Assessment assessment = ward_workshop();
    for (Tally& tally : assessment.tallies)
        tally.sealed = true;
    const WorkshopSummary summary = summary_of(assessment);
    CHECK(summary.voted_again.empty());
    CHECK(summary.to_ask.empty());
    REQUIRE(summary.left_open.size() == 1);
    CHECK_FALSE(summary.left_open[0].last.has_value());
    CHECK(lines_of(assessment, "left-open") == Lines{"The room did not agree."});
    CHECK_FALSE(contains(report_of(assessment), "Workshop"));
}

TEST_CASE("sealed ballots are not in the summary either") {
    Assessment assessment = divided_ward();
    assessment.tallies = {hands_on("L1", {0, 0, 1, 5, 0})};
    assessment.left_open = {{"L2"}};
    assessment.sealed = true;
    const WorkshopSummary summary = summary_of(assessment);
    CHECK(summary.voted_again.empty());
    REQUIRE(summary.left_open.size() == 1);
    CHECK_FALSE(summary.left_open[0].last.has_value());
}

TEST_CASE("the text report has the workshop, and a shareable copy never has") {
    const std::string report = report_of(ward_workshop());
    CHECK(contains(report, "Workshop\n"));
    for (const char* part : {"Left open", "Who to ask", "Voted again", "Reasons", "Notes", "Time it for a week.",
                             "She came to the team day."}) {
        INFO(part);
        CHECK(contains(report, part));
    }
    Assessment agreed = ward_assessment();
    agreed.consensus[1].why = "Ask the finance lead.";
    agreed.notes = {{{"W1"}, "Time it for a week.", {}, {}}};
    CHECK(contains(report_of(agreed), "Ask the finance lead."));
    agreed.shareable = true;  // Even if such texts had come into the file.
    CHECK(summary_of(agreed).empty());
    CHECK_FALSE(contains(report_of(agreed), "Workshop"));
}
