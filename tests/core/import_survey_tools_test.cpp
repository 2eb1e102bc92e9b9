// Exports of LimeSurvey, Qualtrics and SurveyMonkey: other questionnaires, languages, codes and header rows.
#include <string>
#include <vector>

#include "import_shapes.h"

using namespace importing;

// --- LimeSurvey

namespace {

std::vector<Column> limesurvey_start() {
    return {{"id", "11", "12"},
            {"submitdate", "2026-11-24 09:10:00", "2026-11-24 09:11:00"},
            {"lastpage", "5", "5"},
            {"startlanguage", "en", "en"},
            {"startdate", "2026-11-24 09:00:00", "2026-11-24 09:01:00"}};
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

TEST_CASE("Qualtrics: previews and tests are left out in whatever language the account is") {
    for (const char* word :
         {"Survey Preview", "Offline Survey Preview", "Umfragevorschau", "Umfragetest", "Aperçu de l’enquête",
          "Vista previa de la encuesta", "Prueba de la encuesta", "Enquêtevoorbeeld", "Anteprima sondaggio",
          "Pré-visualização da pesquisa", "Förhandsgranska enkät", "Forhåndsvisning af undersøgelse",
          "Kyselyn esikatselu", "Podgląd ankiety", "Предварительный просмотр опроса", "アンケートのプレビュー"}) {
        CAPTURE(word);
        const Looked looked = check_comes_in(csv({{"StartDate", "2026-11-24 09:00:00", "2026-11-24 09:01:00"},
                                                  {"EndDate", "2026-11-24 09:10:00", "2026-11-24 09:11:00"},
                                                  {"Status", "IP-Adresse", word},
                                                  {"Finished", "WAHR", "WAHR"},
                                                  {"ResponseId", "R_1", "R_2"},
                                                  {"L1", "4", "1"}}),
                                             {"L1=4"});
        CHECK(looked.tells(TellKind::test));
    }
}

TEST_CASE("a status that has nothing to do with trying the form out leaves no row out") {
    check_comes_in(csv({{"Status", "Permanent", "Attested", "Contest winner"}, {"L1", "4", "1", "3"}}),
                   {"L1=4", "L1=1", "L1=3"});
}
