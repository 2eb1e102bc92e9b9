// Exports of Microsoft Forms and Google Forms: other questionnaires, languages, orders, codes and columns.
#include <string>
#include <vector>

#include "import_shapes.h"

using namespace importing;

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

TEST_CASE("options of several with a semicolon or a comma in their names stay whole, whatever stands between them") {
    Questionnaire questionnaire = german();
    for (UnscoredQuestion& question : questionnaire.unscored) {
        if (question.id.text == "standorte") question.options = {"Station", "Zuhause; Besuche", "OP, Aufwachraum"};
    }
    const auto [cell, options] = GENERATE(table<std::string, std::vector<std::string>>({
        {"Zuhause; Besuche", {"Zuhause; Besuche"}},
        {"Station, Zuhause; Besuche", {"Zuhause; Besuche", "Station"}},
        {"Zuhause; Besuche;Station;", {"Zuhause; Besuche", "Station"}},
        {"Station;OP, Aufwachraum", {"Station", "OP, Aufwachraum"}},
        {"Zuhause;Station", {"Zuhause", "Station"}},
    }));
    const Looked looked = look_at_file(
        csv({{"Die Leitung steht hinter der Änderung.", "Stimme eher zu"}, {"Wo arbeiten Sie?", cell}}), questionnaire);
    REQUIRE(looked.look);
    std::vector<std::string> said = looked.ballots(questionnaire)[0].respondent.said[0].texts;
    std::vector<std::string> expected = options;
    std::ranges::sort(said);
    std::ranges::sort(expected);
    CHECK(said == expected);
}

TEST_CASE("what two answers of a scale are called is asked") {
    Questionnaire questionnaire = german();
    std::get<ChoiceScale>(questionnaire.scales[0].kind).options[1].label = "Stimme eher zu";
    const Looked looked = look_at_file(
        csv({{"Die Leitung steht hinter der Änderung.", "Stimme eher zu", "Stimme völlig zu"}}), questionnaire);
    REQUIRE(looked.look);
    CHECK(all_answers(looked, questionnaire) == std::vector<std::string>{"", "F1=4"});
    CHECK(looked.proposal().asks.size() == 1);
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
    CHECK(ballots[0].respondent.pairing_code == "MA17");
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
