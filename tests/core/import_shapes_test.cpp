// Exports of each form tool in many variants: other questionnaires, languages, orders, codes and columns.
#include <string>
#include <vector>

#include "import_sample.h"

using namespace importing;

namespace {

using Column = std::vector<std::string>;

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? "\"\"" : std::string(1, c);
    return out + '"';
}

/// A file of columns, each with its headers and then its cells.
std::string csv(const std::vector<Column>& columns, char delimiter = ',') {
    std::string text;
    for (std::size_t row = 0; row < columns.front().size(); ++row) {
        for (const Column& column : columns) {
            if (&column != &columns.front()) text += delimiter;
            text += quoted(row < column.size() ? column[row] : "");
        }
        text += "\r\n";
    }
    return text;
}

const std::string l1 = "Senior leaders here openly support this change.";
const std::string l2 = "Our own manager sees this change as right for our team.";
const std::string l4 = "It is clear who makes the decisions about this change.";
const std::string w1 = "In an ordinary week, by how many per cent will this change raise or lower each person's work?";

std::vector<std::string> all_answers(const Looked& looked, const Questionnaire& questionnaire) {
    std::vector<std::string> answers;
    for (const ImportedBallot& ballot : looked.ballots(questionnaire))
        answers.push_back(answers_of(ballot.respondent));
    return answers;
}

/// Comes in without a question, and as these answers.
Looked check_comes_in(const std::string& file, const std::vector<std::string>& answers,
                      const Questionnaire& questionnaire = edition_one(), const Decisions& decisions = {}) {
    CAPTURE(file);
    Looked looked = look_at_file(file, questionnaire, decisions);
    INFO(lines_of(looked.problems));
    REQUIRE(looked.look);
    for (const Ask& ask : looked.proposal().asks)
        UNSCOPED_INFO("asked: column " << ask.column << " text " << ask.text);
    CHECK(looked.proposal().asks.empty());
    CHECK(all_answers(looked, questionnaire) == answers);
    return looked;
}

/// What is asked, as texts of the answers.
std::vector<std::string> asked(const Looked& looked) {
    std::vector<std::string> texts;
    for (const Ask& ask : looked.proposal().asks)
        texts.push_back(ask.text);
    return texts;
}

}  // namespace

// --- Microsoft Forms

TEST_CASE("Microsoft Forms: points and feedback beside each question of a quiz are left out") {
    const Looked looked = check_comes_in(csv({{"ID", "1", "2"},
                                              {"Start time", "11/24/26 9:00:11", "11/24/26 9:01:11"},
                                              {"Completion time", "11/24/26 9:10:40", "11/24/26 9:11:40"},
                                              {"Email", "anonymous", "anonymous"},
                                              {"Name", "", ""},
                                              {"Total points", "0", "0"},
                                              {"Quiz feedback", "", ""},
                                              {l1, "Agree", "Disagree"},
                                              {"Points - " + l1, "0", "0"},
                                              {"Feedback - " + l1, "", "well done"},
                                              {w1, "10", "-5"},
                                              {"Points - " + w1, "5", "5"}}),
                                         {"L1=4 W1=10", "L1=2 W1=-5"});
    CHECK(looked.proposal().tool == FormTool::microsoft_forms);
    CHECK(looked.column("Points - " + w1).reason == LeftOut::points);
    CHECK(looked.column("Total points").reason == LeftOut::points);
}

TEST_CASE("Microsoft Forms: German headers, semicolons after each choice, another questionnaire") {
    const Questionnaire questionnaire = german();
    const Looked looked =
        check_comes_in(csv({{"ID", "1", "2"},
                            {"Startzeit", "24.11.2026 09:00:11", "24.11.2026 09:05:11"},
                            {"Fertigstellungszeit", "24.11.2026 09:10:40", "24.11.2026 09:15:40"},
                            {"E-Mail", "anonymous", "anonymous"},
                            {"Name", "", ""},
                            {"Was ist Ihre Funktion?", "Pflege;", "Ärztin;Pflege;"},
                            {"Die Leitung steht hinter der Änderung.\xC2\xA0", "Stimme eher zu", "Weiß nicht"},
                            {"Wir haben Zeit, um sie zu lernen.", "Teils, teils", "Entfällt"},
                            {"Wie lange arbeiten Sie hier schon?", "7,5", "12 Jahre"},
                            {"Wo arbeiten Sie?", "Station;OP, Aufwachraum;", "Ambulanz;"},
                            {"In welchem Dienst?", "Tag", "Nacht"},
                            {"Was möchten Sie noch sagen?", "", "Nichts; danke"}},
                           ';'),
                       {"F1=3 F2=2 F3=7.5", "F1=dk F2=na F3=12"}, questionnaire);
    CHECK(looked.tells(TellKind::two_roles));
    const std::vector<ImportedBallot> ballots = looked.ballots(questionnaire);
    CHECK(ballots[0].respondent.role == "Pflege");
    CHECK(ballots[1].respondent.role.empty());
    const std::vector<Said>& said = ballots[0].respondent.said;
    REQUIRE(said.size() == 2);
    CHECK(said[0].question.text == "standorte");
    CHECK(said[0].texts == std::vector<std::string>{"Station", "OP, Aufwachraum"});
    CHECK(said[0].is_list);
    CHECK(said[1].texts == std::vector<std::string>{"Tag"});
    CHECK(ballots[1].respondent.said.back().texts == std::vector<std::string>{"Nichts; danke"});
}

TEST_CASE("Microsoft Forms: several roles count as the first if that was decided") {
    Decisions decisions;
    decisions.two_roles = TwoRoles::first;
    const Looked looked = check_comes_in(csv({{"ID", "1"},
                                              {"Start time", "11/24/26 9:00:11"},
                                              {"Completion time", "11/24/26 9:10:40"},
                                              {"Your job", "Nurse;Team lead;"},
                                              {l1, "Agree"}}),
                                         {"L1=4"}, edition_one(), decisions);
    CHECK(looked.ballots(edition_one())[0].respondent.role == "Nurse");
}

TEST_CASE("Microsoft Forms: a person who signed in and answered twice has the later answers") {
    const Looked looked =
        check_comes_in(csv({{"ID", "1", "2", "3"},
                            {"Start time", "11/24/26 9:00:11", "11/24/26 9:20:11", "11/24/26 9:10:11"},
                            {"Completion time", "11/24/26 9:01:40", "11/24/26 9:21:40", "11/24/26 9:11:40"},
                            {"Email", "ann@example.org", "bo@example.org", "Ann@example.org"},
                            {"Name", "Ann", "Bo", "Ann"},
                            {l1, "Agree", "Disagree", "Strongly agree"}}),
                       {"L1=2", "L1=5"});
    CHECK(looked.tells(TellKind::same_person));
    CHECK(looked.tells(TellKind::personal));
}

TEST_CASE("Microsoft Forms: a question whose words were changed is a guess, and asked") {
    const std::string file = csv({{"ID", "1", "2"},
                                  {"Start time", "11/24/26 9:00:11", "11/24/26 9:20:11"},
                                  {"Completion time", "11/24/26 9:01:40", "11/24/26 9:21:40"},
                                  {l1, "Agree", "Disagree"},
                                  {"Is it clear who makes the decisions on this change?", "Agree", "Agree"}});
    const Looked looked = look_at_file(file, edition_one());
    REQUIRE(looked.look);
    REQUIRE(looked.proposal().asks.size() == 1);
    CHECK(looked.proposal().asks[0].kind == AskKind::which_question);
    CHECK(looked.proposal().asks[0].likely_item == ItemId{"L4"});
    CHECK(all_answers(looked, edition_one()) == std::vector<std::string>{"L1=4", "L1=2"});
    Decisions decisions;
    decisions.take_guesses = true;
    check_comes_in(file, {"L1=4 L4=4", "L1=2 L4=4"}, edition_one(), decisions);
}

TEST_CASE("Microsoft Forms: an answer that somebody typed at Other is asked") {
    const Looked looked = look_at_file(csv({{"ID", "1", "2"},
                                            {"Start time", "11/24/26 9:00:11", "11/24/26 9:20:11"},
                                            {"Completion time", "11/24/26 9:01:40", "11/24/26 9:21:40"},
                                            {l1, "Agree", "Other: it depends"}}),
                                       edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked) == std::vector<std::string>{"Other: it depends"});
}

TEST_CASE("Microsoft Forms: a column with some known answers and an unknown header is asked, not dropped") {
    const std::string file = csv({{"ID", "1", "2", "3"},
                                  {"Start time", "11/24/26 9:00:11", "11/24/26 9:20:11", "11/24/26 9:30:11"},
                                  {"Completion time", "11/24/26 9:01:40", "11/24/26 9:21:40", "11/24/26 9:31:40"},
                                  {l1, "Agree", "Disagree", "Agree"},
                                  {"Cover", "Agree", "Somewhat agree", "Somewhat agree"}});
    const Looked looked = look_at_file(file, edition_one());
    REQUIRE(looked.look);
    REQUIRE(looked.proposal().asks.size() == 1);
    CHECK(looked.proposal().asks[0].kind == AskKind::which_question);
    Decisions decisions;
    decisions.columns["cover"] = {ColumnTarget::item, "S2"};
    CHECK(asked(look_at_file(file, edition_one(), decisions)) == std::vector<std::string>{"Somewhat agree"});
    decisions.columns["cover"] = {ColumnTarget::left_out};
    check_comes_in(file, {"L1=4", "L1=2", "L1=4"}, edition_one(), decisions);
}

TEST_CASE("two columns that are decided to be one question give one answer") {
    Decisions decisions;
    decisions.columns["a"] = {ColumnTarget::item, "L1"};
    decisions.columns["b"] = {ColumnTarget::item, "L1"};
    check_comes_in("a,b,L2\n4,5,3\n", {"L1=4 L2=3"}, edition_one(), decisions);
}

TEST_CASE("a decision that is not on the scale of a question does not go for it") {
    Decisions decisions;
    decisions.answers[{std::string(every_scale), "perhaps"}] = AnswerMeaning::of(50);
    const Looked looked = look_at_file("L1,W1\nPerhaps,Perhaps\n", edition_one(), decisions);
    CHECK(asked(looked) == std::vector<std::string>{"Perhaps"});
    CHECK(all_answers(looked, edition_one()) == std::vector<std::string>{"W1=50"});
}

// --- Google Forms

TEST_CASE("Google Forms: scores of a quiz, an address column and another order") {
    const Looked looked =
        check_comes_in(csv({{"Timestamp", "2026/11/24 9:31:05 AM GMT+1", "2026/11/24 10:31:05 AM GMT+1"},
                            {"Username", "ann@example.org", "bo@example.org"},
                            {"Score", "0 / 1", "1 / 1"},
                            {l2, "Agree", "In between"},
                            {l2 + " [Score]", "0 / 1", "1 / 1"},
                            {l2 + " [Feedback]", "", ""},
                            {l1, "Disagree", "Strongly agree"}}),
                       {"L1=2 L2=4", "L1=5 L2=3"});
    CHECK(looked.proposal().tool == FormTool::google_forms);
    CHECK(looked.column(l2 + " [Score]").use == ImportedAs::left_out);
}

TEST_CASE("Google Forms: a linear scale gives numbers, which are the scale's values") {
    const Looked looked =
        check_comes_in(csv({{"Timestamp", "11/24/2026 9:00:05", "11/24/2026 9:01:05"}, {l1, "4", "1"}, {l2, "5", "2"}}),
                       {"L1=4 L2=5", "L1=1 L2=2"});
    CHECK(looked.tells(TellKind::numbers_as_values));
}

TEST_CASE("Google Forms: numbered questions with a star, in French, with several sites by commas") {
    const Questionnaire questionnaire = german();
    const Looked looked =
        check_comes_in(csv({{"Horodateur", "24/11/2026 09:00:05", "24/11/2026 09:01:05"},
                            {"1. Die Leitung steht hinter der Änderung. *", "Stimme eher zu", "Teils, teils"},
                            {"2) Wir haben Zeit, um sie zu lernen.", "Stimme völlig zu", "Weiß nicht"},
                            {"Wo arbeiten Sie?", "Station, OP, Aufwachraum", "Station, Ambulanz"}}),
                       {"F1=3 F2=4", "F1=2 F2=dk"}, questionnaire);
    CHECK(looked.ballots(questionnaire)[0].respondent.said[0].texts ==
          std::vector<std::string>{"Station", "OP, Aufwachraum"});
    CHECK(looked.ballots(questionnaire)[1].respondent.said[0].texts == std::vector<std::string>{"Station", "Ambulanz"});
}

TEST_CASE("Google Forms: two columns for one question are asked") {
    const Looked looked = look_at_file(csv({{"Timestamp", "11/24/2026 9:00:05"},
                                            {"Part A [" + l1 + "]", "Agree"},
                                            {"Part B [" + l1 + "]", "Disagree"},
                                            {l2, "Agree"}}),
                                       edition_one());
    REQUIRE(looked.look);
    CHECK(looked.proposal().asks.size() == 2);
    CHECK(looked.proposal().asks[0].kind == AskKind::two_columns);
    CHECK(all_answers(looked, edition_one()) == std::vector<std::string>{"L2=4"});
}

TEST_CASE("Google Forms: a self-made code becomes the pairing code, and stands in no ballot") {
    const Looked looked = check_comes_in(csv({{"Timestamp", "11/24/2026 9:00:05", "11/24/2026 9:01:05"},
                                              {"Please make up a code that only you know", "MA17", "KO03"},
                                              {l1, "Agree", "Disagree"}}),
                                         {"L1=4", "L1=2"});
    const std::vector<ImportedBallot> ballots = looked.ballots(edition_one());
    CHECK(ballots[0].pairing_code == "MA17");
    CHECK(ballots[0].respondent.id.text.find("MA17") == std::string::npos);
}

TEST_CASE("Google Forms: one code in two rows is asked, and decided once") {
    const std::string file = csv({{"Timestamp", "11/24/2026 9:00:05", "11/24/2026 9:01:05", "11/24/2026 9:02:05"},
                                  {"Your code", "MA17", "KO03", "ma17"},
                                  {l1, "Agree", "Disagree", "In between"}});
    const Looked looked = look_at_file(file, edition_one());
    REQUIRE(looked.look);
    REQUIRE(looked.proposal().asks.size() == 1);
    CHECK(looked.proposal().asks[0].kind == AskKind::same_code);
    Decisions decisions;
    decisions.twice = Twice::both;
    check_comes_in(file, {"L1=4", "L1=2", "L1=3"}, edition_one(), decisions);
    decisions.twice = Twice::earlier;
    check_comes_in(file, {"L1=4", "L1=2"}, edition_one(), decisions);
}

// --- LimeSurvey

namespace {

std::vector<Column> limesurvey_start() {
    return {{"id", "11", "12"},
            {"submitdate", "2026-11-24 09:10:00", "2026-11-24 09:11:00"},
            {"lastpage", "5", "5"},
            {"startlanguage", "en", "en"},
            {"startdate", "2026-11-24 09:00:00", "2026-11-24 09:01:00"}};
}

std::vector<Column> with(std::vector<Column> columns, const std::vector<Column>& more) {
    columns.insert(columns.end(), more.begin(), more.end());
    return columns;
}

}  // namespace

TEST_CASE("LimeSurvey: codes with zeros, a comment column and timings") {
    Decisions decisions;
    decisions.take_guesses = true;
    const Looked looked = check_comes_in(csv(with(limesurvey_start(), {{"A[L1]", "AO04", "AO07"},
                                                                       {"A[L1comment]", "because", ""},
                                                                       {"A[L2]", "AO01", "AO06"},
                                                                       {"interviewtime", "300.1", "200.5"},
                                                                       {"groupTime12", "100.1", "50.5"}})),
                                         {"L1=4 L2=1", "L1=na L2=dk"}, edition_one(), decisions);
    CHECK(looked.proposal().tool == FormTool::limesurvey);
    CHECK(looked.column("A[L1comment]").use == ImportedAs::left_out);
}

TEST_CASE("LimeSurvey: headings as texts alone") {
    check_comes_in(csv({{"Response ID", "1", "2"},
                        {"Date submitted", "2026-11-24 09:10:00", ""},
                        {"Last page", "5", "1"},
                        {"Start language", "en", "en"},
                        {"How far do you agree? [" + l1 + "]", "Agree", "Agree"},
                        {"How far do you agree? [" + l2 + "]", "I do not know", "Agree"}}),
                   {"L1=4 L2=dk"});
}

TEST_CASE("LimeSurvey: a response that was not submitted comes in as unfinished if that was decided") {
    std::vector<Column> columns = limesurvey_start();
    columns[1][2] = "";
    const std::string file = csv(with(columns, {{"A[L1]", "Agree", "Disagree"}}));
    const Looked left = check_comes_in(file, {"L1=4"});
    CHECK(left.tells(TellKind::unfinished));
    Decisions decisions;
    decisions.unfinished = RowChoice::keep;
    const Looked kept = check_comes_in(file, {"L1=4", "L1=2"}, edition_one(), decisions);
    CHECK(kept.ballots(edition_one())[1].respondent.unfinished);
    decisions.unfinished = RowChoice::count;
    const Looked counted = check_comes_in(file, {"L1=4", "L1=2"}, edition_one(), decisions);
    CHECK_FALSE(counted.ballots(edition_one())[1].respondent.unfinished);
}

TEST_CASE("LimeSurvey: German headings, tokens, and several choices with Y") {
    const Questionnaire questionnaire = german();
    const Looked looked = check_comes_in(
        csv({{"id. Antwort ID", "1", "2"},
             {"submitdate. Datum Abgeschickt", "2026-11-24 09:10:00", "2026-11-24 09:10:00"},
             {"lastpage. Letzte Seite", "2", "2"},
             {"token. Zugangscode", "abc123xyz", "def456uvw"},
             {"G[F1]. Wie weit? [Die Leitung steht hinter der Änderung.]", "Stimme eher zu", "Stimme gar nicht zu"},
             {"G[F2]. Wie weit? [Wir haben Zeit, um sie zu lernen.]", "", "Entfällt"},
             {"standorte[SQ001]. Wo arbeiten Sie? [Station]", "Ja", ""},
             {"standorte[SQ003]. Wo arbeiten Sie? [OP, Aufwachraum]", "Ja", "Ja"}}),
        {"F1=3", "F1=0 F2=na"}, questionnaire);
    CHECK(looked.column("token. Zugangscode").reason == LeftOut::identifier);
    CHECK(looked.ballots(questionnaire)[0].respondent.said[0].texts ==
          std::vector<std::string>{"Station", "OP, Aufwachraum"});
    CHECK(looked.ballots(questionnaire)[1].respondent.said[0].texts == std::vector<std::string>{"OP, Aufwachraum"});
}

TEST_CASE("LimeSurvey: codes are asked one by one, each with what is likely") {
    const Looked looked = look_at_file(csv(with(limesurvey_start(), {{"A[L1]", "A4", "A6"}})), edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked) == std::vector<std::string>{"A4", "A6"});
    CHECK(looked.proposal().asks[0].likely == AnswerMeaning::of(4));
    CHECK(looked.proposal().asks[1].likely == AnswerMeaning{AnswerMeaning::Kind::dont_know, 0});
}

TEST_CASE("LimeSurvey: the role that was typed at Other takes the place of its code") {
    const Looked looked = check_comes_in(
        csv(with(limesurvey_start(),
                 {{"ROLE", "NU", "-oth-"}, {"ROLE[other]", "", "Porter"}, {"A[L1]", "Agree", "Disagree"}})),
        {"L1=4", "L1=2"});
    CHECK(looked.ballots(edition_one())[0].respondent.role == "NU");
    CHECK(looked.ballots(edition_one())[1].respondent.role == "Porter");
}

// --- Qualtrics

namespace {

std::vector<Column> qualtrics_start() {
    return {{"StartDate", "Start Date", "{\"ImportId\":\"startDate\"}", "2026-11-24 09:00:00", "2026-11-24 09:01:00"},
            {"EndDate", "End Date", "{\"ImportId\":\"endDate\"}", "2026-11-24 09:10:00", "2026-11-24 09:11:00"},
            {"Status", "Response Type", "{\"ImportId\":\"status\"}", "0", "0"},
            {"Progress", "Progress", "{\"ImportId\":\"progress\"}", "100", "100"},
            {"Finished", "Finished", "{\"ImportId\":\"finished\"}", "1", "1"},
            {"ResponseId", "Response ID", "{\"ImportId\":\"_recordId\"}", "R_1a2b3c4d5e6f", "R_2a2b3c4d5e6f"}};
}

Column qualtrics(const std::string& name, const std::string& text, const std::string& one, const std::string& two) {
    return {name, text, "{\"ImportId\":\"" + name + "\"}", one, two};
}

}  // namespace

TEST_CASE("Qualtrics: values, and a finished column of numbers") {
    const Looked looked = check_comes_in(csv(with(qualtrics_start(), {qualtrics("Q1_1", "How far? - " + l1, "4", "5"),
                                                                      qualtrics("Q1_2", "How far? - " + l2, "1", "2"),
                                                                      qualtrics("Q5", w1, "-5", "12.5")})),
                                         {"L1=4 L2=1 W1=-5", "L1=5 L2=2 W1=12.5"});
    CHECK(looked.proposal().tool == FormTool::qualtrics);
    CHECK(looked.look->answers.header_rows == 3);
}

TEST_CASE("Qualtrics: values beyond the scale are asked, with what is likely") {
    const Looked looked = look_at_file(csv(with(qualtrics_start(), {qualtrics("Q1_1", "How far? - " + l1, "6", "5"),
                                                                    qualtrics("Q1_2", "How far? - " + l2, "7", "2")})),
                                       edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked) == std::vector<std::string>{"6", "7"});
    CHECK(looked.proposal().asks[0].likely == AnswerMeaning{AnswerMeaning::Kind::dont_know, 0});
    CHECK(looked.proposal().asks[1].likely == AnswerMeaning{AnswerMeaning::Kind::not_applicable, 0});
}

TEST_CASE("Qualtrics: previews by number, and unfinished responses") {
    std::vector<Column> columns = qualtrics_start();
    columns[2][3] = "1";
    const Looked preview = check_comes_in(csv(with(columns, {qualtrics("Q1_1", l1, "Agree", "Disagree")})), {"L1=2"});
    CHECK(preview.tells(TellKind::test));
    columns = qualtrics_start();
    columns[4][4] = "FALSE";
    const Looked unfinished =
        check_comes_in(csv(with(columns, {qualtrics("Q1_1", l1, "Agree", "Disagree")})), {"L1=4"});
    CHECK(unfinished.tells(TellKind::unfinished));
}

TEST_CASE("Qualtrics: tabs, HTML in the texts, names of contacts, a place, and text fields") {
    const Looked looked = check_comes_in(
        csv(with(qualtrics_start(),
                 {qualtrics("RecipientLastName", "Recipient Last Name", "Miller", "Smith"),
                  qualtrics("LocationLatitude", "Location Latitude", "52.1", "52.1"),
                  qualtrics("Q1_1", "<div>How far?</div> - <b>Senior leaders here</b>&nbsp;openly support this change.",
                            "Agree", "Don’t know"),
                  qualtrics("Q1_1_TEXT", "How far? - " + l1 + " - Text", "", "")}),
            '\t'),
        {"L1=4", "L1=dk"});
    CHECK(looked.column("Recipient Last Name").reason == LeftOut::name);
    CHECK(looked.column("Location Latitude").reason == LeftOut::place);
}

TEST_CASE("Qualtrics: another questionnaire whose values begin at 0, exported from 1") {
    const Questionnaire questionnaire = german();
    const std::string file =
        csv(with(qualtrics_start(), {qualtrics("QID1", "Wie weit? - Die Leitung steht hinter der Änderung.", "1", "5"),
                                     qualtrics("QID2", "Wie weit? - Wir haben Zeit, um sie zu lernen.", "3", "2")}));
    const Looked looked = look_at_file(file, questionnaire);
    REQUIRE(looked.look);
    // Nothing says whether 3 is the third option or the value 3.
    CHECK(asked(looked).size() == 4);
    Decisions decisions;
    decisions.take_guesses = true;
    check_comes_in(file, {"F1=0 F2=2", "F1=4 F2=1"}, questionnaire, decisions);
}

// --- SurveyMonkey

namespace {

std::vector<Column> surveymonkey_start() {
    return {{"Respondent ID", "", "110000000001", "110000000002"},
            {"Collector ID", "", "440000001", "440000001"},
            {"Start Date", "", "11/24/2026 09:00:00 AM", "11/24/2026 09:01:00 AM"},
            {"End Date", "", "11/24/2026 09:10:00 AM", "11/24/2026 09:11:00 AM"},
            {"IP Address", "", "192.0.2.9", "192.0.2.9"}};
}

}  // namespace

TEST_CASE("SurveyMonkey: single questions over a row that says Response") {
    const Looked looked = check_comes_in(csv(with(surveymonkey_start(), {{l1, "Response", "Agree", "Disagree"},
                                                                         {w1, "Open-Ended Response", "10", "5 %"}})),
                                         {"L1=4 W1=10", "L1=2 W1=5"});
    CHECK(looked.proposal().tool == FormTool::surveymonkey);
    CHECK(looked.look->answers.header_rows == 2);
    CHECK(looked.column(l1).use == ImportedAs::item);
}

TEST_CASE("SurveyMonkey: a matrix under its question, an Other column, and German words in the second row") {
    const Looked looked =
        check_comes_in(csv(with(surveymonkey_start(), {{"Was ist Ihre Funktion?", "Antwort", "Pflege", ""},
                                                       {"", "Sonstiges", "", "Bote"},
                                                       {"How far do you agree?", l1, "Agree", "Disagree"},
                                                       {"", l2, "In between", "Strongly agree"}})),
                       {"L1=4 L2=3", "L1=2 L2=5"});
    CHECK(looked.ballots(edition_one())[0].respondent.role == "Pflege");
    CHECK(looked.ballots(edition_one())[1].respondent.role == "Bote");
}

TEST_CASE("SurveyMonkey: one header row, as other programs save it") {
    check_comes_in(csv({{"respondent_id", "110000000001", "110000000002"},
                        {"collector_id", "440000001", "440000001"},
                        {"date_created", "2026-11-24 09:00:00", "2026-11-24 09:00:00"},
                        {"ip_address", "192.0.2.9", "192.0.2.9"},
                        {"How far do you agree? - " + l1, "Agree", "Disagree"}}),
                   {"L1=4", "L1=2"});
}

TEST_CASE("SurveyMonkey: several choices, each in a column of its own") {
    const Questionnaire questionnaire = german();
    const Looked looked = check_comes_in(
        csv(with(surveymonkey_start(),
                 {{"Wo arbeiten Sie?", "Station", "Station", ""},
                  {"", "Ambulanz", "Ambulanz", "Ambulanz"},
                  {"Die Leitung steht hinter der Änderung.", "Response", "Stimme eher zu", "Weiß nicht"}})),
        {"F1=3", "F1=dk"}, questionnaire);
    CHECK(looked.ballots(questionnaire)[0].respondent.said[0].texts == std::vector<std::string>{"Station", "Ambulanz"});
    CHECK(looked.ballots(questionnaire)[1].respondent.said[0].texts == std::vector<std::string>{"Ambulanz"});
}

TEST_CASE("SurveyMonkey: numbered labels are read by their labels") {
    check_comes_in(csv(with(surveymonkey_start(), {{l1, "Response", "4 - Agree", "Disagree (2)"}})), {"L1=4", "L1=2"});
    const Looked looked =
        look_at_file(csv(with(surveymonkey_start(), {{l1, "Response", "2 - Agree", "Disagree (2)"}})), edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked) == std::vector<std::string>{"2 - Agree"});
}

// --- REDCap

TEST_CASE("REDCap: labels, with complete in words") {
    const Looked looked = check_comes_in(csv({{"Record ID", "1", "2"},
                                              {"Survey Identifier", "", ""},
                                              {"Survey Timestamp", "2026-11-24 09:00:43", "2026-11-24 09:00:43"},
                                              {l1, "Agree", "Disagree"},
                                              {"Complete?", "Complete", "Incomplete"}}),
                                         {"L1=4"});
    CHECK(looked.proposal().tool == FormTool::redcap);
    CHECK(looked.tells(TellKind::unfinished));
}

TEST_CASE("REDCap: repeated instruments, checkboxes by number, small letters in codes") {
    const Questionnaire questionnaire = german();
    const Looked looked = check_comes_in(csv({{"record_id", "1", "2"},
                                              {"redcap_repeat_instrument", "", ""},
                                              {"redcap_repeat_instance", "", ""},
                                              {"klein_timestamp", "2026-11-24 09:00:43", "2026-11-24 09:01:43"},
                                              {"f1", "0", "4"},
                                              {"f2", "2", "3"},
                                              {"f3", "12", "7.5"},
                                              {"standorte___1", "1", "0"},
                                              {"standorte___3", "1", "1"},
                                              {"klein_complete", "2", "2"}}),
                                         {"F1=0 F2=2 F3=12", "F1=4 F2=3 F3=7.5"}, questionnaire);
    CHECK(looked.ballots(questionnaire)[0].respondent.said[0].texts ==
          std::vector<std::string>{"Station", "OP, Aufwachraum"});
    CHECK(looked.ballots(questionnaire)[1].respondent.said[0].texts == std::vector<std::string>{"OP, Aufwachraum"});
}

TEST_CASE("REDCap: codes for missing data are asked, also where they would fit the scale") {
    const Looked looked = look_at_file(csv({{"record_id", "1", "2", "3"},
                                            {"l1", "4", "-99", "2"},
                                            {"w1", "-99", "10", "-98"},
                                            {"readiness_complete", "2", "2", "2"}}),
                                       edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked) == std::vector<std::string>{"-99", "-99", "-98"});
    CHECK(all_answers(looked, edition_one()) == std::vector<std::string>{"L1=4", "W1=10", "L1=2"});
    Decisions decisions;
    decisions.answers[{std::string(every_scale), "-99"}] = {AnswerMeaning::Kind::not_applicable, 0};
    decisions.answers[{std::string(every_scale), "-98"}] = {AnswerMeaning::Kind::missing, 0};
    check_comes_in(csv({{"record_id", "1", "2", "3"},
                        {"l1", "4", "-99", "2"},
                        {"w1", "-99", "10", "-98"},
                        {"readiness_complete", "2", "2", "2"}}),
                   {"L1=4 W1=na", "L1=na W1=10", "L1=2"}, edition_one(), decisions);
}

TEST_CASE("REDCap: 999 among small numbers never becomes a number") {
    const Looked looked = look_at_file(csv({{"record_id", "1", "2", "3"},
                                            {"l1", "4", "3", "2"},
                                            {"w1", "99", "10", "999"},
                                            {"x_complete", "2", "2", "2"}}),
                                       edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked) == std::vector<std::string>{"99", "999"});
}

TEST_CASE("REDCap: a large number beside others as large is a number") {
    check_comes_in(csv({{"record_id", "1", "2", "3"},
                        {"l1", "4", "3", "2"},
                        {"w1", "99", "80", "95"},
                        {"x_complete", "2", "2", "2"}}),
                   {"L1=4 W1=99", "L1=3 W1=80", "L1=2 W1=95"});
}

// --- ODK and KoboToolbox

TEST_CASE("KoboToolbox: semicolons, groups with a slash, validation, and choices split into columns") {
    const Questionnaire questionnaire = german();
    const Looked looked = check_comes_in(
        csv({{"start", "2026-11-24T10:00:00.000+01:00", "2026-11-24T10:01:00.000+01:00",
              "2026-11-24T10:02:00.000+01:00"},
             {"end", "2026-11-24T10:05:00.000+01:00", "2026-11-24T10:06:00.000+01:00", "2026-11-24T10:07:00.000+01:00"},
             {"fuehrung/F1", "3", "4", "1"},
             {"fuehrung/F2", "dk", "na", "2"},
             {"standorte", "1 2", "2", "1"},
             {"standorte/1", "1", "0", "1"},
             {"standorte/2", "1", "1", "0"},
             {"_id", "123456789", "123456790", "123456791"},
             {"_uuid", "3f0e2b1c-0000-4000-8000-000000000000", "3f0e2b1c-0000-4000-8000-000000000001",
              "3f0e2b1c-0000-4000-8000-000000000002"},
             {"_submission_time", "2026-11-24T09:05:00", "2026-11-24T09:06:00", "2026-11-24T09:07:00"},
             {"_validation_status", "", "", "Not Approved"},
             {"_submitted_by", "tablet1", "tablet1", "tablet1"},
             {"_index", "1", "2", "3"}},
            ';'),
        {"F1=3 F2=dk", "F1=4 F2=na"}, questionnaire);
    CHECK(looked.proposal().tool == FormTool::odk);
    CHECK(looked.tells(TellKind::rejected));
}

TEST_CASE("ODK: group names with underscores and a repeated group name") {
    check_comes_in(
        csv({{"SubmissionDate", "2026-11-24T09:10:00.123Z", "2026-11-24T09:11:00.123Z"},
             {"page_1-lead_L1", "3", "1"},
             {"page_1-lead_L2", "2", "5"},
             {"KEY", "uuid:00000000-0000-4000-8000-000000000000", "uuid:00000000-0000-4000-8000-000000000001"},
             {"ReviewState", "", "hasIssues"}}),
        {"L1=3 L2=2", "L1=1 L2=5"});
}

TEST_CASE("ODK: choices by their names") {
    check_comes_in(
        csv({{"SubmissionDate", "2026-11-24T09:10:00.123Z", "2026-11-24T09:11:00.123Z"},
             {"lead-L1", "strongly_agree", "in_between"},
             {"KEY", "uuid:00000000-0000-4000-8000-000000000000", "uuid:00000000-0000-4000-8000-000000000001"},
             {"ReviewState", "approved", ""}}),
        {"L1=5", "L1=3"});
}

TEST_CASE("KoboToolbox: labels as headers, with the group before them") {
    check_comes_in(csv({{"start", "2026-11-24T10:00:00.000+01:00", "2026-11-24T10:01:00.000+01:00"},
                        {"Leadership/" + l1, "Agree", "Disagree"},
                        {"_uuid", "3f0e2b1c-0000-4000-8000-000000000000", "3f0e2b1c-0000-4000-8000-000000000001"},
                        {"_submission_time", "2026-11-24T09:05:00", "2026-11-24T09:06:00"},
                        {"__version__", "vA1", "vA1"}}),
                   {"L1=4", "L1=2"});
}

TEST_CASE("ODK: a rejected submission counts if that was decided") {
    Decisions decisions;
    decisions.rejected = RowChoice::count;
    check_comes_in(csv({{"SubmissionDate", "2026-11-24T09:10:00.123Z"},
                        {"lead-L1", "3"},
                        {"KEY", "uuid:00000000-0000-4000-8000-000000000000"},
                        {"ReviewState", "rejected"}}),
                   {"L1=3"}, edition_one(), decisions);
}

// --- formr

namespace {

std::vector<Column> formr_start() {
    return {{"session", "aBcDeFgHiJkL1234", "bBcDeFgHiJkL1234"},
            {"session_id", "1", "2"},
            {"study_id", "7", "7"},
            {"created", "2026-11-24 09:00:00", "2026-11-24 09:00:00"},
            {"modified", "2026-11-24 09:05:00", "2026-11-24 09:05:00"},
            {"ended", "2026-11-24 09:05:00", "2026-11-24 09:06:00"},
            {"expired", "NA", "NA"}};
}

}  // namespace

TEST_CASE("formr: names in small letters, and NA for what is missing") {
    const Looked looked =
        check_comes_in(csv(with(formr_start(), {{"l1", "4", "NA"}, {"l2", "2", "5"}, {"w1", "NA", "10"}})),
                       {"L1=4 L2=2", "L2=5 W1=10"});
    CHECK(looked.proposal().tool == FormTool::formr);
}

TEST_CASE("formr: sessions that did not end are left out") {
    std::vector<Column> columns = formr_start();
    columns[5][2] = "NA";
    const Looked looked = check_comes_in(csv(with(columns, {{"l1", "4", "3"}})), {"L1=4"});
    CHECK(looked.tells(TellKind::unfinished));
}

TEST_CASE("formr: names with a prefix") {
    check_comes_in(csv(with(formr_start(), {{"ready_L1", "4", "3"}, {"ready_L2", "1", "2"}})),
                   {"L1=4 L2=1", "L1=3 L2=2"});
}

TEST_CASE("formr: labels in place of values") {
    check_comes_in(csv(with(formr_start(), {{"l1", "Agree", "In between"}})), {"L1=4", "L1=3"});
}

TEST_CASE("formr: semicolons and decimal commas, as a spreadsheet saves it") {
    check_comes_in(csv(with(formr_start(), {{"l1", "4", "3"}, {"w1", "-7,5", "12,25"}}), ';'),
                   {"L1=4 W1=-7.5", "L1=3 W1=12.25"});
}

// --- plain tables

TEST_CASE("a plain table: codes of the instrument, and titles above the headers") {
    const Questionnaire questionnaire = german();
    const Looked looked = check_comes_in("Umfrage 2026;;\r\n;;\r\nAC.2-1;F1;Funktion\r\n2;3;Pflege\r\n0;4;Ärztin\r\n",
                                         {"F1=3 F2=2", "F1=4 F2=0"}, questionnaire);
    CHECK(looked.tells(TellKind::titles_above));
    CHECK(looked.ballots(questionnaire)[1].respondent.role == "Ärztin");
}

TEST_CASE("a plain table: one row an answer") {
    const Looked looked = check_comes_in(
        "person;question;answer\r\np1;L1;Agree\r\np1;W1;10\r\np2;L1;Don't know\r\np2;W1;-5\r\np2;L2;2\r\n",
        {"L1=4 W1=10", "L1=dk L2=2 W1=-5"});
    CHECK(looked.tells(TellKind::one_row_an_answer));
}

TEST_CASE("a plain table: one row an answer, with texts and other names of columns") {
    check_comes_in(csv({{"ward", "A", "A", "B", "B"},
                        {"who", "7", "7", "9", "9"},
                        {"statement", l1, l2, l1, l2},
                        {"level", "Agree", "Disagree", "In between", "Agree"}}),
                   {"L1=4 L2=2", "L1=3 L2=4"});
}

TEST_CASE("a plain table: one row an answer without saying whose is refused") {
    const Looked looked = look_at_file("question;answer\r\nL1;Agree\r\nL1;Disagree\r\nL2;Agree\r\n", edition_one());
    CHECK_FALSE(looked.look);
    REQUIRE(looked.problems.size() == 1);
    CHECK(looked.problems[0].message == "each row is one answer, and no column says whose it is");
}

TEST_CASE("a plain table: counts are refused with what to do") {
    const Looked looked = look_at_file(
        csv({{"Question", l1, l2}, {"Strongly disagree", "1", "0"}, {"Disagree", "2", "3"}, {"Agree", "5", "4"}}),
        edition_one());
    REQUIRE(looked.problems.size() == 1);
    CHECK(looked.problems[0].message.starts_with("this file counts answers"));
    CHECK_FALSE(looked.problems[0].hint.empty());
}

TEST_CASE("a plain table: a file of something else is refused") {
    const Looked looked = look_at_file("name;price\r\napple;1\r\npear;2\r\n", edition_one());
    REQUIRE(looked.problems.size() == 1);
    CHECK(looked.problems[0].message == "no column has a question of this questionnaire");
}

TEST_CASE("rows with more cells than headers are left out, since answers would be under the wrong question") {
    const Looked looked =
        check_comes_in("L1,L2,comment\n4,5,fine\n3,2,well, I think\n1,1,\n", {"L1=4 L2=5", "L1=1 L2=1"});
    CHECK(looked.tells(TellKind::too_long));
}

TEST_CASE("a person's name, staff number and telephone are seen by the texts where the header does not say so") {
    const Looked looked = check_comes_in(csv({{"Contact", "ann@example.org", "bo@example.org", ""},
                                              {"Reach me at", "+44 20 7946 0000", "020 7946 0001", "020 7946 0002"},
                                              {"Where", "192.0.2.1", "192.0.2.2", "192.0.2.3"},
                                              {"When", "24.11.2026 09:00", "24.11.2026 09:01", "24.11.2026 09:02"},
                                              {l1, "4", "3", "2"}}),
                                         {"L1=4", "L1=3", "L1=2"});
    CHECK(looked.column("Contact").reason == LeftOut::email);
    CHECK(looked.column("Reach me at").reason == LeftOut::phone);
    CHECK(looked.column("Where").reason == LeftOut::network_address);
    CHECK(looked.column("When").reason == LeftOut::time);
}
