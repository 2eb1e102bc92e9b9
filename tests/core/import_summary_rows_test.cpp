// Rows with means, sums and counts below those of people, and tables with a column for each person.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/words/import_words.h"
#include "import_shapes.h"

using namespace importing;

namespace {

std::vector<std::uint32_t> rows_told(const Looked& looked, TellKind kind) {
    const auto& tells = looked.proposal().tells;
    const auto told = std::ranges::find(tells, kind, &Tell::kind);
    return told == tells.end() ? std::vector<std::uint32_t>() : told->rows;
}

std::string words_told(const Looked& looked, TellKind kind) {
    const auto& tells = looked.proposal().tells;
    const auto told = std::ranges::find(tells, kind, &Tell::kind);
    return told == tells.end() ? "" : tell_words(*told, looked.proposal(), edition_one());
}

}  // namespace

TEST_CASE("importing: a row that is called a summary is left out, in any language") {
    for (const char* word : {"Average",
                             "Mean:",
                             "MEDIAN",
                             "Grand Total",
                             "Std. Dev.",
                             "Count",
                             "Mean of the team",
                             "Ward average",
                             "Durchschnitt",
                             "Summe",
                             "Standardabweichung",
                             "Moyenne",
                             "Médiane",
                             "Écart-type",
                             "Gemiddelde",
                             "Totaal",
                             "Promedio",
                             "Desviación estándar",
                             "Media",
                             "Deviazione standard",
                             "Medelvärde",
                             "Średnia",
                             "Среднее",
                             "平均"}) {
        CAPTURE(word);
        const Looked looked = check_comes_in(csv({{"Code no.", "a1", "a2", "a3", word},
                                                  {"Job", "Nurse", "Porter", "Nurse", ""},
                                                  {"L1", "4", "2", "3", "3"},
                                                  {"L2", "1", "", "3", "2"}}),
                                             {"L1=4 L2=1", "L1=2", "L1=3 L2=3"});
        CHECK(rows_told(looked, TellKind::summary) == std::vector<std::uint32_t>{5});
        CHECK(words_told(looked, TellKind::summary) ==
              "Row 5 is left out: a summary of the rows above, and no person's answers.");
    }
}

TEST_CASE("importing: a summary may be called so in the column of the roles or of remarks") {
    check_comes_in(csv({{"Role", "Nurse", "Porter", "Total"}, {"L1", "Agree", "Disagree", "2"}}), {"L1=4", "L1=2"});
    check_comes_in(csv({{"Anything else?", "", "thanks", "Mean"}, {"L1", "4", "1", "2.5"}}), {"L1=4", "L1=1"});
}

TEST_CASE("importing: several summaries are left out together, with short names among them") {
    const Looked looked = check_comes_in(csv({{"Person", "p-1", "p-2", "Mean", "SD", "n", "Max", "Min"},
                                              {"L1", "4", "2", "3", "1", "2", "4", "2"},
                                              {"L2", "1", "2", "1.5", "0.5", "2", "2", "1"}}),
                                         {"L1=4 L2=1", "L1=2 L2=2"});
    CHECK(rows_told(looked, TellKind::summary) == std::vector<std::uint32_t>{4, 5, 6, 7, 8});
}

TEST_CASE("importing: how many chose each option is no person's row") {
    const Looked looked = check_comes_in(
        "Who,L1,L2\np1,Agree,Disagree\np2,Disagree,Agree\np3,Agree,Agree\n,,\n"
        "Disagree,1,1\nAgree,2,2\n",
        {"L1=4 L2=2", "L1=2 L2=4", "L1=4 L2=4"});
    CHECK(rows_told(looked, TellKind::summary) == std::vector<std::uint32_t>{6, 7});
}

TEST_CASE("importing: a row without a name is a summary if its numbers are off the scale and it has no id") {
    const Looked looked = check_comes_in(csv({{"Response ID", "21", "22", "23", ""},
                                              {"L1", "4", "2", "3", "3.0"},
                                              {"L2", "1", "1", "3", "1.67"},
                                              {"L4", "2", "5", "5", "4.33"}}),
                                         {"L1=4 L2=1 L4=2", "L1=2 L2=1 L4=5", "L1=3 L2=3 L4=5"});
    CHECK(rows_told(looked, TellKind::summary) == std::vector<std::uint32_t>{5});
}

TEST_CASE("importing: groups of people with their means between them are all taken, without the means") {
    const Looked looked = check_comes_in("No,L1,L2\n1,4,2\n2,2,2\nMean,3,2\n,,\n3,5,1\n4,1,1\nMean,3,1\n",
                                         {"L1=4 L2=2", "L1=2 L2=2", "L1=5 L2=1", "L1=1 L2=1"});
    CHECK(rows_told(looked, TellKind::summary) == std::vector<std::uint32_t>{4, 8});
}

TEST_CASE("importing: an empty row between people takes nobody away") {
    check_comes_in("Role,Remark,L1,L2\nNurse,,4,2\nPorter,,2,2\n,,,\nNurse,,5,1\nNone,,1,1\n",
                   {"L1=4 L2=2", "L1=2 L2=2", "L1=5 L2=1", "L1=1 L2=1"});
    check_comes_in(csv({{"Side", "Left", "Up", "Down", "East", "West", "Agree", "Disagree"},
                        {"L1", "4", "2", "5", "4", "2", "2", "5"},
                        {"L2", "2", "2", "1", "2", "2", "2", "1"}}),
                   {"L1=4 L2=2", "L1=2 L2=2", "L1=5 L2=1", "L1=4 L2=2", "L1=2 L2=2", "L1=2 L2=2", "L1=5 L2=1"});
}

TEST_CASE("importing: unknown headers, signs for the mean, and two rows without a name are seen through") {
    check_comes_in("Ident,Job,L1,L2,L4\na1,Nurse,4,3,2\na2,Porter,2,3,4\na3,Nurse,5,5,5\nØ,,3.67,3.67,3.67\nN,,3,3,3\n",
                   {"L1=4 L2=3 L4=2", "L1=2 L2=3 L4=4", "L1=5 L2=5 L4=5"});
    check_comes_in(
        "Email,L1,L2,L4\na@b.example,4,3,2\nc@b.example,2,3,4\nd@b.example,5,5,5\n,3.67,3.66,3.68\n"
        ",1.2,0.9,1.3\n",
        {"L1=4 L2=3 L4=2", "L1=2 L2=3 L4=4", "L1=5 L2=5 L4=5"});
}

TEST_CASE("importing: a person whose row is only a little like a summary stays") {
    // Somebody is called Max; somebody's role has the code n; somebody remarks on the mean; somebody has no id.
    check_comes_in(csv({{"First name", "Ada", "Max"}, {"L1", "4", "2"}}), {"L1=4", "L1=2"});
    check_comes_in(csv({{"Respondent", "Ada", "Ben", "Max"}, {"L1", "4", "2", "5"}}), {"L1=4", "L1=2", "L1=5"});
    check_comes_in(csv({{"Role", "d", "n", "n"}, {"L1", "4", "2", "3"}}), {"L1=4", "L1=2", "L1=3"});
    check_comes_in(csv({{"Remark", "", "fine", "average"}, {"L1", "4", "2", "3"}}), {"L1=4", "L1=2", "L1=3"});
    check_comes_in(csv({{"Response ID", "21", "22", "23", ""}, {"L1", "4", "2", "3", "5"}, {"L2", "4", "2", "3", "5"}}),
                   {"L1=4 L2=4", "L1=2 L2=2", "L1=3 L2=3", "L1=5 L2=5"});
}

TEST_CASE("importing: a table with a column for each person is turned, and that is told") {
    const Looked looked = check_comes_in(csv({{"", "Job", l1, l2, l4},
                                              {"Ada Obi", "Nurse", "Agree", "Disagree", "Agree"},
                                              {"Ben Kerr", "Porter", "In between", "", "Don't know"},
                                              {"Cleo Wu", "Nurse", "Disagree", "Agree", "Disagree"}}),
                                         {"L1=4 L2=2 L4=4", "L1=3 L4=dk", "L1=2 L2=4 L4=2"});
    CHECK(looked.tells(TellKind::turned));
    CHECK_FALSE(looked.tells(TellKind::one_row_an_answer));
    CHECK(
        words_told(looked, TellKind::turned) ==
        "The table was turned: each column is one person, 3 in all. Numbers of rows are those of its columns, A being "
        "1.");
    const std::vector<ImportedBallot> ballots = looked.ballots(edition_one());
    CHECK(ballots[1].respondent.role == "Porter");
    CHECK(ballots[1].row == 3);
}

TEST_CASE("importing: a turned table may have factors, texts and means beside the questions") {
    const Looked looked = check_comes_in(csv({{"Factor", "Leadership", "Leadership", "Leadership"},
                                              {"Code", "L1", "L2", "L4"},
                                              {"Statement", l1, l2, l4},
                                              {"N1", "4", "2", "4"},
                                              {"N2", "3", "", "1"},
                                              {"N1", "5", "5", "5"},
                                              {"Mean", "4", "3.5", "3.3"},
                                              {"n", "3", "2", "3"}}),
                                         {"L1=4 L2=2 L4=4", "L1=3 L4=1", "L1=5 L2=5 L4=5"});
    CHECK(rows_told(looked, TellKind::summary) == std::vector<std::uint32_t>{7, 8});
}

TEST_CASE("importing: people whose names look like codes of questions are columns all the same") {
    check_comes_in(csv({{"Item", "L1", "L2", "L4"}, {"C1", "4", "2", "4"}, {"C2", "3", "1", "1"}}),
                   {"L1=4 L2=2 L4=4", "L1=3 L2=1 L4=1"});
}

TEST_CASE("importing: a number of each question is no person of a table that is turned, and names are no roles") {
    const Looked looked = check_comes_in(csv({{"Ward 4", "No.", "1", "2", "3"},
                                              {"", "Question", l1, l2, l4},
                                              {"", "Nurse 1", "4", "2", "4"},
                                              {"", "Nurse 2", "3", "1", "1"}}),
                                         {"L1=4 L2=2 L4=4", "L1=3 L2=1 L4=1"});
    CHECK(looked.ballots(edition_one())[0].respondent.role.empty());
    CHECK(looked.tells(TellKind::personal));
}

TEST_CASE("importing: one row an answer of one person is not turned") {
    const Looked looked =
        check_comes_in("person;question;label;number\np1;L1;Agree;4\np1;L2;Disagree;2\n", {"L1=4 L2=2"});
    CHECK_FALSE(looked.tells(TellKind::turned));
}

TEST_CASE("importing: somebody whose role has such a word in it stays") {
    const Looked looked = check_comes_in(csv({{"Your role", "Nurse", "Media officer", "Total quality manager"},
                                              {"L1", "4", "2", "3"},
                                              {"L2", "5", "1", "2"}}),
                                         {"L1=4 L2=5", "L1=2 L2=1", "L1=3 L2=2"});
    CHECK_FALSE(looked.tells(TellKind::summary));
}
