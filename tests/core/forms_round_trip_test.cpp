// The round trip of a form: what a tool reads of it, what the tool exports of known answers, and what comes in of that.
// Each export is as the tool's own documentation describes it; the forms are read back from their bytes.
#include <algorithm>
#include <regex>
#include <set>

#include "core/export/xlsx.h"
#include "core/forms/odk_form.h"
#include "core/forms/word_form.h"
#include "core/importing/read_tables.h"
#include "forms_sample.h"
#include "temporary_folder.h"
#ifdef READINESS_READS_XLSX
#include "core/importing/xlsx_parts.h"
#endif

using namespace forms;
using importing::Column;
using importing::csv;

namespace {

std::string plain(std::string text) {
    for (const auto& [entity, sign] : std::vector<std::pair<std::string, std::string>>{
             {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}) {
        for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; at += sign.size())
            text.replace(at, entity.size(), sign);
    }
    return text;
}

struct Asked {
    const Questionnaire* questionnaire;
    FormOptions options;
};

std::vector<Asked> all_asked() {
    static const std::vector<Questionnaire> shipped{
        shipped::questionnaire("four-factors.toml"), shipped::questionnaire("full-scan.toml"),
        shipped::questionnaire("pulse.toml"), shipped::questionnaire("editions/full-scan-1.0.toml")};
    FormOptions with_all;
    with_all.roles = {"Nurse", "Team lead, nights", "Porter"};
    with_all.ask_pairing_code = true;
    FormOptions own;
    own.ask_pairing_code = true;
    std::vector<Asked> all;
    for (const Questionnaire& questionnaire : shipped) {
        all.push_back({&questionnaire, {}});
        all.push_back({&questionnaire, with_all});
    }
    all.push_back({&odd(), own});
    return all;
}

constexpr std::size_t people = 16;

std::string moment(std::size_t person) {
    return fmt::format("2026-11-24 09:{:02}:05", person + 10);
}

Column with_cells(std::vector<std::string> headers, std::size_t count, const auto& cell_of) {
    Column column = std::move(headers);
    for (std::size_t person = 0; person < count; ++person)
        column.push_back(cell_of(person));
    return column;
}

/// The columns of a tool that writes what people read, one for each question.
std::vector<Column> labelled(const std::vector<ToolQuestion>& questions, const Form& form, const Answers& answers,
                             const std::string& between, const auto& headers_of, const std::string& end = "") {
    std::vector<Column> columns;
    for (std::size_t place = 0; place < questions.size(); ++place) {
        columns.push_back(with_cells(headers_of(questions[place]), answers.size(), [&](std::size_t person) {
            std::string text = words_of(questions[place], answers[person][place], form, place, between);
            return text.empty() || questions[place].kind != "several" ? text : text + end;
        }));
    }
    return columns;
}

void check_comes_back(const std::string& file, const Asked& asked, const Form& form, const Answers& answers,
                      bool with_role = true) {
    CAPTURE(asked.questionnaire->id, asked.questionnaire->version, file.substr(0, 3000));
    const importing::Looked looked = importing::look_at_file(file, *asked.questionnaire);
    INFO(lines_of(looked.problems));
    REQUIRE(looked.look);
    for (const Ask& ask : looked.proposal().asks)
        UNSCOPED_INFO("asked: column " << ask.column << " text " << ask.text << " item " << ask.item.text);
    CHECK(looked.proposal().asks.empty());
    const std::vector<ImportedBallot> ballots = looked.ballots(*asked.questionnaire);
    REQUIRE(ballots.size() == answers.size());
    for (std::size_t person = 0; person < answers.size(); ++person) {
        const Respondent wanted = expected(form, answers[person]);
        const Respondent& came = ballots[person].respondent;
        CAPTURE(person);
        CHECK(importing::answers_of(came) == importing::answers_of(wanted));
        if (with_role) CHECK(came.role == wanted.role);
        CHECK(came.pairing_code == wanted.pairing_code);
        REQUIRE(came.said.size() == wanted.said.size());
        for (std::size_t i = 0; i < wanted.said.size(); ++i) {
            CHECK(came.said[i].question == wanted.said[i].question);
            CHECK(came.said[i].texts == wanted.said[i].texts);
        }
    }
}

std::size_t asked_in(const Form& form) {
    return question_count(form);
}

}  // namespace

// --------------------------------------------------------------------------------------------------- Google Forms

namespace {

std::vector<ToolQuestion> read_by_google(const std::string& script) {
    const std::size_t begin = script.find("const FORM = ") + 13;
    const auto form = nlohmann::json::parse(script.substr(begin, script.find(";\n\nfunction") - begin));
    std::vector<ToolQuestion> questions;
    for (const auto& section : form["sections"]) {
        for (const auto& question : section["questions"]) {
            ToolQuestion read{section["title"], "", question["title"], question["kind"], {}};
            if (question.contains("choices")) {
                for (const std::string label : question["choices"])
                    read.choices.emplace_back("", label);
            }
            questions.push_back(std::move(read));
        }
    }
    return questions;
}

}  // namespace

TEST_CASE("a form for Google Forms comes back exactly") {
    for (const Asked& asked : all_asked()) {
        const Form form = form_of(*asked.questionnaire, asked.options);
        const std::vector<ToolQuestion> questions = read_by_google(google_form(form));
        REQUIRE(questions.size() == asked_in(form));
        const Answers answers = given_to(form, people);
        std::vector<Column> columns{with_cells({"Timestamp"}, people, moment)};
        const std::vector<Column> more =
            labelled(questions, form, answers, ", ", [](const ToolQuestion& one) { return Column{one.title}; });
        columns.insert(columns.end(), more.begin(), more.end());
        check_comes_back(csv(columns), asked, form, answers);
    }
}

TEST_CASE("the script for Google Forms checks numbers, and lets words be written in their place") {
    const std::string script = google_form(form_of(odd(), {}));
    const std::size_t begin = script.find("const FORM = ") + 13;
    const auto form = nlohmann::json::parse(script.substr(begin, script.find(";\n\nfunction") - begin));
    std::vector<std::string> patterns;
    for (const auto& section : form["sections"]) {
        for (const auto& question : section["questions"]) {
            if (question.contains("pattern")) patterns.push_back(question["pattern"]);
        }
    }
    REQUIRE(patterns.size() == 2);
    const std::regex load(patterns[0].substr(4), std::regex::icase);  // without (?i)
    for (const char* fits : {"12", "-7.5", "+3,5", " 12 % ", "don't know", "Not applicable"})
        CHECK(std::regex_match(fits, load));
    for (const char* other : {"", "twelve", "12 13", "12 km"})
        CHECK_FALSE(std::regex_match(other, load));
}

// -------------------------------------------------------------------------------------------------- Microsoft Forms

#ifdef READINESS_READS_XLSX
namespace {

/// Numbered paragraphs are questions, lettered ones their choices.
std::vector<ToolQuestion> read_by_microsoft(const std::string& document) {
    const XlsxParts parts(document);
    const std::string xml = parts.text("word/document.xml");
    const std::regex paragraph("<w:p>.*?<w:ilvl w:val=\"([01])\"/>.*?<w:t [^>]*>(.*?)</w:t></w:r></w:p>");
    std::vector<ToolQuestion> questions;
    for (std::sregex_iterator found(xml.begin(), xml.end(), paragraph), none; found != none; ++found) {
        const std::string text = plain((*found)[2]);
        if ((*found)[1] == "0") {
            questions.push_back({"", "", text, "", {}});
        } else {
            questions.back().choices.emplace_back("", text);
        }
    }
    return questions;
}

}  // namespace

TEST_CASE("a form for Microsoft Forms comes back exactly") {
    for (const Asked& asked : all_asked()) {
        const Form form = form_of(*asked.questionnaire, asked.options);
        const Loaded<std::string> document = word_form(form);
        REQUIRE(document.value);
        CHECK(word_form(form).value == document.value);
        std::vector<ToolQuestion> questions = read_by_microsoft(*document.value);
        REQUIRE(questions.size() == asked_in(form));
        std::size_t place = 0;
        for (const FormSection& section : form.sections) {
            for (const FormQuestion& question : section.questions)
                questions[place++].kind = question.kind == FormAnswerKind::several ? "several" : "one";
        }
        const Answers answers = given_to(form, people);
        std::vector<Column> columns{
            with_cells({"ID"}, people, [](std::size_t person) { return fmt::format("{}", person + 1); }),
            with_cells({"Start time"}, people, moment), with_cells({"Completion time"}, people, moment),
            with_cells({"Email"}, people, [](std::size_t) { return std::string("anonymous"); }),
            with_cells({"Name"}, people, [](std::size_t) { return std::string(); })};
        const std::vector<Column> more = labelled(
            questions, form, answers, ";", [](const ToolQuestion& one) { return Column{one.title}; }, ";");
        columns.insert(columns.end(), more.begin(), more.end());
        check_comes_back(csv(columns), asked, form, answers);
    }
}
#endif

// ------------------------------------------------------------------------------------------------------- LimeSurvey

namespace {

std::vector<std::vector<std::string>> rows_of_tabs(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (const char c : text.substr(3)) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == '\t' && !quoted) {
            rows.back().emplace_back();
        } else if (c == '\n' && !quoted) {
            rows.emplace_back(1);
        } else if (c != '\r') {
            rows.back().back() += c;
        }
    }
    return rows;
}

std::vector<ToolQuestion> read_by_limesurvey(const std::string& structure) {
    REQUIRE(structure.starts_with("\xEF\xBB\xBFid\trelated_id\tclass\ttype/scale\tname\t"));
    std::vector<ToolQuestion> questions;
    std::string group;
    for (const std::vector<std::string>& row : rows_of_tabs(structure)) {
        if (row.size() < 7) continue;
        if (row[2] == "G") group = row[4];
        if (row[2] == "Q") questions.push_back({group, row[4], plain(row[6]), row[3], {}});
        if (row[2] == "A" || row[2] == "SQ") questions.back().choices.emplace_back(row[4], plain(row[6]));
    }
    return questions;
}

std::vector<Column> limesurvey_start(bool full) {
    const auto header = [&](const char* code, const char* words) {
        return std::vector<std::string>{full ? fmt::format("{}. {}", code, words) : code};
    };
    return {
        with_cells(header("id", "Response ID"), people,
                   [](std::size_t person) { return fmt::format("{}", person + 1); }),
        with_cells(header("submitdate", "Date submitted"), people, moment),
        with_cells(header("lastpage", "Last page"), people, [](std::size_t) { return std::string("4"); }),
        with_cells(header("startlanguage", "Start language"), people, [](std::size_t) { return std::string("en"); }),
        with_cells(header("seed", "Seed"), people,
                   [](std::size_t person) { return fmt::format("17000000{:02}", person); })};
}

std::string limesurvey_export(const std::vector<ToolQuestion>& questions, const Form& form, const Answers& answers,
                              bool full) {
    std::vector<Column> columns = limesurvey_start(full);
    for (std::size_t place = 0; place < questions.size(); ++place) {
        const ToolQuestion& question = questions[place];
        if (question.kind == "M") {
            for (std::size_t i = 0; i < question.choices.size(); ++i) {
                const auto& [code, label] = question.choices[i];
                std::string header = fmt::format("{}[{}]", question.name, code);
                if (full) header += fmt::format(". {} [{}]", question.title, label);
                columns.push_back(with_cells({header}, answers.size(), [&](std::size_t person) {
                    const bool is_picked =
                        std::ranges::find(answers[person][place].picks, i) != answers[person][place].picks.end();
                    return std::string(is_picked ? (full ? "Yes" : "Y") : (full ? "No" : ""));
                }));
            }
            continue;
        }
        const std::string header = full ? fmt::format("{}. {}", question.name, question.title) : question.name;
        columns.push_back(with_cells({header}, answers.size(), [&](std::size_t person) {
            const Given& given = answers[person][place];
            if (full || question.choices.empty() || given.picks.empty())
                return words_of(question, given, form, place, "");
            return question.choices[given.picks.front()].first;
        }));
    }
    return csv(columns);
}

}  // namespace

TEST_CASE("a survey structure for LimeSurvey comes back exactly, as full answers and as codes") {
    for (const Asked& asked : all_asked()) {
        const Form form = form_of(*asked.questionnaire, asked.options);
        const std::vector<ToolQuestion> questions = read_by_limesurvey(limesurvey_form(form));
        REQUIRE(questions.size() == asked_in(form));
        const Answers answers = given_to(form, people);
        check_comes_back(limesurvey_export(questions, form, answers, true), asked, form, answers);
        // Codes say nothing of roles that the questionnaire does not have.
        const bool knows_roles = asked.options.roles.empty();
        check_comes_back(limesurvey_export(questions, form, answers, false), asked, form, answers, knows_roles);
    }
}

TEST_CASE("LimeSurvey takes the codes of questions and answers") {
    const std::regex question_code("[A-Za-z][A-Za-z0-9]{0,19}");
    const std::regex answer_code("[A-Za-z0-9]{1,5}");
    for (const Asked& asked : all_asked()) {
        std::set<std::string> names;
        for (const ToolQuestion& question :
             read_by_limesurvey(limesurvey_form(form_of(*asked.questionnaire, asked.options)))) {
            CAPTURE(question.name);
            CHECK(std::regex_match(question.name, question_code));
            CHECK(names.insert(folded(question.name)).second);
            std::set<std::string> codes;
            for (const auto& [code, label] : question.choices) {
                CHECK(std::regex_match(code, answer_code));
                CHECK(codes.insert(folded(code)).second);
            }
        }
    }
    const std::string structure = limesurvey_form(form_of(odd(), {}));
    CHECK(structure.find("{so}") == std::string::npos);  // LimeSurvey would take it for an expression
    CHECK(structure.find("{ so}") != std::string::npos);
}

// -------------------------------------------------------------------------------------------------------- Qualtrics

namespace {

std::vector<ToolQuestion> read_by_qualtrics(const std::string& text) {
    std::vector<ToolQuestion> questions;
    std::istringstream lines(text);
    std::string block;
    bool in_choices = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("[[Block:")) {
            block = line.substr(8, line.size() - 10);
        } else if (line.starts_with("[[Question:")) {
            questions.push_back({block, "", "", line.substr(11, line.size() - 13), {}});
            in_choices = false;
        } else if (line.starts_with("[[ID:")) {
            questions.back().name = line.substr(5, line.size() - 7);
        } else if (line == "[[Choices]]") {
            in_choices = true;
        } else if (line.starts_with("[[") || line.empty()) {
            continue;
        } else if (in_choices) {
            questions.back().choices.emplace_back("", plain(line));
        } else {
            questions.back().title += plain(std::regex_replace(line, std::regex("<[^>]*>"), " "));
        }
    }
    std::erase_if(questions, [](const ToolQuestion& one) { return one.kind == "DB"; });
    return questions;
}

}  // namespace

TEST_CASE("a survey for Qualtrics comes back exactly") {
    for (const Asked& asked : all_asked()) {
        const Form form = form_of(*asked.questionnaire, asked.options);
        const std::vector<ToolQuestion> questions = read_by_qualtrics(qualtrics_form(form));
        REQUIRE(questions.size() == asked_in(form));
        const Answers answers = given_to(form, people);
        const auto start = [](const char* name, const char* words, const char* id, const auto& cell) {
            return with_cells({name, words, fmt::format("{{\"ImportId\":\"{}\"}}", id)}, people, cell);
        };
        std::vector<Column> columns{
            start("StartDate", "Start Date", "startDate", moment),
            start("EndDate", "End Date", "endDate", moment),
            start("Status", "Response Type", "status", [](std::size_t) { return std::string("IP Address"); }),
            start("Progress", "Progress", "progress", [](std::size_t) { return std::string("100"); }),
            start("Finished", "Finished", "finished", [](std::size_t) { return std::string("True"); }),
            start("ResponseId", "Response ID", "_recordId",
                  [](std::size_t person) { return fmt::format("R_1a2b3c4d5e6f{:03}", person); })};
        int number = 0;
        const std::vector<Column> more = labelled(questions, form, answers, ",", [&](const ToolQuestion& one) {
            return Column{one.name, one.title, fmt::format("{{\"ImportId\":\"QID{}\"}}", ++number)};
        });
        columns.insert(columns.end(), more.begin(), more.end());
        check_comes_back(csv(columns), asked, form, answers);
    }
}

// ----------------------------------------------------------------------------------------- ODK and KoboToolbox

#ifdef READINESS_READS_XLSX
namespace {

std::vector<ToolQuestion> read_by_odk(const std::string& workbook) {
    Loaded<ReadTables> read = read_tables(workbook, "form.xlsx");
    REQUIRE(read.value);
    REQUIRE(read.value->tables.size() == 3);
    const SheetTable& survey = read.value->tables[0];
    const SheetTable& choices = read.value->tables[1];
    CHECK(survey.name == "survey");
    CHECK(choices.name == "choices");
    CHECK(read.value->tables[2].name == "settings");
    std::vector<ToolQuestion> questions;
    std::string group;
    for (std::size_t row = 1; row < survey.rows(); ++row) {
        const std::string type(survey.cell(row, 0));
        if (type == "begin_group") group = survey.cell(row, 1);
        if (type == "begin_group" || type == "end_group" || type == "note") continue;
        ToolQuestion question{group,
                              std::string(survey.cell(row, 1)),
                              std::string(survey.cell(row, 2)),
                              type.substr(0, type.find(' ')),
                              {}};
        const std::string list = type.substr(std::min(type.find(' ') + 1, type.size()));
        for (std::size_t choice = 1; question.kind.starts_with("select") && choice < choices.rows(); ++choice) {
            if (choices.cell(choice, 0) == list)
                question.choices.emplace_back(choices.cell(choice, 1), choices.cell(choice, 2));
        }
        questions.push_back(std::move(question));
    }
    return questions;
}

}  // namespace

TEST_CASE("an XLSForm comes back exactly from ODK and from KoboToolbox") {
    if (!can_write_xlsx()) return;
    const TemporaryFolder folder;
    for (const Asked& asked : all_asked()) {
        const Form form = form_of(*asked.questionnaire, asked.options);
        const Loaded<std::string> workbook = odk_form(form, *asked.questionnaire, folder.path);
        REQUIRE(workbook.value);
        CHECK(odk_form(form, *asked.questionnaire, folder.path).value == workbook.value);
        const std::vector<ToolQuestion> questions = read_by_odk(*workbook.value);
        REQUIRE(questions.size() == asked_in(form));
        std::set<std::string> names;
        for (const ToolQuestion& question : questions) {
            CHECK(std::regex_match(question.name, std::regex("[A-Za-z_][A-Za-z0-9_.-]*")));
            CHECK(names.insert(question.name).second);
            for (const auto& [name, label] : question.choices)
                CHECK(name.find(' ') == std::string::npos);
        }
        const Answers answers = given_to(form, people);
        const auto cells = [&](std::size_t place) {
            return [&questions, &answers, &form, place](std::size_t person) {
                const Given& given = answers[person][place];
                if (questions[place].choices.empty()) return words_of(questions[place], given, form, place, "");
                std::vector<std::string> picked;
                for (const std::size_t pick : given.picks)
                    picked.push_back(questions[place].choices[pick].first);
                return joined(picked, " ");
            };
        };
        const auto key = [](std::size_t person) { return fmt::format("uuid:00000000-0000-4000-8000-{:012}", person); };
        std::vector<Column> odk{with_cells({"SubmissionDate"}, people, moment)};
        std::vector<Column> kobo{with_cells({"start"}, people, moment), with_cells({"end"}, people, moment)};
        for (std::size_t place = 0; place < questions.size(); ++place) {
            const ToolQuestion& one = questions[place];
            odk.push_back(with_cells({fmt::format("{}-{}", one.section, one.name)}, people, cells(place)));
            kobo.push_back(with_cells({fmt::format("{}/{}", one.section, one.name)}, people, cells(place)));
        }
        odk.push_back(with_cells({"meta-instanceID"}, people, key));
        odk.push_back(with_cells({"KEY"}, people, key));
        odk.push_back(with_cells({"ReviewState"}, people, [](std::size_t) { return std::string(); }));
        kobo.push_back(with_cells({"_uuid"}, people, [&](std::size_t person) { return key(person).substr(5); }));
        kobo.push_back(with_cells({"_submission_time"}, people, moment));
        const bool same_roles = asked.options.roles.empty();
        check_comes_back(csv(odk), asked, form, answers, same_roles);
        check_comes_back(csv(kobo, ';'), asked, form, answers, same_roles);
    }
}
#endif
