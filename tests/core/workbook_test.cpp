#include "core/export/workbook.h"

#include <filesystem>

#include "catch.h"
#include "core/export/xlsx.h"
#include "core/result/scored_assessment.h"
#include "export_sample.h"
#include "first_page_sample.h"
#include "temporary_folder.h"

using namespace readiness;
using namespace sample;

namespace {

constexpr std::chrono::sys_seconds some_time(std::chrono::seconds(1795689000));  // 26 Nov 2026

Workbook book_of(const Assessment& assessment, ForWhom for_whom = ForWhom::the_room) {
    return workbook_of(page_of(assessment), for_whom, some_time);
}

std::vector<std::string> sheet_names(const Workbook& workbook) {
    std::vector<std::string> names;
    for (const WorkbookSheet& sheet : workbook.sheets)
        names.push_back(sheet.name);
    return names;
}

std::string first_line(const Workbook& workbook) {
    REQUIRE_FALSE(workbook.about.empty());
    CHECK(workbook.about[0].label.empty());
    return cell_text(workbook.about[0].value);
}

std::string about(const Workbook& workbook, const std::string& label) {
    for (const AboutLine& line : workbook.about) {
        if (line.label == label) return cell_text(line.value);
    }
    return "";
}

std::string all_text(const Workbook& workbook) {
    std::string text = workbook.title;
    for (const AboutLine& line : workbook.about)
        text += "\n" + line.label + ": " + cell_text(line.value);
    for (const WorkbookSheet& sheet : workbook.sheets)
        text += "\n" + sample::all_text(sheet.table) + (sheet.chart ? sheet.chart->description : "");
    return text;
}

Assessment with_secrets() {
    Assessment assessment = alike(6, all_answers(4, 1, 5));
    assessment.notes = {{{"A1"}, "secret note", {}, {}}};
    assessment.actions = {own_action("secret action", {}, "a1")};
    assessment.facilitator = "secret name";
    return assessment;
}

}  // namespace

TEST_CASE("a workbook says first whom it is for, then what was assessed and what it came to") {
    Assessment assessment = with_secrets();
    assessment.title = "Sepsis bundle";
    assessment.look_again = std::chrono::year(2027) / 2 / 24;
    const Workbook workbook = book_of(assessment);
    CHECK(first_line(workbook) ==
          "For the room alone: it shows how people answered. To pass results on, make a report for others.");
    CHECK(workbook.title == "Sepsis bundle");
    CHECK(about(workbook, "Questionnaire") == "Sample, edition 1.0");
    CHECK(about(workbook, "Is the team ready?").starts_with("Not yet. Links (100)"));
    CHECK(about(workbook, "Overall").starts_with("The average over all factors is 58 of 100."));
    CHECK(about(workbook, "Overall's band") == "Developing");
    CHECK(about(workbook, "We look again") == "24 Feb 2027");
    CHECK(about(workbook, "Made on") == "26 Nov 2026");
    CHECK(about(workbook, "What this is not").starts_with("This is a guide"));
    CHECK(sheet_names(workbook) == std::vector<std::string>{"Factors", "Barriers", "Questions", "Plan", "Answers"});
    for (const WorkbookSheet& sheet : workbook.sheets)
        CHECK(about(workbook, "Sheet " + sheet.name) == sheet.about);
}

TEST_CASE("the first line of a workbook goes by what is in it") {
    CHECK(first_line(book_of(agreed(all_answers(4, 1, 5)))).starts_with("For the team itself: made from the answers"));
    CHECK(first_line(book_of(tally({hands("A1", {0, 0, 6, 0, 0})}))).starts_with("For the room alone: it shows how"));
    Assessment both = with_secrets();
    both.basis = Reading::consensus;
    CHECK(first_line(book_of(both)).starts_with("For the room alone: it shows how"));
    CHECK(first_line(book_of(alike(10, all_answers(4, 1, 5))))
              .starts_with("For the room alone: it holds each person's ballot"));
}

TEST_CASE("a workbook's charts are made from columns of their sheets, and are described in words") {
    const Workbook workbook = book_of(alike(6, all_answers(4, 1, 5)));
    const WorkbookSheet& factors = workbook.sheets.at(0);
    REQUIRE(factors.chart);
    CHECK(factors.chart->kind == SheetChart::Kind::radar);
    CHECK(factors.chart->description.ends_with(": A 75, B 0, C 100."));
    CHECK(rows_of(factors.table, {factors.chart->labels, factors.chart->values}).front() == "A | 75");
    const WorkbookSheet& barriers = workbook.sheets.at(1);
    REQUIRE(barriers.chart);
    CHECK(barriers.chart->kind == SheetChart::Kind::bars);
    CHECK(barriers.chart->description.ends_with(": No time to learn it 100, No one leads it 25, Few links 0."));
    // Nothing to draw.
    const Workbook empty = book_of(agreed({}));
    CHECK_FALSE(empty.sheets.at(0).chart);
    CHECK(about(empty, "Sheet Factors") == "The factors; none has a score yet.");
}

TEST_CASE("a workbook for others is made from a copy, and has no plan, notes or single answers") {
    Assessment assessment = with_secrets();
    const Workbook without_copy = book_of(assessment, ForWhom::others);
    CHECK(first_line(without_copy) == "For others there is only what a shareable copy holds.");
    CHECK(without_copy.about.size() == 1);
    CHECK(without_copy.sheets.empty());

    // What somebody puts into a copy by hand is not shown.
    assessment.shareable = true;
    assessment.stored_profile.emplace();
    assessment.stored_profile->factors.resize(1);
    assessment.stored_profile->factors[0].id = {"B"};
    assessment.stored_profile->factors[0].score = 25;
    const Workbook copy = book_of(assessment);
    CHECK(first_line(copy) == "For others: single answers are left out, and so are groups of fewer than 5 people.");
    CHECK(sheet_names(copy) == std::vector<std::string>{"Factors", "Barriers"});
    CHECK(all_text(copy).find("secret") == std::string::npos);
    CHECK(all_text(copy).find("r0") == std::string::npos);
}

TEST_CASE("a workbook of sealed answers has nothing but a line that says so") {
    Assessment assessment = with_secrets();
    assessment.sealed = true;
    const Workbook workbook = book_of(assessment);
    CHECK(first_line(workbook) == "The answers are sealed: there are no results until they are opened.");
    CHECK(workbook.about.size() == 1);
    CHECK(workbook.sheets.empty());
}

TEST_CASE("a workbook of a questionnaire that is read by question has no factors, barriers, overall or radar") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.results = Results::questions;
    const Workbook workbook = workbook_of(page_of(with_secrets(), questionnaire), ForWhom::the_room, some_time);
    CHECK(sheet_names(workbook) == std::vector<std::string>{"Questions", "Plan", "Answers"});
    CHECK(about(workbook, "Overall").empty());
    CHECK(about(workbook, "Bands").empty());
}

// ------------------------------------------------------------------------------------------------------------ XLSX

TEST_CASE("the same workbook gives the same bytes, and leaves nothing behind") {
    if (!can_write_xlsx()) return;
    const TemporaryFolder scratch;
    const Workbook workbook = book_of(with_secrets());
    const Loaded<std::string> one = xlsx_of(workbook, scratch.path);
    REQUIRE(one.value);
    CHECK(one.value->starts_with("PK"));
    CHECK(one.value == xlsx_of(workbook, scratch.path).value);
    CHECK(std::filesystem::is_empty(scratch.path));
    Workbook later = workbook;
    later.made += std::chrono::hours(1);
    CHECK(one.value != xlsx_of(later, scratch.path).value);
}

TEST_CASE("a workbook is made whatever is written in it, and however little") {
    if (!can_write_xlsx()) return;
    const TemporaryFolder scratch;
    const std::string texts[] = {"=1+1",     "</si>&<r><t>x</t></r>",  "<r><t>x</t></r>",
                                 "_x0041_",  std::string(70000, '<'),  std::string(70000, '\n'),
                                 "\xFF\xFE", std::string("\0\x01", 2), "http://x",
                                 "{=1}"};
    for (const std::string& text : texts) {
        Assessment assessment = with_secrets();
        assessment.title = assessment.team = assessment.notes[0].text = assessment.actions[0].text = text;
        assessment.respondents[0].id = {text};
        assessment.actions[0].due = std::chrono::year(3) / 2 / 1;
        const Loaded<std::string> made = xlsx_of(book_of(assessment), scratch.path);
        INFO(text.substr(0, 40));
        CHECK(made.value);
        CHECK(made.problems.empty());
    }
    CHECK(xlsx_of(Workbook(), scratch.path).value);
}

TEST_CASE("where no temporary file can be made there is a problem and no workbook") {
    const TemporaryFolder scratch;
    for (const std::filesystem::path& folder : {scratch.path / "missing", std::filesystem::path()}) {
        const Loaded<std::string> made = xlsx_of(book_of(with_secrets()), folder);
        CHECK_FALSE(made.value);
        REQUIRE(made.problems.size() == 1);
        CHECK(made.problems[0].severity == Severity::error);
    }
}
