// Answers in several columns, numbers that run the other way or were computed, and what stands in a role's column.
#include <string>
#include <vector>

#include "core/importing/role_texts.h"
#include "core/importing/told_direction.h"
#include "core/words/import_words.h"
#include "import_shapes.h"

using namespace importing;

namespace {

std::vector<std::string> roles_of(const Looked& looked, const Questionnaire& questionnaire = edition_one()) {
    std::vector<std::string> roles;
    for (const ImportedBallot& ballot : looked.ballots(questionnaire))
        roles.push_back(ballot.respondent.role);
    return roles;
}

const Scale& agreement() {
    return scale_of(edition_one(), edition_one().items.front());
}

}  // namespace

TEST_CASE("a column for each answer: labels below the question, as expanded exports have them") {
    const std::string file = "Id,\"" + l1 + "\",,,,\"" + l2 +
                             "\"\r\n,Disagree,Agree,Strongly agree,Don't know,Response\r\n"
                             "1,,Agree,,,Agree\r\n2,Disagree,,,,Disagree\r\n3,,,Strongly agree,,Agree\r\n"
                             "4,,,,Don't know,Agree\r\n";
    const Looked looked = check_comes_in(file, {"L1=4 L2=4", "L1=2 L2=2", "L1=5 L2=4", "L1=dk L2=4"});
    CHECK(looked.tells(TellKind::joined_columns));
}

TEST_CASE("a column for each answer: ticks behind a code, with zeros for what was not picked") {
    check_comes_in(csv({{"l1___1", "0", "0"}, {"l1___4", "1", "0"}, {"l1___5", "0", "1"}, {"l2", "3", "2"}}),
                   {"L1=4 L2=3", "L1=5 L2=2"});
    check_comes_in(csv({{"L1: Agree", "yes", "no"}, {"L1: Disagree", "no", "yes"}, {"L2", "3", "2"}}),
                   {"L1=4 L2=3", "L1=2 L2=2"});
}

TEST_CASE("two ticks in the columns of one question are asked") {
    const Looked looked =
        look_at_file(csv({{"L1: Agree", "1", "1"}, {"L1: Disagree", "0", "1"}, {"L2", "3", "2"}}), edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked) == std::vector<std::string>{"Agree;Disagree"});
}

TEST_CASE("a question that was asked twice is one column if no row answers both, and asked else") {
    check_comes_in(csv({{l1, "Agree", ""}, {l2, "Agree", "Agree"}, {l1, "", "Disagree"}}), {"L1=4 L2=4", "L1=2 L2=4"});
    const Looked looked =
        look_at_file(csv({{l1, "Agree", "Agree"}, {l2, "Agree", "Agree"}, {l1, "", "Disagree"}}), edition_one());
    REQUIRE(looked.look);
    CHECK(looked.proposal().asks.size() == 2);
}

TEST_CASE("boxes to tick for the role: one tick is the role, and two are told") {
    for (const auto& [yes, no] : std::vector<std::pair<std::string, std::string>>{
             {"Checked", "Unchecked"}, {"1", "0"}, {"Yes", ""}, {"Y", "N"}}) {
        CAPTURE(yes);
        const Looked looked = check_comes_in(csv({{"Your role [Nurse]", yes, no, yes},
                                                  {"Your role [Doctor]", no, yes, yes},
                                                  {l1, "Agree", "Agree", "Agree"}}),
                                             {"L1=4", "L1=4", "L1=4"});
        CHECK(roles_of(looked) == std::vector<std::string>{"Nurse", "Doctor", ""});
        CHECK(looked.tells(TellKind::two_roles));
    }
    const Looked looked =
        check_comes_in("What is your role?,,,\"" + l1 + "\"\r\nNurse,Doctor,Other (please specify),Response\r\n" +
                           "Nurse,,,Agree\r\n,Doctor,,Agree\r\n,,Porter,Agree\r\n",
                       {"L1=4", "L1=4", "L1=4"});
    CHECK(roles_of(looked) == std::vector<std::string>{"Nurse", "Doctor", "Porter"});
}

TEST_CASE("boxes to tick for a role that the questionnaire asks in words of its own") {
    std::string text = file_text(shipped::questionnaire_folder() / "editions/four-factors-1.0.toml");
    text +=
        "\n[[question]]\nid = \"team\"\nkind = \"role\"\ntext = \"Who are you in this?\"\n"
        "options = [\"Inside\", \"Outside\"]\n";
    const Loaded<Questionnaire> own = read_questionnaire(text, "own.toml");
    REQUIRE(own.value);
    const Looked looked = check_comes_in(csv({{"Who are you in this? [Inside]", "1", "0"},
                                              {"Who are you in this? [Outside]", "0", "1"},
                                              {l1, "Agree", "Agree"}}),
                                         {"L1=4", "L1=4"}, *own.value);
    CHECK(roles_of(looked, *own.value) == std::vector<std::string>{"Inside", "Outside"});
}

TEST_CASE("a statement about the staff is no personal column") {
    const Looked looked =
        look_at_file(csv({{"Die Mitarbeiter wissen Bescheid.", "5", "3"}, {l1, "Agree", "Agree"}}), edition_one());
    REQUIRE(looked.look);
    CHECK_FALSE(looked.tells(TellKind::personal));
}

TEST_CASE("numbers are asked if the form says that they run the other way") {
    CHECK(says_backwards("1 = strongly agree, 5 = strongly disagree", agreement()));
    CHECK(says_backwards("Please answer from 1 (strongly agree) to 5 (strongly disagree).", agreement()));
    CHECK(says_backwards("[1 = trifft voll zu – 5 = trifft gar nicht zu]", agreement()));
    CHECK(says_backwards("1: Agree; 2: In between; 3: Disagree", agreement()));
    CHECK_FALSE(says_backwards("1 = strongly disagree, 5 = strongly agree", agreement()));
    CHECK_FALSE(says_backwards("12. Strongly agree or not?", agreement()));
    CHECK_FALSE(says_backwards("1 = Ward, 2 = Clinic", agreement()));
    CHECK_FALSE(says_backwards("", agreement()));

    const std::string beside = " (1 = strongly agree, 5 = strongly disagree)";
    const std::string file = csv({{"Role", "Nurse", "Porter"}, {l1 + beside, "1", "4"}, {l2 + beside, "5", "5"}});
    const Looked looked = look_at_file(file, edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked) == std::vector<std::string>{"1", "4", "5"});
    CHECK(looked.proposal().asks.front().likely == AnswerMeaning::of(5));
    Decisions guesses;
    guesses.take_guesses = true;
    check_comes_in(file, {"L1=5 L2=1", "L1=2 L2=1"}, edition_one(), guesses);
    // Labels say themselves what they mean.
    check_comes_in(csv({{"Role", "Nurse"}, {l1 + beside, "Agree"}, {l2 + beside, "Disagree"}}), {"L1=4 L2=2"});
}

TEST_CASE("a line above the headers says which way the numbers run") {
    const Looked looked = look_at_file(
        "\"Scale: 1 = strongly agree, 5 = strongly disagree\"\r\n\r\nRole,L1,L2,L4\r\n"
        "Nurse,1,2,5\r\nPorter,3,4,1\r\n",
        edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked).size() == 5);
}

TEST_CASE("columns with answers to other questions are counted, and those of the tool or without answers are not") {
    const Looked looked =
        look_at_file("ID,Name,L1,X77 We like the new forms.,X78 They are easy.\n1,,4,5,1\n2,,5,,2\n", edition_one());
    REQUIRE(looked.look);
    const auto& tells = looked.proposal().tells;
    const auto told = std::ranges::find(tells, TellKind::other_columns, &Tell::kind);
    REQUIRE(told != tells.end());
    CHECK(tell_words(*told, looked.proposal(), edition_one()) ==
          "2 more columns are left out: no question of this questionnaire.");
    // Nothing personal was there to be left out.
    CHECK_FALSE(looked.tells(TellKind::personal));
    CHECK(looked.column("Name").reason == LeftOut::empty);
}

TEST_CASE("a number with a word for about before it is asked, and that number is likely") {
    for (const std::string said : {"about 10", "ca. 10 %", "ungefähr 10", "~10", "Circa 10%"}) {
        CAPTURE(said);
        const Looked looked = look_at_file("L1,W1\n4," + said + "\n", edition_one());
        REQUIRE(looked.look);
        REQUIRE(looked.proposal().asks.size() == 1);
        CHECK(looked.proposal().asks.front().likely == AnswerMeaning::of(10));
    }
    for (const std::string said : {"about ten", "10 or 20", "about 10 to 20", "about 5000", "cat 10", "less than 10"}) {
        CAPTURE(said);
        const Looked looked = look_at_file("L1,W1\n4," + said + "\n", edition_one());
        REQUIRE(looked.look);
        REQUIRE(looked.proposal().asks.size() == 1);
        CHECK_FALSE(looked.proposal().asks.front().likely);
    }
}

TEST_CASE("another sheet of the workbook says which way the numbers run") {
    const auto asked_beside = [](const std::string& book) {
        ReadTables read = *read_tables("Role,L1,L2\r\nNurse,1,5\r\nPorter,4,5\r\n", "answers").value;
        SheetTable sheet = read_tables(book, "book").value->tables.front();
        sheet.name = "Key";
        read.tables.push_back(std::move(sheet));
        Looked looked;
        looked.look = look_at(read, edition_one(), {}, {}, "answers", "map").value;
        REQUIRE(looked.look);
        return asked(looked).size();
    };
    const std::string turned = "1,Strongly agree\r\n2,Agree\r\n3,In between\r\n4,Disagree\r\n5,Strongly disagree\r\n";
    const std::string straight = "1,Strongly disagree\r\n3,In between\r\n5,Strongly agree\r\n";
    CHECK(asked_beside("Value,Label\r\n" + turned) == 3);
    CHECK(asked_beside("Value,Label\r\n" + straight) == 0);
    // Each scale of a longer code book by itself, with the names of variables before it or without.
    CHECK(asked_beside("1,Ward\r\n2,Clinic\r\n" + turned) == 3);
    CHECK(asked_beside(
              "L1,1,Strongly agree\r\n,5,Strongly disagree\r\nL2,1,Strongly disagree\r\n,5,Strongly agree\r\n") == 3);
    CHECK(asked_beside("L1,\"1=Strongly agree, 5=Strongly disagree\"\r\n") == 3);
    CHECK(asked_beside("L1,\"1=Strongly disagree, 5=Strongly agree\"\r\n") == 0);
    CHECK(asked_beside("Name,Ward\r\nAnn,7\r\n") == 0);
}

TEST_CASE("numbers that were computed are asked, for they may be turned round already") {
    for (const std::string mark : {" (R)", " (reverse coded)", " [umgepolt]", " - score"}) {
        CAPTURE(mark);
        const Looked looked = look_at_file(csv({{l1 + mark, "4", "2"}, {l2, "Agree", "Agree"}}), edition_one());
        REQUIRE(looked.look);
        REQUIRE(looked.proposal().asks.size() == 1);
        CHECK(looked.proposal().asks.front().kind == AskKind::which_question);
        CHECK_FALSE(looked.proposal().asks.front().likely_item);
    }
    for (const std::string code : {"L1R", "L1_R", "L1 (reversed)", "l1_rec"}) {
        CAPTURE(code);
        const Looked looked = look_at_file(csv({{code, "4", "2"}, {"L2", "3", "3"}}), edition_one());
        REQUIRE(looked.look);
        CHECK(looked.proposal().asks.size() == 1);
        // The question's own answers go before those that were computed from them.
        check_comes_in(csv({{"L1", "2", "4"}, {code, "4", "2"}, {"L2", "3", "3"}}), {"L1=2 L2=3", "L1=4 L2=3"});
    }
    // A mark beside a label is no computing.
    check_comes_in(csv({{l1 + " (R)", "Agree"}, {l2, "Agree"}}), {"L1=4 L2=4"});
}

TEST_CASE("an address in a role keeps the role out, and is told") {
    const Looked looked =
        check_comes_in(csv({{"Your role", "Nurse (a.b@clinic.example)", "Nurse", "Porter 0151 2345678"},
                            {l1, "Agree", "Agree", "Agree"}}),
                       {"L1=4", "L1=4", "L1=4"});
    CHECK(roles_of(looked) == std::vector<std::string>{"", "Nurse", ""});
    CHECK(looked.tells(TellKind::personal_in_role));
    CHECK_FALSE(says_who("Nurse, ward 12"));
}

TEST_CASE("a column for name and role is left out as a name") {
    const Looked looked =
        check_comes_in(csv({{"Name and role", "Ann, nurse", "Ben, porter"}, {l1, "Agree", "Agree"}}), {"L1=4", "L1=4"});
    CHECK(roles_of(looked) == std::vector<std::string>{"", ""});
    CHECK(looked.tells(TellKind::personal));
}

TEST_CASE("roles that nearly differ for each person may be names: they are left out unless a person says otherwise") {
    const std::string file = csv({{"Your role", "Nurse Ann", "Nurse Bo", "Porter Cy", "Clerk Di", "Sister Ed"},
                                  {l1, "Agree", "Agree", "Agree", "Agree", "Agree"}});
    const std::vector<std::string> ballots(5, "L1=4");
    const Looked looked = check_comes_in(file, ballots);
    CHECK(looked.tells(TellKind::roles_differ));
    CHECK(roles_of(looked) == std::vector<std::string>(5, ""));
    Decisions decisions;
    decisions.columns[looked.column("Your role").key] = {ColumnTarget::role};
    const Looked decided = check_comes_in(file, ballots, edition_one(), decisions);
    CHECK_FALSE(decided.tells(TellKind::roles_differ));
    CHECK(roles_of(decided).front() == "Nurse Ann");
    // Several people have one of the roles.
    const Looked shared =
        check_comes_in(csv({{"Your role", "Ward nurse", "Ward nurse", "Ward nurse", "Ward clerk", "Head doctor"},
                            {l1, "Agree", "Agree", "Agree", "Agree", "Agree"}}),
                       ballots);
    CHECK(roles_of(shared).back() == "Head doctor");
}

TEST_CASE("what people type for another role may be names too") {
    const Looked looked =
        check_comes_in(csv({{"ROLE", "-oth-", "-oth-", "-oth-", "-oth-", "-oth-"},
                            {"ROLE[other]", "Nurse Ann", "Nurse Bo", "Porter Cy", "Clerk Di", "Sister Ed"},
                            {l1, "Agree", "Agree", "Agree", "Agree", "Agree"}}),
                       std::vector<std::string>(5, "L1=4"));
    CHECK(looked.tells(TellKind::roles_differ));
    for (const std::string& role : roles_of(looked))
        CHECK(role.find(' ') == std::string::npos);
}

TEST_CASE("a role with a name behind a word such as Ms is left out") {
    for (const char* text : {"Ms Kraus", "Mr. Meier", "Stationsleitung (Frau Kraus)", "Mme Petit, infirmière"})
        CHECK(says_who(text));
    for (const char* text : {"MS nurse", "MR technician", "Nurse", "Frau", "Head of the Mister team", ""})
        CHECK_FALSE(says_who(text));
    const Looked looked =
        check_comes_in(csv({{"Your role", "Nurse", "Ms Kraus"}, {l1, "Agree", "Agree"}}), {"L1=4", "L1=4"});
    CHECK(looked.tells(TellKind::personal_in_role));
    CHECK(roles_of(looked) == std::vector<std::string>{"Nurse", ""});
}

TEST_CASE("a column that is called a role goes before a job title and a department") {
    const Looked looked =
        check_comes_in(csv({{"Job title", "Staff", "Staff"}, {"Your role", "Nurse", "Porter"}, {l1, "Agree", "Agree"}}),
                       {"L1=4", "L1=4"});
    CHECK(roles_of(looked) == std::vector<std::string>{"Nurse", "Porter"});
}

TEST_CASE("two roles set apart by a comma are two if one of them is somebody's only role") {
    const Looked looked = check_comes_in(
        csv({{"Your role", "Nurse", "Nurse, Team lead", "Clerk, ward 3"}, {l1, "Agree", "Agree", "Agree"}}),
        {"L1=4", "L1=4", "L1=4"});
    CHECK(roles_of(looked) == std::vector<std::string>{"Nurse", "", "Clerk, ward 3"});
    CHECK(looked.tells(TellKind::two_roles));
    CHECK(roles_in("", {}).empty());
}
