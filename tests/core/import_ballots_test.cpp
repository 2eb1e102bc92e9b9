// How ballots from a form get into an assessment, once and again; and what a map file remembers.
#include <chrono>
#include <set>
#include <string>

#include "core/base/find_by_id.h"
#include "core/importing/import_map.h"
#include "core/model/edit.h"
#include "import_sample.h"
#include "mentions.h"

using namespace importing;

namespace {

const std::string head = "ID,Start time,Completion time,Email,Senior leaders here openly support this change.\n";
const std::string row_1 = "1,11/24/26 9:00:11,11/24/26 9:10:40,ann@example.org,Agree\n";
const std::string row_2 = "2,11/24/26 9:01:11,11/24/26 9:11:40,bo@example.org,Disagree\n";
const std::string row_3 = "3,11/24/26 9:02:11,11/24/26 9:12:40,cy@example.org,In between\n";

Assessment empty_assessment() {
    Assessment assessment;
    assessment.id = "a";
    assessment.mode = Mode::ballots;
    assessment.questionnaire = {"four-factors", "1.0", "abc", {}, {}};
    return assessment;
}

struct Brought {
    Assessment assessment;
    Merge merge;
};

Brought bring(const Assessment& into, const std::string& file, int minute = 0, const Decisions& decisions = {}) {
    const Looked looked = look_at_file(file, edition_one(), decisions);
    INFO(lines_of(looked.problems));
    REQUIRE(looked.look);
    std::string key = import_key_of(into);
    if (key.empty()) key = "the key";
    const auto now = std::chrono::sys_days(std::chrono::year{2026} / 11 / 24) + std::chrono::minutes(minute);
    const ImportSource source{"answers.csv", std::to_string(std::hash<std::string>()(file)), looked.proposal().shape,
                              key, now};
    Merge merged = import_into(into, edition_one(), looked.ballots(edition_one(), key), source);
    Assessment after = applied(into, merged.edit);
    return {std::move(after), std::move(merged)};
}

const MergedFileOutcome& outcome(const Brought& brought) {
    return brought.merge.files.front();
}

}  // namespace

TEST_CASE("a longer export of the same form adds only what is new") {
    const Brought first = bring(empty_assessment(), head + row_1 + row_2);
    CHECK(outcome(first).taken == 2);
    CHECK(import_key_of(first.assessment) == "the key");
    const Brought second = bring(first.assessment, head + row_1 + row_2 + row_3, 5);
    CHECK(outcome(second).taken == 1);
    CHECK(outcome(second).already_there == 2);
    CHECK(second.assessment.respondents.size() == 3);
    CHECK(second.merge.problems.empty());
}

TEST_CASE("ballots that got a secret for a copy are known again, and keep it") {
    Brought first = bring(empty_assessment(), head + row_1 + row_2);
    for (Respondent& respondent : first.assessment.respondents)
        respondent.secret = "a secret of " + respondent.id.text;
    const Brought second = bring(first.assessment, head + row_1 + row_2 + row_3, 5);
    CHECK(outcome(second).taken == 1);
    CHECK(outcome(second).already_there == 2);
    CHECK(second.merge.problems.empty());
    CHECK(second.assessment.respondents.size() == 3);
    for (const Respondent& respondent : first.assessment.respondents) {
        const Respondent* kept = find_by_id(second.assessment.respondents, respondent.id);
        REQUIRE(kept != nullptr);
        CHECK(*kept == respondent);
    }
}

TEST_CASE("the same file again adds nothing, also in another order or saved by a spreadsheet") {
    const Brought first = bring(empty_assessment(), head + row_1 + row_2);
    for (const std::string& again :
         {head + row_1 + row_2, head + row_2 + row_1,
          std::string("\xEF\xBB\xBF") +
              "ID;Start time;Completion time;Email;Senior leaders here openly support this change.\r\n"
              "1;24.11.2026 09:00:11;24.11.2026 09:10:40;ann@example.org;Agree\r\n"
              "2;24.11.2026 09:01:11;24.11.2026 09:11:40;bo@example.org;Disagree\r\n"}) {
        const Brought second = bring(first.assessment, again, 5);
        CHECK(outcome(second).taken == 0);
        CHECK(outcome(second).already_there == 2);
        CHECK(second.assessment == first.assessment);
    }
}

TEST_CASE("somebody who changed an answer in the tool has the newer one") {
    const Brought first = bring(empty_assessment(), head + row_1 + row_2);
    const std::string changed = "1,11/24/26 9:00:11,11/24/26 9:30:40,ann@example.org,Strongly agree\n";
    const Brought second = bring(first.assessment, head + changed + row_2, 5);
    CHECK(outcome(second).replaced == 1);
    CHECK(second.assessment.respondents.size() == 2);
    std::set<std::string> answers;
    for (const Respondent& respondent : second.assessment.respondents)
        answers.insert(answers_of(respondent));
    CHECK(answers == std::set<std::string>{"L1=2", "L1=5"});
}

TEST_CASE("rows without an id are known by their times and answers, and equal rows by their order") {
    const std::string start = "Timestamp,Senior leaders here openly support this change.\n";
    const std::string row = "11/24/2026 9:00:05,Agree\n";
    const Brought first = bring(empty_assessment(), start + row + row);
    CHECK(outcome(first).taken == 2);
    const Brought second = bring(first.assessment, start + row + row + row + "11/24/2026 9:07:05,Disagree\n", 5);
    CHECK(outcome(second).taken == 2);
    CHECK(outcome(second).already_there == 2);
}

TEST_CASE("rows without an id and times are other people's if their codes for pairing differ") {
    const std::string coded = "Your own code,Senior leaders here openly support this change.\n";
    const Brought first = bring(empty_assessment(), coded + "MA07KI,Agree\n");
    REQUIRE(first.assessment.respondents.size() == 1);
    const Brought second = bring(first.assessment, coded + "JO12SU,Agree\nma07 ki,Agree\n", 5);
    CHECK(outcome(second).taken == 1);
    CHECK(outcome(second).already_there == 1);
    CHECK(second.assessment.respondents.size() == 2);
}

TEST_CASE("two forms that count from 1 do not take each other's ballots") {
    const Brought first = bring(empty_assessment(), head + row_1 + row_2);
    const Brought second =
        bring(first.assessment, head + "1,11/25/26 9:00:11,11/25/26 9:10:40,dee@example.org,Agree\n", 5);
    CHECK(outcome(second).taken == 1);
    CHECK(second.assessment.respondents.size() == 3);
}

TEST_CASE("ids of ballots cannot be found without the key, and say nothing of who answered") {
    const Looked looked = look_at_file(head + row_1 + row_2, edition_one());
    const std::vector<ImportedBallot> one = looked.ballots(edition_one(), "one key");
    const std::vector<ImportedBallot> other = looked.ballots(edition_one(), "another key");
    CHECK(one[0].respondent.id != other[0].respondent.id);
    CHECK(one[0].respondent.id != one[1].respondent.id);
    CHECK(one[0].respondent.id == looked.ballots(edition_one(), "one key")[0].respondent.id);
}

TEST_CASE("the import joins ballots that are there from elsewhere") {
    Assessment into = empty_assessment();
    Respondent there;
    there.id = {"r1"};
    there.answers = {{{"L1"}, Answer::of(1), {}}};
    into.respondents.push_back(there);
    const Brought brought = bring(into, head + row_1);
    CHECK(brought.assessment.respondents.size() == 2);
    CHECK(brought.assessment.merged_files.size() == 1);
}

TEST_CASE("other decisions about a file that was brought in before change what is there") {
    const std::string file = head + row_1 + "2,11/24/26 9:01:11,11/24/26 9:11:40,bo@example.org,Maybe\n";
    Decisions decisions;
    decisions.answers[{"agree", "maybe"}] = AnswerMeaning::of(3);
    const Brought first = bring(empty_assessment(), file, 0, decisions);
    decisions.answers[{"agree", "maybe"}] = {AnswerMeaning::Kind::dont_know, 0};
    const Brought second = bring(first.assessment, file, 5, decisions);
    CHECK(outcome(second).replaced == 1);
    CHECK(second.assessment.respondents.size() == 2);
}

// --- maps

TEST_CASE("a map file is read as it is written") {
    ImportMap map;
    MappedForm form;
    form.shape = "abc";
    form.tool = "LimeSurvey";
    form.questionnaire = "four-factors";
    form.columns = {{"who decides", "L4", {}}, {"comment", "left-out", {}}};
    form.answers = {{"agree", "A1", AnswerMeaning::of(1), {}},
                    {"", "Weiß nicht", {AnswerMeaning::Kind::dont_know, 0}, {}},
                    {"workload-change", "about ten", AnswerMeaning::of(-7.5), {}}};
    form.twice = Twice::earlier;
    form.unfinished = RowChoice::keep;
    form.two_roles = TwoRoles::first;
    form.sheet = "Data";
    map.forms = {form};
    const std::string text = write_import_map(map);
    CAPTURE(text);
    const Loaded<ImportMap> again = read_import_map(text, "map.toml");
    INFO(lines_of(again.problems));
    REQUIRE(again.value);
    CHECK(*again.value == map);
    CHECK(write_import_map(*again.value) == text);
}

TEST_CASE("mistakes in a map are errors at line and column") {
    const auto problems = [](const std::string& text) {
        Loaded<ImportMap> map = read_import_map(text, "map.toml");
        if (!map.value) return lines_of(map.problems);
        return lines_of(decisions_in(*map.value, "shape", edition_one(), "map.toml").problems);
    };
    const std::string format = "format = \"readiness-import-map/1\"\n";
    CHECK(mentions(problems("format = \"readiness-assessment/1\"\n"), "map.toml:1:10: error"));
    CHECK(mentions(problems(format + "[[form]]\n[[form.column]]\nheader = \"a\"\nis = \"L9\"\n"),
                   "map.toml:5:6: error: this questionnaire has no question \"L9\""));
    CHECK(mentions(problems(format + "[[form]]\n[[form.answer]]\nscale = \"agree\"\ntext = \"a\"\nmeans = 9\n"),
                   "map.toml:6:9: error: 9 is not on the scale \"agree\""));
    CHECK(
        mentions(problems(format + "[[form]]\n[[form.answer]]\nscale = \"agre\"\ntext = \"a\"\nmeans = 1\n"), "agree"));
    CHECK(mentions(problems(format + "[[form]]\ntwice = \"never\"\n"), "map.toml:3:9: error"));
    CHECK(problems(format + "[[form]]\nshape = \"other\"\n[[form.column]]\nheader = \"a\"\nis = \"L9\"\n").empty());
}

TEST_CASE("what was decided about a form goes for its next export, and not for another form") {
    const std::string file = head + row_1 + "2,11/24/26 9:01:11,11/24/26 9:11:40,bo@example.org,Maybe\n";
    Decisions decisions;
    decisions.answers[{"agree", "maybe"}] = AnswerMeaning::of(3);
    const Looked decided = look_at_file(file, edition_one(), decisions);
    REQUIRE(decided.look);
    CHECK(is_decided(decided.proposal()));
    const ImportMap map = with_form({}, mapped_form(decided.proposal(), edition_one(), decided.look->decisions));
    const Looked next = look_at_file(file + row_3, edition_one(), {}, map);
    REQUIRE(next.look);
    CHECK(next.proposal().asks.empty());
    CHECK(answers_of(next.ballots(edition_one())[1].respondent) == "L1=3");
    std::string other = file;
    other.replace(other.find("Email"), 5, "Phone");
    const Looked other_form = look_at_file(other, edition_one(), {}, map);
    REQUIRE(other_form.look);
    CHECK(other_form.proposal().asks.size() == 1);
}

TEST_CASE("what is not in one export stays remembered") {
    ImportMap map;
    MappedForm form;
    form.shape = "s";
    form.questionnaire = "q";
    form.answers = {{"agree", "A1", AnswerMeaning::of(1), {}}};
    map = with_form(map, form);
    form.answers = {{"agree", "A2", AnswerMeaning::of(2), {}}};
    map = with_form(map, form);
    REQUIRE(map.forms.size() == 1);
    CHECK(map.forms[0].answers.size() == 2);
}

TEST_CASE("open questions are entries of a map that would decide them") {
    const Looked looked = look_at_file(head + row_1 + "2,,,bo@example.org,Maybe\n", edition_one());
    REQUIRE(looked.look);
    ImportMap map;
    map.forms.push_back(open_entries(looked.proposal(), edition_one()));
    const Looked decided = look_at_file(head + row_1 + "2,,,bo@example.org,Maybe\n", edition_one(), {}, map);
    REQUIRE(decided.look);
    CHECK(decided.proposal().asks.empty());
}

TEST_CASE("a column can be decided by its header, its key and its letter") {
    const std::string file = "Who decides?;Extra\nAgree;4\nDisagree;2\n";
    for (const std::string header : {"Who decides?", "who decides", "column A"}) {
        ImportMap map;
        MappedForm form;
        form.columns = {{header, "L4", {}}, {"Extra", "l1", {}}};
        map.forms = {form};
        const Looked looked = look_at_file(file, edition_one(), {}, map);
        INFO(lines_of(looked.problems));
        REQUIRE(looked.look);
        CHECK(answers_of(looked.ballots(edition_one())[0].respondent) == "L1=4 L4=4");
    }
}
